package org.stet.core.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.stet.core.encoder.Encoder;
import org.stet.core.model.StoredModel;
import org.stet.core.training.AttributionTrainer;
import org.stet.core.training.HeadTrainer;
import org.stet.core.training.LabelledArticle;
import org.stet.core.training.LabelledData;
import org.stet.core.training.LabelledSentence;
import org.stet.core.training.LinearModelTrainer;
import org.stet.core.training.MarkedArticle;
import org.stet.core.training.MatchingTrainer;
import org.stet.core.training.ModelPlan;
import org.stet.core.training.NewsWorthTrainer;
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

    /** The options that every model has: where it goes and what it is called. */
    static final class Product {

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the model goes.")
        private Path out;

        @Option(names = "--as", defaultValue = "1", paramLabel = "VERSION", description = "Its version.")
        private String version;
    }

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
            @Mixin Product product) {
        write(
                product,
                () -> LinearModelTrainer.train(
                        ModelPlan.checkWorthiness(), product.version, LabelledData.claimBuster(data)));
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
            @Mixin Product product) {
        write(
                product,
                () -> LinearModelTrainer.train(ModelPlan.opinion(), product.version, LabelledData.subjectivity(data)));
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
            @Mixin Product product) {
        write(
                product,
                () -> LinearModelTrainer.train(ModelPlan.claimTypes(), product.version, LabelledData.claimTypes(data)));
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
            @Mixin Product product) {
        write(
                product,
                () -> MatchingTrainer.train(
                        product.version, MatchingTrainer.archive(claims), MatchingTrainer.questions(queries)));
    }

    @Command(
            name = "news-worth",
            description = "What a statement of news is worth, from articles whose claims a fact-checker has marked.",
            mixinStandardHelpOptions = true)
    void newsWorth(
            @Option(
                            names = "--articles",
                            required = true,
                            paramLabel = "FILE",
                            description = "Lines {\"text\", \"title\"?, \"published\"?, \"publisher\"?,"
                                    + " \"claims\": [{\"quote\", \"level\": \"must\"|\"may\"}, …]}.")
                    Path articles,
            @Mixin Product product) {
        write(product, () -> NewsWorthTrainer.train(product.version, MarkedArticle.read(articles)));
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
            @Mixin Product product) {
        write(product, () -> AttributionTrainer.train(product.version, LabelledArticle.read(articles)));
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
            @Mixin Product product) {
        write(product, () -> head(ModelPlan.opinion(), product.version, LabelledData.subjectivity(data)));
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
            @Mixin Product product) {
        write(product, () -> head(ModelPlan.claimTypes(), product.version, LabelledData.claimTypes(data)));
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
            @Mixin Product product) {
        if (!engineIsPresent()) {
            throw new ParameterException(spec.commandLine(), ENGINE_MISSING);
        }
        EncoderPlan plan =
                new EncoderPlan(attributions, development, claimBuster, folder, epochs, steps, seed, threads);
        write(product, () -> {
            if (!EncoderFinish.isReady(folder)) {
                new EncoderTrainer(plan, spec.commandLine().getErr()::println).train();
            }
            return EncoderFinish.model(plan, product.version);
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

    private static StoredModel head(ModelPlan plan, String version, List<LabelledSentence> sentences) {
        Encoder encoder = Encoder.shipped().orElseThrow(() -> new IllegalArgumentException("the encoder is not here"));
        return HeadTrainer.train(plan, version, encoder, sentences);
    }

    /** A model in the making. */
    private interface Training {
        StoredModel model() throws IOException;
    }

    private void write(Product product, Training training) {
        CommandLine here = spec.commandLine();
        try {
            Files.write(product.out, training.model().bytes());
        } catch (IOException | UnreadableExample | IllegalArgumentException unreadable) {
            throw new ParameterException(here, "No model was written: " + unreadable.getMessage(), unreadable);
        }
    }
}
