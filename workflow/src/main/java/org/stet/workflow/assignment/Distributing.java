package org.stet.workflow.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimPolicies;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Situation;
import org.stet.workflow.claim.Situations;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.desk.Members;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.Role;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.StaleVersion;

/**
 * Shares a desk's queue out among its reviewers: planned first, then done by assigning each claim as an editor would, each
 * with an outcome of its own.
 */
@ApplicationScoped
public class Distributing {

    private static final int MOST_CLAIMS = 200;

    private final EntityManager entities;
    private final Assigning assigning;
    private final Assignments assignments;
    private final Suggesting suggesting;
    private final Situations situations;
    private final ClaimPolicies policies;
    private final Desks desks;
    private final Members members;
    private final People people;

    Distributing(
            EntityManager entities,
            Assigning assigning,
            Assignments assignments,
            Suggesting suggesting,
            Situations situations,
            ClaimPolicies policies,
            Desks desks,
            Members members,
            People people) {
        this.entities = entities;
        this.assigning = assigning;
        this.assignments = assignments;
        this.suggesting = suggesting;
        this.situations = situations;
        this.policies = policies;
        this.desks = desks;
        this.members = members;
        this.people = people;
    }

    /** What becomes of a claim. */
    public enum Outcome {
        /** It would be assigned; nothing was done. */
        PLANNED,
        /** It is assigned. */
        ASSIGNED,
        /** It stays in the queue. */
        STAYS
    }

    /** Why a claim stays in the queue. */
    public enum Stay {
        /** Too few reviewers can be named for it. */
        TOO_FEW_REVIEWERS,
        /** Somebody changed it, or took it, meanwhile. */
        MOVED_ON,
        /** One of those who were to get it can no longer be named. */
        REVIEWER_LEFT
    }

    /**
     * One claim's outcome.
     *
     * @param claim the claim
     * @param reviewers who is, or would be, named
     * @param outcome what becomes of it
     * @param stay why it stays; empty where it does not
     */
    public record Row(Claim claim, List<Person> reviewers, Outcome outcome, Optional<Stay> stay) {

        /** Keeps its own copy. */
        public Row {
            reviewers = List.copyOf(reviewers);
        }
    }

    /**
     * Who would get what, most pressing claims first, at most 200; nothing is changed by asking.
     *
     * @param desk id or code
     * @throws NotYours if the actor does not edit at the desk
     * @throws InvalidInput if there is no such desk
     */
    public List<Row> plan(Actor actor, String desk) {
        return QuarkusTransaction.joiningExisting().call(() -> planned(actor, desk));
    }

    /** Plans, and assigns each claim in a transaction of its own; what somebody else took meanwhile stays as it is. */
    public List<Row> distribute(Actor actor, String desk) {
        List<Row> plan = QuarkusTransaction.requiringNew().call(() -> planned(actor, desk));
        return plan.stream()
                .map(row -> row.outcome() == Outcome.PLANNED ? assigned(actor, row) : row)
                .toList();
    }

    private Row assigned(Actor actor, Row row) {
        Claim claim = row.claim();
        try {
            assigning.assign(
                    actor,
                    claim.id(),
                    new Expected(Long.toString(claim.version())),
                    row.reviewers().stream().map(Person::username).toList());
            return new Row(claim, row.reviewers(), Outcome.ASSIGNED, Optional.empty());
        } catch (StaleVersion | NotInThisState movedOn) {
            return new Row(claim, List.of(), Outcome.STAYS, Optional.of(Stay.MOVED_ON));
        } catch (InvalidInput left) {
            return new Row(claim, List.of(), Outcome.STAYS, Optional.of(Stay.REVIEWER_LEFT));
        }
    }

    private List<Row> planned(Actor actor, String named) {
        Permission.SHARE_OUT.require(actor);
        Desk desk = desk(named);
        members.staffOf(desk.id()).require(actor, Permission.SHARE_OUT);
        Map<UUID, Long> loads = assignments.loads();
        DistributionPlan plan = new DistributionPlan(loads);
        Map<UUID, Person> reviewers =
                people.holding(Role.REVIEWER).stream().collect(Collectors.toMap(Person::id, person -> person));
        List<Person> editors = people.holding(Role.EDITOR);
        return queue(desk).stream()
                .map(claim -> {
                    List<Person> given = plan.give(task(claim, loads, editors)).stream()
                            .map(reviewers::get)
                            .toList();
                    return given.isEmpty()
                            ? new Row(claim, given, Outcome.STAYS, Optional.of(Stay.TOO_FEW_REVIEWERS))
                            : new Row(claim, given, Outcome.PLANNED, Optional.empty());
                })
                .toList();
    }

    private List<Claim> queue(Desk desk) {
        List<Claim> open = entities.createQuery(
                        "select c from Claim c where c.deskId = :desk and c.state = 'OPEN' order by c.dueAt, c.id",
                        Claim.class)
                .setParameter("desk", desk.id())
                .getResultList();
        return open.stream()
                .sorted(Comparator.comparing(Claim::priority).reversed())
                .limit(MOST_CLAIMS)
                .toList();
    }

    private DistributionPlan.Task task(Claim claim, Map<UUID, Long> loads, List<Person> editors) {
        List<DistributionPlan.Possible> possible = suggesting.of(claim, loads).stream()
                .filter(Suggestion::isPossible)
                .map(suggestion -> new DistributionPlan.Possible(
                        suggestion.person().id(), suggestion.match().score()))
                .toList();
        return new DistributionPlan.Task(
                policies.of(claim).reviewsRequired(claim.id()), possible, approvers(situations.of(claim), editors));
    }

    private static Set<UUID> approvers(Situation situation, List<Person> editors) {
        return editors.stream()
                .filter(editor -> situation.staff().at(editor.asActor()).is(Role.EDITOR))
                .map(Person::id)
                .filter(editor -> situation.recusal(editor).isEmpty())
                .collect(Collectors.toSet());
    }

    private Desk desk(String idOrCode) {
        return desks.findByIdOrCode(Optional.ofNullable(idOrCode).orElse(""))
                .orElseThrow(() -> new InvalidInput("desk", "There is no desk “" + idOrCode + "”."));
    }
}
