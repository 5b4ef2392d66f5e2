package org.stet.web.start;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL for this machine, unpacked into the data folder once, where nobody else can put theirs in
 * their place. The folder's name has the archive's SHA-256 in it: another version goes beside it, and the old one away.
 */
final class PostgresPrograms {

    private static final String FOLDER = "programs";
    private static final String NAME = "postgres-";
    private static final int DIGITS = 16;
    private static final String UNSHARE = "unshare";

    private final Path unpacked;
    private final Path temporary;
    private final List<String> before;

    private PostgresPrograms(Path unpacked, Path temporary, List<String> before) {
        this.unpacked = unpacked;
        this.temporary = temporary;
        this.before = before;
    }

    /** Unpacks the programs where that has not been done yet. */
    static PostgresPrograms in(DataFolder folder, Consumer<String> tell) {
        byte[] archive = archive();
        Path all = folder.path().resolve(FOLDER);
        Path unpacked = all.resolve(NAME + sha256(archive).substring(0, DIGITS));
        try {
            if (!Files.isDirectory(unpacked)) {
                tell.accept("Unpacking PostgreSQL into " + all + ", once.");
                PrivateFiles.create(all);
                removeOthers(all);
                Path half = all.resolve("unpacking");
                unpack(archive, half);
                Files.move(half, unpacked, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new StartRefused("PostgreSQL could not be unpacked into " + all + ": " + e.getMessage(), e);
        }
        return new PostgresPrograms(unpacked, folder.temporary(), asSomebodyElseThanRoot(folder));
    }

    private static byte[] archive() {
        String name = archiveName();
        try (InputStream in = PostgresPrograms.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new StartRefused("Stet brings no PostgreSQL for this machine (" + name
                        + "); name one that you run with QUARKUS_DATASOURCE_JDBC_URL.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new StartRefused("The archive " + name + " cannot be read.", e);
        }
    }

    /** As its makers name it: postgres-linux-x86_64.txz. */
    private static String archiveName() {
        String system = system();
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String variant = system.equals("linux") && Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        return "postgres-" + system + "-" + machine + variant + ".txz";
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return "darwin";
        }
        return name.startsWith("windows") ? "windows" : name;
    }

    private static String sha256(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Other versions, and what was half unpacked. */
    private static void removeOthers(Path all) throws IOException {
        try (Stream<Path> inside = Files.list(all)) {
            for (Path old : inside.toList()) {
                PrivateFiles.delete(old);
            }
        }
    }

    private static void unpack(byte[] archive, Path into) throws IOException {
        PrivateFiles.create(into);
        try (TarArchiveInputStream in =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                unpack(in, entry, into);
            }
        }
    }

    private static void unpack(TarArchiveInputStream in, TarArchiveEntry entry, Path into) throws IOException {
        Path path = into.resolve(entry.getName()).normalize();
        if (!path.startsWith(into)) {
            throw new IOException("the archive leads outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            PrivateFiles.create(path);
            return;
        }
        PrivateFiles.create(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(in, path);
        if (PrivateFiles.areKnownTo(path)) {
            boolean runs = path.getParent().getFileName().toString().equals("bin");
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "rwx------" : "rw-------"));
        }
    }

    /** PostgreSQL does not run as root. In a namespace of its own, root is nobody; that is enough for it. */
    private static List<String> asSomebodyElseThanRoot(DataFolder folder) {
        return system().equals("linux") && folder.isOfRoot() ? List.of(UNSHARE, "-U") : List.of();
    }

    private static StartRefused failed(String program, String said) {
        return new StartRefused(program + " of PostgreSQL failed: " + said.strip());
    }

    private static StartRefused notAsRoot(String why) {
        return new StartRefused("Stet runs as root, PostgreSQL does not, and this machine does not let root pass for"
                + " somebody else (" + why.strip() + "). Start Stet as another user, to whom the data folder belongs.");
    }

    /**
     * Runs one of the programs to its end.
     *
     * @throws StartRefused with what it said, if it fails
     */
    void run(String program, String... arguments) {
        run(Map.of(), program, arguments);
    }

    /** The same with variables of the environment. */
    void run(Map<String, String> environment, String program, String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.add(unpacked.resolve("bin")
                .resolve(system().equals("windows") ? program + ".exe" : program)
                .toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TMPDIR", temporary.toString());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                throw said.startsWith(UNSHARE) ? notAsRoot(said) : failed(program, said);
            }
        } catch (IOException e) {
            if (command.get(0).equals(UNSHARE)) {
                throw notAsRoot(e.getMessage());
            }
            throw new StartRefused(
                    program + " of PostgreSQL could not be run in " + unpacked
                            + " (is the folder on a disk from which nothing may be run?): " + e.getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused(program + " of PostgreSQL was interrupted.", e);
        }
    }
}
