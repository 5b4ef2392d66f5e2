package org.stet.web.ui.claim;

import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.stet.workflow.claim.ClaimHistory;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.PersonName;
import org.stet.workflow.reading.ClaimFile;

/** Tells in words what happened to a claim. */
@ApplicationScoped
class Histories {

    private final ClaimHistory history;
    private final ClaimMessages messages;
    private final ObjectMapper json;

    Histories(ClaimHistory history, ClaimMessages messages, ObjectMapper json) {
        this.history = history;
        this.messages = messages;
        this.json = json;
    }

    /** What happened, newest first. */
    List<Workbench.Happening> of(Actor actor, ClaimFile file) {
        return of(file, history.of(actor, file.claim().id()));
    }

    /** The same of what was read already. */
    List<Workbench.Happening> of(ClaimFile file, List<ClaimHistory.Event> events) {
        return events.stream()
                .sorted(Comparator.comparing(
                                (ClaimHistory.Event event) -> event.entry().seq())
                        .reversed())
                .map(event -> happening(file, event))
                .toList();
    }

    private Workbench.Happening happening(ClaimFile file, ClaimHistory.Event event) {
        String who = event.actor().map(PersonName::name).orElseGet(messages::stet);
        JsonNode after = read(event.after());
        return new Workbench.Happening(
                event.entry().at(),
                messages.happened(
                        event.entry().action(), who, after.path("state").asText()),
                detail(file, event.entry().action(), after));
    }

    /** What was said or given with it, in the words of whoever did it where there are any. */
    private String detail(ClaimFile file, String action, JsonNode after) {
        String reason = after.path("reason").asText();
        Stream<String> parts = Stream.of(
                action.equals("dismiss") ? messages.dismissalReason(reason) : reason,
                after.path("order").asText(),
                after.path("note").asText(),
                rating(file, after.path("rating").asText()),
                after.path("added").path("title").asText(),
                after.has("revision") ? messages.revision(after.path("revision").asInt()) : "",
                action.equals("edit") ? after.path("wording").asText() : "");
        return String.join(" · ", parts.filter(part -> !part.isBlank()).toList());
    }

    private static String rating(ClaimFile file, String code) {
        return code.isEmpty()
                ? ""
                : file.head().scale().rating(code).map(Rating::name).orElse(code);
    }

    private JsonNode read(String values) {
        try {
            return json.readTree(values);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
