package org.stet.workflow.assignment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.desk.DeskRoles;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.Person;
import org.stet.workflow.recusal.Recusal;
import org.stet.workflow.recusal.Recusals;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotYours;

/** Conflicts of interest: declared by the person or by the desk, and honoured by every door from then on. */
@ApplicationScoped
public class Recusing {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 1_000;

    private final Recusals recusals;
    private final Leaving leaving;
    private final People people;
    private final DeskRoles roles;
    private final AuditTrail audit;
    private final Clock clock;

    Recusing(Recusals recusals, Leaving leaving, People people, DeskRoles roles, AuditTrail audit, Clock clock) {
        this.recusals = recusals;
        this.leaving = leaving;
        this.people = people;
        this.roles = roles;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A recusal that was just declared.
     *
     * @param recusal the recusal
     * @param left what became of the claims that it concerns
     */
    public record Declared(Recusal recusal, LeftBehind left) {}

    /**
     * Declares a conflict of interest. The person gives up every place at a claim that it concerns. One that stands already
     * is declared once.
     *
     * @param person id or user name; oneself where it is empty
     * @throws NotYours if it is somebody else, and the actor neither an administrator nor an editor of all their desks
     * @throws InvalidInput if name or reason is empty or too long, or there is no such person
     */
    @Transactional
    public Declared declare(
            Actor actor, Optional<String> person, Recusal.Kind kind, Optional<String> name, Optional<String> reason) {
        recusals.holdNaming();
        Person concerned = concerned(actor, person);
        new Checks()
                .text(name, "name", LONGEST_NAME)
                .text(reason, "reason", LONGEST_REASON)
                .require(
                        name.orElse("x").isBlank()
                                || name.orElse("x").codePoints().anyMatch(Character::isLetterOrDigit),
                        "name",
                        Fault.MALFORMED,
                        "recusal.name")
                .done();
        Optional<Recusal> same = recusals.standing(concerned.id()).stream()
                .filter(each -> each.kind() == kind
                        && each.name().equals(name.orElseThrow().strip())
                        && each.reason().equals(reason.orElseThrow().strip())
                        && each.isOwn() == actor.is(concerned.id()))
                .findFirst();
        if (same.isPresent()) {
            return new Declared(same.orElseThrow(), LeftBehind.NOTHING);
        }
        Recusal recusal = new Recusal(
                concerned.id(),
                kind,
                name.orElseThrow().strip(),
                reason.orElseThrow().strip(),
                actor.id(),
                clock.instant());
        recusals.persistAndFlush(recusal);
        LeftBehind left = leaving.whenRecused(actor, concerned.id());
        // without its words: the record stays when what is held about a person is erased
        audit.add(
                Subject.person(concerned.id()),
                actor.id(),
                "declare-recusal",
                Map.of(),
                Map.of("kind", kind, "recusal", recusal.id().toString()));
        return new Declared(recusal, left);
    }

    /**
     * Ends a recusal. What the person declared, the person or an administrator ends; what the desk declared, whoever could
     * declare it and is not the person.
     *
     * @throws NotFound if there is none that stands and that the actor may see
     * @throws NotYours if it is for others to end
     */
    @Transactional
    public void end(Actor actor, UUID recusalId) {
        Recusal recusal = recusals.findStandingLocked(recusalId)
                .filter(each -> actor.is(each.personId()) || declaresFor(actor, each))
                .orElseThrow(() -> new NotFound("recusal", recusalId.toString()));
        if (!mayEnd(actor, recusal)) {
            throw new NotYours(
                    "who-declared-it", recusal.isOwn() ? "recusal.end-of-the-persons" : "recusal.end-of-the-desks");
        }
        recusal.end(actor.id(), clock.instant());
        audit.add(
                Subject.person(recusal.personId()),
                actor.id(),
                "end-recusal",
                Map.of("kind", recusal.kind(), "recusal", recusal.id().toString()),
                Map.of());
    }

    /** Whether the actor may end it. */
    @Transactional
    public boolean mayEnd(Actor actor, Recusal recusal) {
        if (recusal.isOwn()) {
            return actor.is(recusal.personId()) || Permission.DECLARE_FOR_ALL.admits(actor);
        }
        return !actor.is(recusal.personId()) && declaresFor(actor, recusal);
    }

    /** The recusals that stand, with their reasons: one's own, and those of whom the actor may declare some. */
    @Transactional
    public List<Recusal> standing(Actor actor) {
        if (!Permission.DECLARE_FOR_OTHERS.admits(actor)) {
            return recusals.standing(actor.id());
        }
        List<Recusal> standing = recusals.standing();
        Set<UUID> seen = roles.declaresFor(
                actor,
                people.byIds(standing.stream().map(Recusal::personId).collect(Collectors.toSet()))
                        .values());
        return standing.stream()
                .filter(recusal -> seen.contains(recusal.personId()))
                .toList();
    }

    private boolean declaresFor(Actor actor, Recusal recusal) {
        return Permission.DECLARE_FOR_OTHERS.admits(actor)
                && !roles.declaresFor(actor, List.of(people.findById(recusal.personId())))
                        .isEmpty();
    }

    private Person concerned(Actor actor, Optional<String> person) {
        String named = person.filter(given -> !given.isBlank()).orElse(actor.username());
        Person concerned = people.findByIdOrUsername(named)
                .orElseThrow(() -> new InvalidInput("person", Fault.UNKNOWN, "person.unknown", named));
        roles.requireDeclaringFor(actor, concerned);
        return concerned;
    }
}
