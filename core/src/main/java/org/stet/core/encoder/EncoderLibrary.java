package org.stet.core.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * Where ONNX Runtime finds its native library. Left to itself it unpacks it into a fresh folder of its own in the system's
 * temporary folder and removes it at the end, if the process is not killed; a server names a folder that it keeps.
 */
public final class EncoderLibrary {

    /** The system property by which ONNX Runtime is told where its library lies. */
    private static final String PLACE = "onnxruntime.native.path";

    private static final String[] LIBRARIES = {"onnxruntime", "onnxruntime4j_jni"};

    private EncoderLibrary() {}

    /**
     * Unpacks the library and has ONNX Runtime load it from there; does nothing where ONNX Runtime has none for this machine.
     * To be called before the first encoder is made.
     *
     * @param folder an existing folder into which nobody else can write
     * @throws IOException if the folder cannot be written
     */
    public static void unpackInto(Path folder) throws IOException {
        for (String library : LIBRARIES) {
            String file = System.mapLibraryName(library);
            try (InputStream in = EncoderLibrary.class.getResourceAsStream(
                    "/ai/onnxruntime/native/" + system() + "-" + machine() + "/" + file)) {
                if (in == null) {
                    return;
                }
                Files.copy(in, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        System.setProperty(PLACE, folder.toAbsolutePath().toString());
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return "osx";
        }
        return name.startsWith("windows") ? "win" : name;
    }

    private static String machine() {
        String name = System.getProperty("os.arch");
        return name.equals("amd64") || name.equals("x86_64") ? "x64" : name;
    }

    /**
     * Removes the folder that ONNX Runtime makes in the system's temporary folder even where it has nothing to put there. It
     * keeps the name to itself and removes the folder at the end alone, which a killed process does not reach.
     */
    static void removeUnusedFolder() {
        if (System.getProperty(PLACE) == null) {
            return;
        }
        try {
            Field field = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("tempDirectory");
            field.setAccessible(true);
            if (field.get(null) instanceof Path unused) {
                Files.deleteIfExists(unused);
            }
        } catch (ReflectiveOperationException | IOException stays) {
            // an empty folder that only its owner can open does no harm
        }
    }
}
