package org.stet.web.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.stet.web.error.Problem.Violation;
import org.stet.workflow.claim.ClaimState;

/** Every tag on one page, for the tests to look at. */
@Path("/gallery")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class GalleryPage {

    /** A link of a chain as the tag wants it. */
    public record Link(String name, String kind, String cue, boolean unnamed) {}

    /** Everything the page shows. */
    public record Exhibits(
            FormErrors errors,
            List<Choice> scale,
            List<ClaimState> states,
            List<Instant> deadlines,
            List<Diff.Part> parts,
            List<Link> chain,
            List<Crumb> crumbs) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance gallery(Exhibits shown);
    }

    @GET
    public TemplateInstance show() {
        Instant now = Instant.now();
        return Templates.gallery(new Exhibits(
                new FormErrors(List.of(
                        new Violation("headline", "Write a headline."), new Violation("rating", "Choose a rating."))),
                List.of(
                        new Choice("true", "True"),
                        new Choice("half", "Half true", "Right in part"),
                        new Choice("false", "False")),
                List.of(ClaimState.values()),
                List.of(
                        now.minus(Duration.ofMinutes(61)),
                        now.plus(Duration.ofHours(2)),
                        now.plus(Duration.ofDays(1)),
                        now.plus(Duration.ofDays(9))),
                Diff.between(
                        "The port’s log shows about 60 passengers between 20 and 28 May.",
                        "The port’s own log shows 61 passengers between 20 and 28 May, not 140."),
                List.of(
                        new Link("Harbour Gazette", "publication", "", false),
                        new Link("Union sources", "", "told", true)),
                List.of(new Crumb("Inbox", "/inbox"), Crumb.here("claim 0192…7f3c"))));
    }
}
