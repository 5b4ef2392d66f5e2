package org.stet.core.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

import org.stet.core.sentence.SentenceSplitter;
import org.stet.core.text.CodePoints;

/** {@code stet sentences}: lines {@code {"text"}} in, {@code {"spans": [[start, end], …]}} out, in code points. */
@Command(
        name = "sentences",
        description = "Splits texts into sentences: lines {\"text\"} in, {\"spans\": [[start, end], …]} out.",
        mixinStandardHelpOptions = true)
final class SentencesCommand implements Runnable {

    @ParentCommand
    private Stet stet;

    private final SentenceSplitter splitter = new SentenceSplitter();

    @Override
    public void run() {
        stet.lines().answerEach(this::answer);
    }

    private ObjectNode answer(JsonNode line) {
        String text = JsonLines.text(line, "text");
        ObjectNode answer = JsonLines.object();
        answer.set("spans", JsonLines.spans(splitter.split(text), CodePoints.of(text)));
        return answer;
    }
}
