package org.stet.web.site;

import java.net.URI;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.web.ui.Times;
import org.stet.workflow.publication.PublicCheck;

/** What a fact-check is called in lists and feeds, where it stands, and what is said of it in short. */
@ApplicationScoped
class Headlines {

    private final SiteMessages messages;
    private final Times times;

    Headlines(SiteMessages messages, Times times) {
        this.messages = messages;
        this.times = times;
    }

    /** Its headline; of one that was retracted, that it was comes first. */
    String title(PublicCheck check) {
        String headline = check.current()
                .document()
                .map(document -> document.report().headline())
                .or(() -> check.current().removed())
                .orElseGet(messages::contentGone);
        return check.retraction().isPresent() ? messages.retractedHeadline(headline) : headline;
    }

    /** The verdict and what was found, in a few sentences; of one that was retracted, why. */
    String about(PublicCheck check) {
        return check.retraction()
                .map(retraction -> messages.retractedAbout(times.day(retraction.retractedAt()), retraction.reason()))
                .or(() -> check.current()
                        .document()
                        .map(document -> messages.verdictAndSummary(
                                document.verdict().name(), document.report().summary())))
                .or(() -> check.current().removed())
                .orElseGet(messages::contentGone);
    }

    /** When it last went out or was retracted. */
    static Instant changedAt(PublicCheck check) {
        return check.retraction()
                .map(retraction -> retraction.retractedAt())
                .orElse(check.current().publishedAt());
    }

    static String address(PublicCheck check, URI base) {
        return base.resolve("/checks/" + check.publication().slug()).toString();
    }
}
