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
import org.stet.core.encoder.Encoder;
import org.stet.core.matching.MatchModel;
import org.stet.core.training.AttributionTrainer;
import org.stet.core.training.HeadTrainer;
import org.stet.core.training.LabelledArticle;
import org.stet.core.training.LabelledData;
import org.stet.core.training.LabelledSentence;
import org.stet.core.training.LinearModelTrainer;
import org.stet.core.training.MatchingTrainer;
import org.stet.core.training.ModelPlan;
import org.stet.core.training.UnreadableExample;
import org.stet.core.training.encoder.EncoderFinish;
import org.stet.core.training.encoder.EncoderPlan;
import org.stet.core.training.encoder.EncoderTrainer;

/** {@code stet train}: rebuilds the shipped models from labelled data; the same data gives the same bytes. */
@Command(
        name = "train",
        description = "Rebuilds a shipped model from labelled data; the same data gives the same file.",
        synopsisSubcommandLabel = "MODEL",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Runnable {

    private static final String ENGINE_MISSING = "The training engine is no part of this file. Build it once with"
            + " `mvn -Ptraining -pl core package -DskipTests`, then run"
            + " `java -cp 'core/target/stet.jar:core/target/training/*' org.stet.core.cli.Stet train encoder …`.";

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

    @Command(
            name = "attribution",
            description = "Sources, cues and contents for the fast attribution finder, from PolNeAR's articles.",
            mixinStandardHelpOptions = true)
    void attribution(
            @Option(
                            names = "--articles",
                            required = true,
                            paramLabel = "FILE",
                            description = "Lines {\"id\", \"text\", \"attributions\": [{\"source\": [[start, end], …],"
                                    + " \"cue\": …, \"content\": …}, …]}.")
                    Path articles,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the model goes.")
                    Path out,
            @Option(names = "--as", defaultValue = "1", paramLabel = "VERSION", description = "Its version.")
                    String version) {
        write(out, () -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            AttributionTrainer.train(version, LabelledArticle.read(articles)).write(bytes);
            return bytes.toByteArray();
        });
    }

    @Command(
            name = "opinion-head",
            description = "Opinion or fact, on what the shipped encoder makes of the same sentences.",
            mixinStandardHelpOptions = true)
    void opinionHead(
            @Option(
                            names = "--subjectivity",
                            required = true,
                            paramLabel = "FILE",
                            description = "Lines {\"text\", \"label\": \"SUBJ\"|\"OBJ\"}.")
                    Path data,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the head goes.")
                    Path out,
            @Option(names = "--as", defaultValue = "1", paramLabel = "VERSION", description = "Its version.")
                    String version) {
        write(out, () -> head(ModelPlan.opinion(), version, LabelledData.subjectivity(data)));
    }

    @Command(
            name = "types-head",
            description = "The types of claim, on what the shipped encoder makes of the same claims.",
            mixinStandardHelpOptions = true)
    void typesHead(
            @Option(
                            names = "--averitec",
                            required = true,
                            paramLabel = "FILE",
                            description = "Lines {\"text\", \"types\": [\"Numerical Claim\", …]}.")
                    Path data,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the head goes.")
                    Path out,
            @Option(names = "--as", defaultValue = "1", paramLabel = "VERSION", description = "Its version.")
                    String version) {
        write(out, () -> head(ModelPlan.claimTypes(), version, LabelledData.claimTypes(data)));
    }

    @Command(
            name = "encoder",
            description =
                    "The encoder, from articles with attributions and ClaimBuster's sentences. Hours on two cores. Goes on"
                            + " where a run in the same folder was broken off.",
            mixinStandardHelpOptions = true)
    void encoder(
            @Option(
                            names = "--attributions",
                            required = true,
                            paramLabel = "FILE",
                            description =
                                    "Lines {\"text\", \"attributions\": [{\"source\", \"cue\", \"content\"}, …]}.")
                    Path attributions,
            @Option(
                            names = "--development",
                            required = true,
                            paramLabel = "FILE",
                            description = "Others of the kind, for figures only.")
                    Path development,
            @Option(
                            names = "--claimbuster",
                            required = true,
                            paramLabel = "FILE",
                            description = "Lines {\"text\", \"label\": \"NFS\"|\"UFS\"|\"CFS\"}.")
                    Path claimBuster,
            @Option(
                            names = "--folder",
                            required = true,
                            paramLabel = "FOLDER",
                            description = "Where weights are kept on the way.")
                    Path folder,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the model goes.")
                    Path out,
            @Option(
                            names = "--epochs",
                            defaultValue = "3",
                            paramLabel = "N",
                            description = "How often each article is read (${DEFAULT-VALUE}).")
                    int epochs,
            @Option(
                            names = "--steps",
                            defaultValue = "1000000",
                            paramLabel = "N",
                            description = "After how many steps to be done at the latest.")
                    int steps,
            @Option(
                            names = "--seed",
                            defaultValue = "7",
                            paramLabel = "N",
                            description = "What chance begins with (${DEFAULT-VALUE}).")
                    long seed,
            @Option(
                            names = "--threads",
                            defaultValue = "2",
                            paramLabel = "N",
                            description =
                                    "How many threads compute (${DEFAULT-VALUE}); another number gives other weights.")
                    int threads,
            @Option(names = "--as", defaultValue = "1", paramLabel = "VERSION", description = "Its version.")
                    String version) {
        if (!engineIsPresent()) {
            throw new ParameterException(spec.commandLine(), ENGINE_MISSING);
        }
        EncoderPlan plan =
                new EncoderPlan(attributions, development, claimBuster, folder, epochs, steps, seed, threads);
        write(out, () -> {
            if (!EncoderFinish.isReady(folder)) {
                new EncoderTrainer(plan, spec.commandLine().getErr()::println).train();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            EncoderFinish.model(plan, version).write(bytes);
            return bytes.toByteArray();
        });
    }

    private static boolean engineIsPresent() {
        try {
            Class.forName("ai.djl.pytorch.engine.PtEngine", false, TrainCommand.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }

    private static byte[] head(ModelPlan plan, String version, List<LabelledSentence> sentences) throws IOException {
        Encoder encoder = Encoder.shipped().orElseThrow(() -> new IllegalArgumentException("the encoder is not here"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        HeadTrainer.train(plan, version, encoder, sentences).write(bytes);
        return bytes.toByteArray();
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
