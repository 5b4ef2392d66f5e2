package org.stet.web.ui.help;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestQuery;

import org.stet.workflow.refusal.NotFound;

/** The guides, for everybody who works here. */
@Path("/help")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"reviewer", "editor", "admin", "integrator"})
@Blocking
public class HelpPage {

    private static final Set<Guide> FOR_PEOPLE =
            EnumSet.of(Guide.GETTING_STARTED, Guide.REVIEWER, Guide.EDITOR, Guide.ADMINISTRATOR, Guide.DATA_TEAM);

    private final Guides guides;

    HelpPage(Guides guides) {
        this.guides = guides;
    }

    /** A guide in the list. */
    public record Line(String code, String title) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(
                List<Line> people, List<Line> references, String words, List<Guides.Found> found);

        static native TemplateInstance guide(String title, List<RenderedGuide.Section> contents, String html);
    }

    @GET
    public TemplateInstance list(@RestQuery Optional<String> q) {
        String words = q.orElse("").strip();
        return Templates.list(
                lines(FOR_PEOPLE), lines(EnumSet.complementOf(EnumSet.copyOf(FOR_PEOPLE))), words, guides.find(words));
    }

    @GET
    @Path("{guide}")
    public TemplateInstance guide(@PathParam("guide") String code) {
        RenderedGuide guide = guides.get(Guide.of(code).orElseThrow(() -> new NotFound("guide", code)));
        return Templates.guide(guide.title(), guide.contents(), guide.html());
    }

    private List<Line> lines(Set<Guide> which) {
        return which.stream()
                .map(guide -> new Line(guide.code(), guides.get(guide).title()))
                .toList();
    }
}
