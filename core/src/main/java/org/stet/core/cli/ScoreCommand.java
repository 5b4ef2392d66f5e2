package org.stet.core.cli;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import org.stet.core.checkworthiness.Assessment;
import org.stet.core.checkworthiness.CheckWorthiness;

/**
 * {@code stet score}: lines {@code {"text", "document"?, "speaker"?}} in; check-worthiness, opinion, types and reasons out.
 * Each sentence is judged by itself.
 */
@Command(
        name = "score",
        description = "Says of each sentence whether it is worth a check: lines {\"text\"} in, "
                + "{\"checkworthiness\", \"checkworthy\", \"opinion\", \"types\", \"reasons\"} out.",
        mixinStandardHelpOptions = true)
final class ScoreCommand implements Runnable {

    @ParentCommand
    private Stet stet;

    @Option(names = "--fast", description = "Do without the encoder.")
    private boolean fast;

    @Override
    public void run() {
        CheckWorthiness checkWorthiness = fast ? CheckWorthiness.fast() : CheckWorthiness.shipped();
        stet.lines().answerEach(line -> answer(line, checkWorthiness));
    }

    private static ObjectNode answer(JsonNode line, CheckWorthiness checkWorthiness) {
        Assessment assessment = checkWorthiness.assess(JsonLines.text(line, "text"));
        ObjectNode answer = JsonLines.object()
                .put("checkworthiness", assessment.checkworthiness())
                .put("checkworthy", assessment.checkworthy())
                .put("opinion", assessment.opinion());
        assessment.types().stream()
                .sorted()
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .forEach(answer.putArray("types")::add);
        assessment.reasons().forEach(answer.putArray("reasons")::add);
        answer.set("models", JsonLines.models(checkWorthiness.models()));
        return answer;
    }
}
