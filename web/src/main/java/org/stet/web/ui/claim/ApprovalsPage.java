package org.stet.web.ui.claim;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestQuery;

import org.stet.web.security.SignedIn;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.ClaimList;
import org.stet.workflow.claim.ClaimPage;
import org.stet.workflow.claim.ClaimQuery;
import org.stet.workflow.claim.ClaimSort;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.PersonName;
import org.stet.workflow.reading.ClaimFiles;
import org.stet.workflow.reading.ListedClaim;

import static java.util.stream.Collectors.joining;

/** The reports that wait for an editor. */
@Path("/approvals")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ApprovalsPage {

    private static final int AT_A_TIME = 50;

    private final SignedIn signedIn;
    private final ClaimList list;
    private final ClaimFiles files;

    ApprovalsPage(SignedIn signedIn, ClaimList list, ClaimFiles files) {
        this.signedIn = signedIn;
        this.list = list;
        this.files = files;
    }

    /** A report that waits; {@code due} is null where no time is set, {@code opens} says whether its page is for whoever reads. */
    public record Row(
            String id,
            String wording,
            String articleId,
            String article,
            ClaimState state,
            String reviewers,
            Instant due,
            boolean publish,
            boolean approve,
            boolean opens) {

        static Row of(ListedClaim listed) {
            return new Row(
                    listed.claim().id().toString(),
                    listed.claim().wording(),
                    listed.article().id().toString(),
                    listed.article().title(),
                    listed.claim().state(),
                    listed.reviewers().stream().map(PersonName::name).collect(joining(", ")),
                    listed.claim().dueAt().orElse(null),
                    listed.allows(ClaimAction.PUBLISH),
                    listed.allows(ClaimAction.APPROVE),
                    ApprovalPage.isOpenTo(listed::allows));
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance approvals(List<Row> rows, String next);
    }

    @GET
    @RolesAllowed("editor")
    public TemplateInstance show(@RestQuery("cursor") Optional<String> cursor) {
        Actor actor = signedIn.actor();
        ClaimPage page = list.page(
                ClaimQuery.in(EnumSet.of(ClaimState.SUBMITTED, ClaimState.APPROVED), ClaimSort.DUE),
                cursor.filter(place -> !place.isEmpty()),
                AT_A_TIME);
        String next = page.next()
                .map(place -> "/approvals?cursor=" + URLEncoder.encode(place, StandardCharsets.UTF_8))
                .orElse("");
        return Templates.approvals(
                files.list(actor, page.claims()).stream().map(Row::of).toList(), next);
    }
}
