package org.stet.core.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.stet.core.checkworthiness.LinearModel;
import org.stet.core.matching.MatchModel;
import org.stet.core.training.LabelledData;
import org.stet.core.training.LabelledSentence;
import org.stet.core.training.LinearModelTrainer;
import org.stet.core.training.MatchingTrainer;
import org.stet.core.training.ModelPlan;
import org.stet.core.training.UnreadableExample;

/** {@code stet train}: rebuilds the shipped models from labelled data; the same data gives the same bytes. */
@Command(
        name = "train",
        description = "Rebuilds a shipped model from labelled data; the same data gives the same file.",
        synopsisSubcommandLabel = "MODEL",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name the model to train.");
    }

    @Command(
            name = "checkworthiness",
            description = "Worth a check or not, from ClaimBuster's sentences.",
            mixinStandardHelpOptions = true)
    void checkWorthiness(
            @Option(
                            names = "--claimbuster",
                            required = true,
                            paramLabel = "FILE",
                            description = "Lines {\"text\", \"label\": \"NFS\"|\"UFS\"|\"CFS\"}.")
                    Path data,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the model goes.")
                    Path out,
            @Option(names = "--as", defaultValue = "1", paramLabel = "VERSION", description = "Its version.")
                    String version) {
        write(out, () -> linear(ModelPlan.checkWorthiness(), version, LabelledData.claimBuster(data)));
    }

    @Command(
            name = "opinion",
            description = "Opinion or fact, from the news sentences of CheckThat! task 1.",
            mixinStandardHelpOptions = true)
    void opinion(
            @Option(
                            names = "--subjectivity",
                            required = true,
                            paramLabel = "FILE",
                            description = "Lines {\"text\", \"label\": \"SUBJ\"|\"OBJ\"}.")
                    Path data,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the model goes.")
                    Path out,
            @Option(names = "--as", defaultValue = "1", paramLabel = "VERSION", description = "Its version.")
                    String version) {
        write(out, () -> linear(ModelPlan.opinion(), version, LabelledData.subjectivity(data)));
    }

    @Command(
            name = "types",
            description = "The types of claim, from AVeriTeC's claims.",
            mixinStandardHelpOptions = true)
    void types(
            @Option(
                            names = "--averitec",
                            required = true,
                            paramLabel = "FILE",
                            description = "Lines {\"text\", \"types\": [\"Numerical Claim\", …]}.")
                    Path data,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the model goes.")
                    Path out,
            @Option(names = "--as", defaultValue = "1", paramLabel = "VERSION", description = "Its version.")
                    String version) {
        write(out, () -> linear(ModelPlan.claimTypes(), version, LabelledData.claimTypes(data)));
    }

    @Command(
            name = "matching",
            description =
                    "The order of matches and the belief in the first, from the posts of CheckThat! 2022 task 2A.",
            mixinStandardHelpOptions = true)
    void matching(
            @Option(
                            names = "--claims",
                            required = true,
                            paramLabel = "FILE",
                            description =
                                    "The archive: lines {\"id\", \"claim\", \"title\"?, \"subtitle\"?, \"date\"?}.")
                    Path claims,
            @Option(
                            names = "--queries",
                            required = true,
                            paramLabel = "FILE",
                            description = "Lines {\"text\", \"matches\": [\"id\", …]}.")
                    Path queries,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the model goes.")
                    Path out,
            @Option(names = "--as", defaultValue = "1", paramLabel = "VERSION", description = "Its version.")
                    String version) {
        write(out, () -> {
            MatchModel model =
                    MatchingTrainer.train(version, MatchingTrainer.archive(claims), MatchingTrainer.questions(queries));
            return model.text().getBytes(StandardCharsets.UTF_8);
        });
    }

    /** A model in the making. */
    private interface Training {
        byte[] model() throws IOException;
    }

    private static byte[] linear(ModelPlan plan, String version, List<LabelledSentence> sentences) throws IOException {
        LinearModel model = LinearModelTrainer.train(plan, version, sentences);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        return bytes.toByteArray();
    }

    private void write(Path out, Training training) {
        CommandLine here = spec.commandLine();
        try {
            Files.write(out, training.model());
        } catch (IOException | UnreadableExample | IllegalArgumentException unreadable) {
            throw new ParameterException(here, "No model was written: " + unreadable.getMessage(), unreadable);
        }
    }
}
