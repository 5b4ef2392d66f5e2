package org.stet.workflow.notification;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.workflow.assignment.Assignment;
import org.stet.workflow.assignment.Assignments;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.comment.Comments;
import org.stet.workflow.event.ClaimEvent;
import org.stet.workflow.event.EventConsumer;
import org.stet.workflow.event.Fact;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.evidence.EvidenceLedger;
import org.stet.workflow.following.Following;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.Person;
import org.stet.workflow.reading.ClaimFiles;

import static org.stet.workflow.notification.Notification.Kind;

/**
 * Tells people what an event means for them. Sealed work is not told to consumers, so nothing of it can reach anybody this
 * way; what waits for an editor is told to those who may do it by the rules, four eyes included. Nobody is told what they did
 * themselves.
 */
@ApplicationScoped
class Notifying implements EventConsumer {

    /** The facts after which a claim may have come to a state in which it waits for editors. */
    private static final Set<Class<? extends Fact>> MOVING =
            Set.of(Fact.Submit.class, Fact.OpenReview.class, Fact.Adjudicate.class);

    private static final Map<Class<? extends Fact>, Kind> TO_REVIEWERS = Map.of(
            Fact.Return.class, Kind.RETURNED,
            Fact.Approve.class, Kind.APPROVED,
            Fact.Publish.class, Kind.PUBLISHED,
            Fact.WarnOfDeadline.class, Kind.DUE_SOON,
            Fact.NoteSilence.class, Kind.REPLY);

    private final Notifications notifications;
    private final Assignments assignments;
    private final ClaimFiles files;
    private final EvidenceLedger ledger;
    private final Comments comments;
    private final Following following;
    private final People people;

    Notifying(
            Notifications notifications,
            Assignments assignments,
            ClaimFiles files,
            EvidenceLedger ledger,
            Comments comments,
            Following following,
            People people) {
        this.notifications = notifications;
        this.assignments = assignments;
        this.files = files;
        this.ledger = ledger;
        this.comments = comments;
        this.following = following;
        this.people = people;
    }

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public Set<Class<? extends Fact>> wants() {
        Set<Class<? extends Fact>> wanted = new LinkedHashSet<>(MOVING);
        wanted.addAll(TO_REVIEWERS.keySet());
        wanted.addAll(List.of(
                Fact.Assign.class,
                Fact.HandOver.class,
                Fact.EscalateDeadline.class,
                Fact.SeekReply.class,
                Fact.FindLink.class,
                Fact.Comment.class,
                Fact.OpenComment.class));
        return Set.copyOf(wanted);
    }

    @Override
    public void consume(ClaimEvent event) {
        tellThoseConcerned(event);
        ofInterest(event.fact()).ifPresent(kind -> tellFollowers(event, kind));
    }

    /** What is told of a claim to those who follow it or its desk: deadlines, and what comes of it. */
    private static Optional<Kind> ofInterest(Fact fact) {
        if (fact instanceof Fact.EscalateDeadline) {
            return Optional.of(Kind.OVERDUE);
        }
        if (fact instanceof Fact.SeekReply sought) {
            return Optional.of(Kind.REPLY).filter(kind -> !sought.outcome().equals("awaited"));
        }
        if (fact instanceof Fact.FindLink found) {
            return Optional.of(Kind.SOURCE_GONE).filter(kind -> found.link().equals("gone"));
        }
        return Optional.ofNullable(TO_REVIEWERS.get(fact.getClass()));
    }

    /** Nobody whose account is closed or whom a conflict keeps out; who works on the claim is told already. */
    private void tellFollowers(ClaimEvent event, Kind kind) {
        List<UUID> followers =
                following.followers(event.claim().id(), event.claim().desk());
        if (!followers.isEmpty()) {
            Set<UUID> active = people.byIds(followers).values().stream()
                    .filter(person -> person.isActive() && Permission.READ.admits(person.asActor()))
                    .map(Person::id)
                    .collect(Collectors.toSet());
            tell(event, kind, files.withoutConflict(event.claim().id(), active));
        }
    }

    private void tellThoseConcerned(ClaimEvent event) {
        Fact fact = event.fact();
        if (MOVING.contains(fact.getClass())) {
            tellEditors(event);
        } else if (TO_REVIEWERS.containsKey(fact.getClass())) {
            tell(event, TO_REVIEWERS.get(fact.getClass()), reviewers(event));
        } else if (fact instanceof Fact.Assign assigned) {
            tell(event, Kind.ASSIGNED, assigned.reviewers());
        } else if (fact instanceof Fact.HandOver handedOver) {
            tell(event, Kind.ASSIGNED, List.of(handedOver.to()));
        } else if (fact instanceof Fact.EscalateDeadline) {
            tell(event, Kind.OVERDUE, reviewers(event));
            tell(event, Kind.OVERDUE, whoMay(event, ClaimAction.RELEASE));
        } else if (fact instanceof Fact.SeekReply sought) {
            if (!sought.outcome().equals("awaited")) {
                tell(event, Kind.REPLY, reviewers(event));
            }
        } else if (fact instanceof Fact.FindLink found && found.link().equals("gone")) {
            ledger.findByIdOptional(found.evidence())
                    .map(Evidence::addedBy)
                    .ifPresent(person -> tell(event, Kind.SOURCE_GONE, List.of(person)));
        } else if (fact instanceof Fact.Comment said && said.what().equals("written")) {
            tellOfComment(event, said.comment());
        } else if (fact instanceof Fact.OpenComment opened) {
            tellOfComment(event, opened.comment());
        }
    }

    /** Those whom it mentions, then those who review the claim or wrote in its thread; nobody whom a conflict keeps out. */
    private void tellOfComment(ClaimEvent event, UUID comment) {
        Comments.Addressees addressees = comments.addressees(comment);
        Set<UUID> concerned = new LinkedHashSet<>(reviewers(event));
        concerned.addAll(addressees.answered());
        concerned.removeAll(addressees.mentioned());
        tell(event, Kind.MENTIONED, files.withoutConflict(event.claim().id(), addressees.mentioned()));
        tell(event, Kind.COMMENTED, files.withoutConflict(event.claim().id(), concerned));
    }

    private void tellEditors(ClaimEvent event) {
        String state = event.claim().state();
        if (state.equals(ClaimState.SUBMITTED.name())) {
            tell(event, Kind.TO_APPROVE, whoMay(event, ClaimAction.APPROVE));
        } else if (state.equals(ClaimState.DISPUTED.name())) {
            tell(event, Kind.TO_DECIDE, whoMay(event, ClaimAction.ADJUDICATE));
        }
    }

    private List<UUID> reviewers(ClaimEvent event) {
        return assignments.openOf(event.claim().id()).stream()
                .map(Assignment::reviewerId)
                .toList();
    }

    private List<UUID> whoMay(ClaimEvent event, ClaimAction action) {
        return files.whoMay(event.claim().id(), action).stream().map(Person::id).toList();
    }

    private void tell(ClaimEvent event, Kind kind, Collection<UUID> people) {
        notifications.tell(
                people.stream().filter(person -> !person.equals(event.actor())).toList(),
                event.claim().id(),
                kind,
                event.at());
    }
}
