package org.stet.web.ui;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.stet.workflow.publication.PublicCheck;
import org.stet.workflow.publication.PublicChecks;

/** What the newsroom has published, with the way back to each claim: to correct it, or to take it back. */
@Path("/published")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed({"reviewer", "editor", "admin"})
public class PublishedPage {

    private static final int PAGE = 25;

    private final PublicChecks checks;

    PublishedPage(PublicChecks checks) {
        this.checks = checks;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance published(List<PublicCheck> checks, String next);
    }

    @GET
    public TemplateInstance show(@QueryParam("cursor") Optional<String> cursor) {
        PublicChecks.CheckPage page = checks.page(cursor.filter(place -> !place.isBlank()), PAGE);
        return Templates.published(
                page.checks(),
                page.next().map(place -> "/published?cursor=" + place).orElse(""));
    }
}
