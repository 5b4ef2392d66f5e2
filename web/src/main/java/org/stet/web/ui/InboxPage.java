package org.stet.web.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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
import org.stet.workflow.article.Article;
import org.stet.workflow.article.Articles;
import org.stet.workflow.audit.AuditVerification;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.ClaimList;
import org.stet.workflow.claim.ClaimQuery;
import org.stet.workflow.claim.ClaimSort;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claimfile.Agenda;
import org.stet.workflow.claimfile.ClaimFiles;
import org.stet.workflow.claimfile.ListedClaim;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Role;

/** What waits for whoever is signed in, by role. */
@Path("/inbox")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"reviewer", "editor", "admin"})
@Blocking
public class InboxPage {

    private static final int MOST_OF_A_KIND = 50;
    private static final int MOST_ARTICLES = 20;
    private static final int MOST_CLOCKS = 500;

    private final SignedIn signedIn;
    private final ClaimList list;
    private final ClaimFiles files;
    private final Agenda agenda;
    private final Articles articles;
    private final AuditVerification verification;
    private final InboxMessages messages;

    InboxPage(
            SignedIn signedIn,
            ClaimList list,
            ClaimFiles files,
            Agenda agenda,
            Articles articles,
            AuditVerification verification,
            InboxMessages messages) {
        this.signedIn = signedIn;
        this.list = list;
        this.files = files;
        this.agenda = agenda;
        this.articles = articles;
        this.verification = verification;
        this.messages = messages;
    }

    /** Claims that wait for the same thing. */
    public record Section(String title, String hint, List<ClaimLine> lines) {}

    /** An article with claims about which nobody decided yet. */
    public record Untriaged(UUID id, String title, Optional<String> publisher, Instant readAt, long candidates) {}

    /**
     * All that the page shows.
     *
     * @param name who is signed in
     * @param reviewer whether claims can be taken
     * @param editor whether articles can be handed in
     * @param admin whether the record can be verified
     * @param untriaged articles to triage
     * @param sections claims by what they wait for, none empty
     * @param free how many claims in the queue wait for a reviewer
     * @param verdict what the verification of the record found, or empty
     * @param intact whether that is good
     */
    public record View(
            String name,
            boolean reviewer,
            boolean editor,
            boolean admin,
            List<Untriaged> untriaged,
            List<Section> sections,
            long free,
            String verdict,
            boolean intact) {

        public int waiting() {
            return untriaged.size()
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
        Optional<AuditVerification.Result> verified =
                verify && actor.is(Role.ADMIN) ? Optional.of(verification.verify()) : Optional.empty();
        return Templates.inbox(new View(
                actor.name(),
                actor.is(Role.REVIEWER),
                actor.is(Role.EDITOR),
                actor.is(Role.ADMIN),
                actor.is(Role.EDITOR) ? untriaged() : List.of(),
                sections(actor),
                list.count(ClaimQuery.in(EnumSet.of(ClaimState.OPEN), ClaimSort.DUE)),
                verified.map(this::verdict).orElse(""),
                verified.map(AuditVerification.Result::intact).orElse(false)));
    }

    private List<Untriaged> untriaged() {
        Map<UUID, Long> candidates = list.countByArticle(ClaimState.CANDIDATE, MOST_ARTICLES);
        Map<UUID, Article> byId = articles.byIds(candidates.keySet());
        return candidates.entrySet().stream()
                .map(counted -> untriaged(byId.get(counted.getKey()), counted.getValue()))
                .toList();
    }

    private static Untriaged untriaged(Article article, long candidates) {
        return new Untriaged(article.id(), article.title(), article.publisher(), article.submittedAt(), candidates);
    }

    private List<Section> sections(Actor actor) {
        List<Section> sections = new ArrayList<>();
        List<Agenda.Deadline> running = agenda.deadlines(actor, MOST_CLOCKS);
        if (actor.is(Role.REVIEWER)) {
            List<ListedClaim> pressing = pressing(actor, running);
            add(sections, messages.pressing(), messages.pressingHint(), pressing);
            add(
                    sections,
                    messages.yours(),
                    messages.yoursHint(),
                    mine(actor).stream()
                            .filter(claim -> !isAmong(pressing, claim))
                            .toList());
        }
        if (actor.is(Role.REVIEWER) || actor.is(Role.EDITOR)) {
            add(
                    sections,
                    messages.disputed(),
                    messages.disputedHint(),
                    offering(actor, ClaimState.DISPUTED, ClaimAction.ADJUDICATE));
        }
        if (actor.is(Role.EDITOR)) {
            add(sections, messages.late(), messages.lateHint(), late(running));
            add(
                    sections,
                    messages.approvals(),
                    messages.approvalsHint(),
                    offering(actor, ClaimState.SUBMITTED, ClaimAction.APPROVE));
            add(
                    sections,
                    messages.publishing(),
                    messages.publishingHint(),
                    offering(actor, ClaimState.APPROVED, ClaimAction.PUBLISH));
            add(
                    sections,
                    messages.corrections(),
                    messages.correctionsHint(),
                    offering(actor, ClaimState.CORRECTING, ClaimAction.EDIT_REPORT));
        }
        return sections;
    }

    private static void add(List<Section> sections, String title, String hint, List<ListedClaim> claims) {
        if (!claims.isEmpty()) {
            sections.add(
                    new Section(title, hint, claims.stream().map(ClaimLine::of).toList()));
        }
    }

    /** The reviewer's own claims of whose deadline was warned, or that are late. */
    private List<ListedClaim> pressing(Actor actor, List<Agenda.Deadline> running) {
        List<ListedClaim> mine = mine(actor);
        return running.stream()
                .filter(Agenda.Deadline::isPressing)
                .map(Agenda.Deadline::listed)
                .filter(claim -> isAmong(mine, claim))
                .distinct()
                .toList();
    }

    private static boolean isAmong(List<ListedClaim> claims, ListedClaim claim) {
        return claims.stream()
                .anyMatch(each -> each.claim().id().equals(claim.claim().id()));
    }

    private static List<ListedClaim> late(List<Agenda.Deadline> running) {
        return running.stream()
                .filter(Agenda.Deadline::isLate)
                .map(Agenda.Deadline::listed)
                .distinct()
                .toList();
    }

    private List<ListedClaim> mine(Actor actor) {
        return found(
                actor,
                new ClaimQuery(
                        EnumSet.of(ClaimState.ASSIGNED, ClaimState.IN_REVIEW),
                        Optional.of(actor.id()),
                        Optional.empty(),
                        Optional.empty(),
                        ClaimSort.DUE));
    }

    private List<ListedClaim> offering(Actor actor, ClaimState state, ClaimAction action) {
        return found(actor, ClaimQuery.in(Set.of(state), ClaimSort.DUE)).stream()
                .filter(claim -> claim.allows(action))
                .toList();
    }

    private List<ListedClaim> found(Actor actor, ClaimQuery query) {
        return files.list(
                actor, list.page(query, Optional.empty(), MOST_OF_A_KIND).claims());
    }

    private String verdict(AuditVerification.Result result) {
        return result.breaks()
                .map(found -> messages.broken(
                        found.seq(),
                        found.subject().map(Object::toString).orElseGet(messages::checkpoint),
                        found.what()))
                .orElseGet(() -> messages.intact(result.entries(), result.checkpoints()));
    }
}
