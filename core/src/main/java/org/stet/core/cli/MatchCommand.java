package org.stet.core.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import org.stet.core.matching.ArchivedClaim;
import org.stet.core.matching.ClaimArchive;
import org.stet.core.matching.Match;
import org.stet.core.matching.Matches;
import org.stet.core.training.MatchingTrainer;
import org.stet.core.training.UnreadableExample;

/** {@code stet match}: lines {@code {"id", "text"}} in, the archived claims that fit each best out. */
@Command(
        name = "match",
        description = "Looks texts up in an archive of checked claims: lines {\"id\", \"text\"} in, "
                + "{\"id\", \"matches\": [{\"id\", \"score\", \"differs\"}, …], \"known\"} out.",
        mixinStandardHelpOptions = true)
final class MatchCommand implements Runnable {

    @ParentCommand
    private Stet stet;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--claims",
            required = true,
            paramLabel = "FILE",
            description = "The archive: a line {\"id\", \"claim\", \"title\"?, \"subtitle\"?, \"date\"?} a claim.")
    private Path claims;

    @Option(
            names = "--top",
            defaultValue = "10",
            paramLabel = "N",
            description = "How many matches at most (default: ${DEFAULT-VALUE}).")
    private int top;

    @Override
    public void run() {
        if (top < 1) {
            throw new ParameterException(spec.commandLine(), "--top must be 1 or more.");
        }
        ClaimArchive archive = ClaimArchive.of(read());
        stet.lines().answerEach(line -> answer(line, archive));
    }

    private List<ArchivedClaim> read() {
        try {
            return MatchingTrainer.archive(claims);
        } catch (IOException | UnreadableExample unreadable) {
            throw new ParameterException(
                    spec.commandLine(), "The archive cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private ObjectNode answer(JsonNode line, ClaimArchive archive) {
        Matches matched = archive.match(JsonLines.text(line, "text"), top);
        ObjectNode answer = JsonLines.object();
        answer.set("id", line.path("id"));
        ArrayNode matches = answer.putArray("matches");
        for (Match match : matched.best()) {
            ObjectNode found = matches.addObject().put("id", match.id()).put("score", match.score());
            ArrayNode differs = found.putArray("differs");
            match.differs().forEach(difference -> differs.add(difference.name()));
        }
        return answer.put("known", matched.known());
    }
}
