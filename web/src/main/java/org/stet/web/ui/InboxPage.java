package org.stet.web.ui;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestQuery;

import org.stet.web.security.SignedIn;
import org.stet.workflow.assignment.Taken;
import org.stet.workflow.audit.AuditVerification;
import org.stet.workflow.claim.ClaimList;
import org.stet.workflow.claim.ClaimQuery;
import org.stet.workflow.claim.ClaimSort;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.reading.Inbox;
import org.stet.workflow.reading.ListedClaim;
import org.stet.workflow.reading.Waiting;
import org.stet.workflow.search.Count;

/** What waits for whoever is signed in, by role. */
@Path("/inbox")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"reviewer", "editor", "admin"})
@Blocking
public class InboxPage {

    private static final int MOST_OF_A_KIND = 50;
    private static final int MOST_ARTICLES = 20;

    private final SignedIn signedIn;
    private final ClaimList list;
    private final Waiting waiting;
    private final Taken taken;
    private final AuditVerification verification;
    private final People people;
    private final InboxMessages messages;

    InboxPage(
            SignedIn signedIn,
            ClaimList list,
            Waiting waiting,
            Taken taken,
            AuditVerification verification,
            People people,
            InboxMessages messages) {
        this.signedIn = signedIn;
        this.list = list;
        this.waiting = waiting;
        this.taken = taken;
        this.verification = verification;
        this.people = people;
        this.messages = messages;
    }

    /** Claims that wait for the same thing: the first of them, and whether there are more. */
    public record Section(String title, String hint, List<ClaimLine> lines, boolean more) {}

    /**
     * All that the page shows.
     *
     * @param name who is signed in
     * @param reviewer whether claims can be taken
     * @param editor whether articles can be handed in
     * @param admin whether the record can be verified
     * @param needsDesk whether an administrator has to create the first desk
     * @param needsPeople whether an administrator has to invite the first who work on claims
     * @param taken claims that were taken from the person, until seen
     * @param untriaged articles to triage
     * @param sections claims by what they wait for, none empty
     * @param free how many claims in the queue wait for a reviewer
     * @param cases how many cases of readers wait for an answer
     * @param verdict what the verification of the record found, or empty
     * @param intact whether that is good
     */
    public record View(
            String name,
            boolean reviewer,
            boolean editor,
            boolean admin,
            boolean needsDesk,
            boolean needsPeople,
            List<Taken.Notice> taken,
            Inbox.Some<Inbox.Untriaged> untriaged,
            List<Section> sections,
            Count free,
            long cases,
            String verdict,
            boolean intact) {

        public int waiting() {
            return untriaged.first().size()
                    + sections.stream()
                            .mapToInt(section -> section.lines().size())
                            .sum();
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance inbox(View view);
    }

    @GET
    public TemplateInstance show(@RestQuery boolean verify) {
        Actor actor = signedIn.actor();
        Inbox inbox = waiting.inbox(actor, MOST_OF_A_KIND, MOST_ARTICLES);
        Optional<AuditVerification.Result> verified = verify && Permission.VERIFY_RECORD.admits(actor)
                ? Optional.of(verification.verify())
                : Optional.empty();
        return Templates.inbox(new View(
                actor.name(),
                inbox.isReviewer(),
                inbox.isEditor(),
                Permission.VERIFY_RECORD.admits(actor),
                Permission.KEEP_DESKS.admits(actor) && !inbox.hasDesks(),
                Permission.KEEP_ACCOUNTS.admits(actor) && !people.anybodyWorksOnClaims(),
                inbox.taken(),
                inbox.untriaged(),
                sections(inbox),
                free(inbox),
                inbox.cases(),
                verified.map(this::verdict).orElse(""),
                verified.map(AuditVerification.Result::intact).orElse(false)));
    }

    /** Told only to a person for whom nothing waits. */
    private Count free(Inbox inbox) {
        return inbox.untriaged().isEmpty() && inbox.claims().isEmpty()
                ? list.count(ClaimQuery.in(EnumSet.of(ClaimState.OPEN), ClaimSort.DUE))
                : Count.of(0);
    }

    /** Says that a notice was seen. */
    @POST
    @Path("taken/{id}/seen")
    public Response seen(@PathParam("id") UUID id) {
        taken.seen(signedIn.actor(), id);
        return Response.seeOther(URI.create("/inbox")).build();
    }

    private List<Section> sections(Inbox inbox) {
        return inbox.claims().entrySet().stream()
                .map(kind -> section(kind.getKey(), kind.getValue()))
                .toList();
    }

    private Section section(Inbox.Kind kind, Inbox.Some<ListedClaim> claims) {
        return new Section(
                title(kind),
                hint(kind),
                claims.first().stream().map(ClaimLine::of).toList(),
                claims.more());
    }

    private String title(Inbox.Kind kind) {
        return switch (kind) {
            case PRESSING -> messages.pressing();
            case OWN -> messages.yours();
            case DISPUTED -> messages.disputed();
            case LATE -> messages.late();
            case APPROVAL -> messages.approvals();
            case PUBLICATION -> messages.publishing();
            case CORRECTION -> messages.corrections();
        };
    }

    private String hint(Inbox.Kind kind) {
        return switch (kind) {
            case PRESSING -> messages.pressingHint();
            case OWN -> messages.yoursHint();
            case DISPUTED -> messages.disputedHint();
            case LATE -> messages.lateHint();
            case APPROVAL -> messages.approvalsHint();
            case PUBLICATION -> messages.publishingHint();
            case CORRECTION -> messages.correctionsHint();
        };
    }

    private String verdict(AuditVerification.Result result) {
        return result.breaks()
                .map(found -> messages.broken(
                        found.seq(),
                        found.subject().map(Object::toString).orElseGet(messages::checkpoint),
                        found.what()))
                .orElseGet(() -> messages.intact(result.entries()));
    }
}
