package org.stet.core.language.english.checkworthiness;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;

import org.stet.core.checkworthiness.CheckWorthiness;
import org.stet.core.checkworthiness.EncodedHead;
import org.stet.core.checkworthiness.LinearModel;
import org.stet.core.checkworthiness.ModelName;
import org.stet.core.encoder.Encoder;

/** Check-worthiness in English, by the models of this distribution; each is a resource of its own that may be left out. */
public final class EnglishCheckWorthiness {

    private static final String FOLDER = "/org/stet/core/models/";

    private EnglishCheckWorthiness() {}

    /** Reads one file of a model. */
    private interface Format<T> {

        T read(InputStream in) throws IOException;
    }

    /** Read once, at the first call. */
    private static final class Shipped {
        static final CheckWorthiness INSTANCE = read(Encoder.shipped());
    }

    /** Read once, at the first call. */
    private static final class Fast {
        static final CheckWorthiness INSTANCE = read(Optional.empty());
    }

    /**
     * By all models, the encoder's among them, loaded at the first call.
     *
     * @throws UncheckedIOException if a model is there but cannot be read
     */
    public static CheckWorthiness shipped() {
        return Shipped.INSTANCE;
    }

    /**
     * By the models that need no encoder, loaded at the first call.
     *
     * @throws UncheckedIOException if a model is there but cannot be read
     */
    public static CheckWorthiness fast() {
        return Fast.INSTANCE;
    }

    private static CheckWorthiness read(Optional<Encoder> encoder) {
        return CheckWorthiness.with(
                new EnglishSignals(),
                Stream.of(ModelName.values())
                        .flatMap(name -> model(name).stream())
                        .toList(),
                encoder,
                Stream.of(ModelName.values())
                        .filter(name -> encoder.isPresent())
                        .flatMap(name -> load(name.headKey(), EncodedHead::read).stream())
                        .toList());
    }

    /** A model that needs no encoder, or empty where this distribution came without it. */
    static Optional<LinearModel> model(ModelName name) {
        return load(name.key(), LinearModel::read);
    }

    /** What a file holds, or empty where this distribution came without it. */
    private static <T> Optional<T> load(String name, Format<T> format) {
        try (InputStream in = EnglishCheckWorthiness.class.getResourceAsStream(FOLDER + name + ".bin")) {
            return in == null ? Optional.empty() : Optional.of(format.read(new BufferedInputStream(in, 1 << 16)));
        } catch (IOException broken) {
            throw new UncheckedIOException("the model " + name + " cannot be read", broken);
        }
    }
}
