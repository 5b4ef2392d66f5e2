package org.stet.core.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The {@code stet} command line. Each subcommand reads JSON Lines or files and writes JSON Lines; the exit status is 0, 1
 * for what cannot be read, or 2 for wrong usage.
 */
@Command(
        name = "stet",
        description = "Reads articles and finds the claims in them that can be checked.",
        mixinStandardHelpOptions = true,
        version = "Stet 1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            AttributionsCommand.class, //
            ExtractCommand.class, //
            ReadCommand.class, //
            SentencesCommand.class, //
            ScoreCommand.class, //
            MatchCommand.class, //
            TrainCommand.class, //
        })
public final class Stet {

    private final JsonLines lines;

    private Stet(JsonLines lines) {
        this.lines = lines;
    }

    /** Runs the command that the arguments name and ends the process with its exit status. */
    public static void main(String[] arguments) {
        silenceLibraries();
        PrintWriter errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(System.in, System.out, errors, arguments));
    }

    /**
     * Runs a command on the given streams.
     *
     * @param in where JSON Lines are read from, UTF-8
     * @param out where answers go, UTF-8
     * @param errors where wrong usage is explained
     * @return the exit status: 0; 1 for what cannot be read; 2 for wrong usage
     */
    static int run(InputStream in, OutputStream out, PrintWriter errors, String... arguments) {
        PrintWriter help = new PrintWriter(out, true, StandardCharsets.UTF_8);
        return new CommandLine(new Stet(new JsonLines(in, out)))
                .setOut(help)
                .setErr(errors)
                .execute(arguments);
    }

    /** The streams on which a subcommand answers. */
    JsonLines lines() {
        return lines;
    }

    /** Libraries log through SLF4J (which warns when nobody listens) or java.util.logging; neither has a reader here. */
    private static void silenceLibraries() {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        LogManager.getLogManager().reset();
    }
}
