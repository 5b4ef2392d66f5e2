package org.stet.core.cli;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import org.stet.core.checkworthiness.Assessment;
import org.stet.core.checkworthiness.Assessor;
import org.stet.core.language.Languages;

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
        Languages languages = fast ? Languages.fast() : Languages.shipped();
        Assessor assessor = languages.standIn().checkWorthiness();
        stet.lines().answerEach(line -> answer(line, assessor));
    }

    private static ObjectNode answer(JsonNode line, Assessor assessor) {
        Assessment assessment =
                assessor.assess(List.of(JsonLines.text(line, "text"))).get(0);
        ObjectNode answer = JsonLines.object()
                .put("checkworthiness", assessment.checkworthiness())
                .put("checkworthy", assessment.checkworthy())
                .put("opinion", assessment.opinion());
        assessment.types().stream()
                .sorted()
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .forEach(answer.putArray("types")::add);
        ArrayNode reasons = answer.putArray("reasons");
        assessment.reasons().forEach(reason -> reasons.add(Words.of(reason)));
        answer.set("models", JsonLines.models(assessor.models()));
        return answer;
    }
}
