package org.stet.web.start;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.stet.workflow.proof.Proof;
import org.stet.workflow.proof.ProofVerification;

/** {@code stet-admin verify}: verifies a proof file where it lies, without a data folder, a database or a network. */
public final class VerifyProof {

    /** The first word of the command. */
    public static final String COMMAND = "verify";

    static final String USAGE = "stet-admin verify FILE --key FINGERPRINT [--text COPY]";

    private static final int UNREADABLE = 1;
    private static final int MISUSED = 2;
    private static final long LARGEST = 100_000_000;

    private final PrintStream out;
    private final PrintStream err;

    /** Writes what it finds to one stream, and why it cannot to the other. */
    public VerifyProof(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Verifies.
     *
     * @return 0 where all is proven, 1 where the file cannot be read, 2 where the command is not understood, else the exit
     *     code of the gravest flaw
     */
    public int run(String... words) {
        boolean named = words.length == 4 || words.length == 6 && words[4].equals("--text");
        if (!named || !words[2].equals("--key")) {
            err.println(USAGE);
            return MISUSED;
        }
        try {
            Proof proof = Proof.read(read(words[1]));
            Optional<String> copy = words.length == 6 ? Optional.of(read(words[5])) : Optional.empty();
            return tell(ProofVerification.of(proof, words[3], copy));
        } catch (IOException | IllegalArgumentException unreadable) {
            err.println("This is no proof file that this release can read: " + unreadable.getMessage());
            return UNREADABLE;
        }
    }

    private static String read(String file) throws IOException {
        Path path = Path.of(file);
        if (Files.size(path) > LARGEST) {
            throw new IOException(file + " is too large");
        }
        return Files.readString(path);
    }

    private int tell(ProofVerification.Result result) {
        if (!result.holds()) {
            out.println("NOT PROVEN. The file is not as Stet made it:");
            result.flaws()
                    .forEach(
                            (flaw, places) -> places.forEach(place -> out.println("- " + flaw.words() + ": " + place)));
            return result.flaws().keySet().iterator().next().exitCode();
        }
        out.println("Proven:");
        result.proven().forEach(line -> out.println("- " + line));
        out.println("Not proven:");
        result.open().forEach(line -> out.println("- " + line));
        return 0;
    }
}
