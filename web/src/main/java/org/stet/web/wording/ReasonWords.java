package org.stet.web.wording;

import java.time.Instant;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.workflow.assignment.Obstacle;
import org.stet.workflow.assignment.Reason;
import org.stet.workflow.recusal.Recusal;

/** Words reasons for and against reviewers. */
@ApplicationScoped
public class ReasonWords {

    private final ReasonMessages messages;

    ReasonWords(ReasonMessages messages) {
        this.messages = messages;
    }

    /** What speaks for a reviewer, or against. */
    public String of(Reason reason) {
        String names = String.join(", ", reason.names());
        return switch (reason.kind()) {
            case KNOWS_LANGUAGE -> messages.knowsLanguage(names);
            case LACKS_LANGUAGE -> messages.lacksLanguage(names);
            case KNOWS_TOPICS -> messages.knowsTopics(names);
            case CHECKED_SPEAKER -> messages.checkedSpeaker(reason.count());
            case CHECKED_TOPICS -> messages.checkedTopics(reason.count());
            case LOAD -> messages.load(reason.count());
        };
    }

    /**
     * Why a person cannot be named.
     *
     * @param moment how a moment is written
     */
    public String of(Obstacle obstacle, Function<Instant, String> moment) {
        return switch (obstacle.kind()) {
            case NO_REVIEWER -> messages.noReviewer();
            case NOT_AT_DESK -> messages.notAtDesk();
            case CONFLICT -> conflict(obstacle.recusal().orElseThrow());
            case AWAY -> messages.away(moment.apply(obstacle.until().orElseThrow()));
        };
    }

    private String conflict(Recusal recusal) {
        return messages.conflict(recusal.kind().name(), recusal.name());
    }
}
