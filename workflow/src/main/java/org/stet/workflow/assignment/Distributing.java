package org.stet.workflow.assignment;

import java.util.ArrayList;
import java.util.EnumMap;
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
import org.stet.workflow.refusal.Fault;
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
    private static final int MOST_LOOKED_AT = 2_000;

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
     * Who would get what, most pressing claims first: at most 200 claims that somebody would get, and as many that stay.
     * Those that stay keep no other from its turn. Nothing is changed by asking.
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
        List<Claim> queue = queue(desk);
        Map<UUID, Situation> situations = this.situations.of(queue);
        Map<UUID, List<Suggestion>> suggestions = suggesting.of(situations.values(), loads);
        List<Person> editors = people.holding(Role.EDITOR);
        List<Row> rows = new ArrayList<>();
        Map<Outcome, Integer> counted = new EnumMap<>(Outcome.class);
        for (Claim claim : queue) {
            List<Suggestion> suggested = suggestions.get(claim.id());
            Row row = row(claim, plan.give(task(situations.get(claim.id()), suggested, editors)), suggested);
            if (counted.merge(row.outcome(), 1, Integer::sum) <= MOST_CLAIMS) {
                rows.add(row);
            }
            if (counted.getOrDefault(Outcome.PLANNED, 0) == MOST_CLAIMS) {
                break;
            }
        }
        return rows;
    }

    private static Row row(Claim claim, List<UUID> given, List<Suggestion> suggested) {
        Map<UUID, Person> reviewers =
                suggested.stream().map(Suggestion::person).collect(Collectors.toMap(Person::id, person -> person));
        return given.isEmpty()
                ? new Row(claim, List.of(), Outcome.STAYS, Optional.of(Stay.TOO_FEW_REVIEWERS))
                : new Row(claim, given.stream().map(reviewers::get).toList(), Outcome.PLANNED, Optional.empty());
    }

    private List<Claim> queue(Desk desk) {
        return entities.createQuery(
                        "select c from Claim c where c.deskId = :desk and c.state = 'OPEN' order by case c.priority"
                                + " when 'URGENT' then 0 when 'HIGH' then 1 when 'NORMAL' then 2 else 3 end,"
                                + " c.dueAt nulls last, c.id",
                        Claim.class)
                .setParameter("desk", desk.id())
                .setMaxResults(MOST_LOOKED_AT)
                .getResultList();
    }

    private DistributionPlan.Task task(Situation situation, List<Suggestion> suggested, List<Person> editors) {
        List<DistributionPlan.Possible> possible = suggested.stream()
                .filter(Suggestion::isPossible)
                .map(suggestion -> new DistributionPlan.Possible(
                        suggestion.person().id(), suggestion.match().score()))
                .toList();
        Claim claim = situation.claim();
        return new DistributionPlan.Task(
                policies.of(claim).reviewsRequired(claim.id()), possible, approvers(situation, editors));
    }

    private static Set<UUID> approvers(Situation situation, List<Person> editors) {
        return editors.stream()
                .filter(editor -> situation.at(editor.asActor()).is(Role.EDITOR))
                .map(Person::id)
                .filter(editor -> situation.recusal(editor).isEmpty())
                .collect(Collectors.toSet());
    }

    private Desk desk(String idOrCode) {
        return desks.findByIdOrCode(Optional.ofNullable(idOrCode).orElse(""))
                .orElseThrow(() -> new InvalidInput("desk", Fault.UNKNOWN, "desk.unknown", idOrCode));
    }
}
