package org.stet.workflow.assignment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.Role;
import org.stet.workflow.recusal.Recusal;
import org.stet.workflow.recusal.Recusals;
import org.stet.workflow.refusal.Checks;
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
    private final AuditTrail audit;
    private final Clock clock;

    Recusing(Recusals recusals, Leaving leaving, People people, AuditTrail audit, Clock clock) {
        this.recusals = recusals;
        this.leaving = leaving;
        this.people = people;
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
     * Declares a conflict of interest. The person gives up every place at a claim that it concerns.
     *
     * @param person id or user name; oneself where it is empty
     * @throws NotYours if somebody other than an editor or administrator names somebody else
     * @throws InvalidInput if name or reason is empty or too long, or there is no such person
     */
    @Transactional
    public Declared declare(
            Actor actor, Optional<String> person, Recusal.Kind kind, Optional<String> name, Optional<String> reason) {
        Person concerned = concerned(actor, person);
        new Checks()
                .text(name, "name", LONGEST_NAME)
                .text(reason, "reason", LONGEST_REASON)
                .require(
                        name.orElse("x").isBlank()
                                || name.orElse("x").codePoints().anyMatch(Character::isLetterOrDigit),
                        "name",
                        "Give a name with a letter or digit in it.")
                .done();
        recusals.holdNaming();
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
     * Ends a recusal. What the person declared, the person or an administrator ends; what the desk declared, an editor or
     * administrator whom it does not concern.
     *
     * @throws NotFound if there is none that stands and that the actor may see
     * @throws NotYours if it is for others to end
     */
    @Transactional
    public void end(Actor actor, UUID recusalId) {
        Recusal recusal = recusals.findStandingLocked(recusalId)
                .filter(each -> actor.is(each.personId()) || Permission.DECLARE_FOR_OTHERS.admits(actor))
                .orElseThrow(() -> new NotFound("recusal", recusalId.toString()));
        if (!mayEnd(actor, recusal)) {
            throw new NotYours(
                    "who-declared-it",
                    recusal.isOwn()
                            ? "Only the person or an administrator ends what the person declared."
                            : "Only an editor or administrator whom it does not concern ends what the desk declared.");
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
    public static boolean mayEnd(Actor actor, Recusal recusal) {
        if (recusal.isOwn()) {
            return actor.is(recusal.personId()) || actor.is(Role.ADMIN);
        }
        return !actor.is(recusal.personId()) && Permission.DECLARE_FOR_OTHERS.admits(actor);
    }

    /** The recusals that stand: everybody's with their reasons for editors and administrators, one's own for others. */
    @Transactional
    public List<Recusal> standing(Actor actor) {
        return Permission.DECLARE_FOR_OTHERS.admits(actor) ? recusals.standing() : recusals.standing(actor.id());
    }

    private Person concerned(Actor actor, Optional<String> person) {
        String named = person.filter(given -> !given.isBlank()).orElse(actor.username());
        Person concerned = people.findByIdOrUsername(named)
                .orElseThrow(() -> new InvalidInput("person", "There is nobody called “" + named + "”."));
        if (!actor.is(concerned.id())) {
            Permission.DECLARE_FOR_OTHERS.require(actor);
        }
        return concerned;
    }
}
