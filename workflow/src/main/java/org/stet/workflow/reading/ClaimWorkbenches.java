package org.stet.workflow.reading;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.article.Versions;
import org.stet.workflow.assignment.Suggesting;
import org.stet.workflow.assignment.Suggestion;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.ClaimHistory;
import org.stet.workflow.claim.Situation;
import org.stet.workflow.comment.Comments;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.PersonName;
import org.stet.workflow.identity.Role;
import org.stet.workflow.matching.PastChecks;
import org.stet.workflow.refusal.NotFound;

/** Reads what the page of a claim shows, in one transaction. */
@ApplicationScoped
public class ClaimWorkbenches {

    private final ClaimFiles files;
    private final ClaimHistory history;
    private final PastChecks pastChecks;
    private final Versions versions;
    private final Suggesting suggesting;
    private final People people;
    private final Comments comments;

    ClaimWorkbenches(
            ClaimFiles files,
            ClaimHistory history,
            PastChecks pastChecks,
            Versions versions,
            Suggesting suggesting,
            People people,
            Comments comments) {
        this.versions = versions;
        this.files = files;
        this.history = history;
        this.pastChecks = pastChecks;
        this.suggesting = suggesting;
        this.people = people;
        this.comments = comments;
    }

    /**
     * The claim's workbench as the actor may see it now.
     *
     * @throws NotFound if there is no such claim
     */
    @Transactional
    public ClaimWorkbench open(Actor actor, UUID claimId) {
        Permission.READ.require(actor);
        ClaimFiles.Opened opened = files.opened(actor, claimId);
        ClaimFile file = opened.file();
        List<Suggestion> suggestions = file.allows(ClaimAction.ASSIGN)
                ? suggesting.of(actor, opened.situation(), file.head().article().language())
                : List.of();
        return new ClaimWorkbench(
                file,
                history.of(actor, claimId),
                pastChecks.like(file.claim()),
                versions.laterThan(file.claim()),
                suggestions,
                file.allows(ClaimAction.HAND_OVER) ? reviewers() : byName(suggestions),
                mayComment(actor, opened.situation()),
                comments.openThreads(actor, claimId));
    }

    private static boolean mayComment(Actor actor, Situation situation) {
        return situation.at(actor).may(Permission.COMMENT)
                && situation.recusal(actor.id()).isEmpty();
    }

    private List<PersonName> reviewers() {
        return people.holding(Role.REVIEWER).stream().map(Person::asName).toList();
    }

    private static List<PersonName> byName(List<Suggestion> suggestions) {
        return suggestions.stream()
                .map(suggestion -> suggestion.person().asName())
                .sorted(Comparator.comparing(PersonName::name).thenComparing(PersonName::username))
                .toList();
    }
}
