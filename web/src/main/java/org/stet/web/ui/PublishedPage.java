package org.stet.web.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.factcheck.CheckDocument;
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
    private final Claims claims;
    private final PublishedMessages messages;

    PublishedPage(PublicChecks checks, Claims claims, PublishedMessages messages) {
        this.checks = checks;
        this.claims = claims;
        this.messages = messages;
    }

    /**
     * A fact-check with the claim behind it.
     *
     * @param document what readers see, or saw last; null where its content is not there any more
     * @param retraction that it was retracted, when and why; empty where it stands
     */
    public record Row(PublicCheck check, Claim claim, CheckDocument document, String retraction) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance published(List<Row> rows, String next);
    }

    @GET
    public TemplateInstance show(@QueryParam("cursor") Optional<String> cursor) {
        PublicChecks.CheckPage page = checks.page(cursor.filter(place -> !place.isBlank()), PAGE);
        Map<UUID, Claim> claimsById = claims.byIds(page.checks().stream()
                .map(check -> check.publication().claimId())
                .toList());
        return Templates.published(
                page.checks().stream()
                        .map(check ->
                                row(check, claimsById.get(check.publication().claimId())))
                        .toList(),
                page.next().map(place -> "/published?cursor=" + place).orElse(""));
    }

    private Row row(PublicCheck check, Claim claim) {
        return new Row(
                check,
                claim,
                check.current().document().orElse(null),
                check.retraction()
                        .map(retraction -> messages.retracted(retraction.reason()))
                        .orElse(""));
    }
}
