package org.stet.workflow.assignment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.claim.DueClaims;
import org.stet.workflow.desk.DeskRoles;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Person;
import org.stet.workflow.recusal.Recusals;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotYours;

/** Absences: nobody who is away is named for a claim, and what the person held goes back to the queue. */
@ApplicationScoped
public class BeingAway {

    private static final Duration LONGEST = Duration.ofDays(731);

    private final Absences absences;
    private final Recusals recusals;
    private final Leaving leaving;
    private final People people;
    private final DeskRoles roles;
    private final DueClaims due;
    private final AuditTrail audit;
    private final Clock clock;

    BeingAway(
            Absences absences,
            Recusals recusals,
            Leaving leaving,
            People people,
            DeskRoles roles,
            DueClaims due,
            AuditTrail audit,
            Clock clock) {
        this.absences = absences;
        this.recusals = recusals;
        this.leaving = leaving;
        this.people = people;
        this.roles = roles;
        this.due = due;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Notes an absence, once all who are naming somebody at this moment are done: what they named the person for is given
     * back with the rest. One that is noted already is noted once. One that begins now gives back at once what the person holds; a later one does when it begins.
     *
     * @param person id or user name; oneself where it is empty
     * @throws NotYours if it is somebody else, and the actor neither an administrator nor an editor of all their desks
     * @throws InvalidInput if it ends before it begins, is over already, lasts longer than two years, or begins later than
     *     in two years
     */
    @Transactional
    public Absence declare(Actor actor, Optional<String> person, Optional<Instant> startsAt, Optional<Instant> endsAt) {
        recusals.holdNaming();
        Person away = concerned(actor, person);
        Instant now = clock.instant();
        Instant begins = startsAt.orElse(now);
        Instant ends = endsAt.orElse(begins);
        new Checks()
                .require(ends.isAfter(begins) && ends.isAfter(now), "endsAt", Fault.OUT_OF_RANGE, "absence.end")
                .require(
                        begins.isBefore(now.plus(LONGEST)), "startsAt", Fault.OUT_OF_RANGE, "absence.beginning-too-far")
                .require(
                        Duration.between(begins, ends).compareTo(LONGEST) <= 0,
                        "endsAt",
                        Fault.OUT_OF_RANGE,
                        "absence.too-long")
                .done();
        Optional<Absence> same = absences.notOver(now).stream()
                .filter(each -> each.personId().equals(away.id())
                        && each.endsAt().equals(ends)
                        && startsAt.map(each.startsAt()::equals)
                                .orElse(!each.startsAt().isAfter(now)))
                .findFirst();
        if (same.isPresent()) {
            return same.orElseThrow();
        }
        Absence absence = new Absence(away.id(), begins, ends, actor.id(), now);
        absences.persistAndFlush(absence);
        audit.add(
                Subject.person(away.id()),
                actor.id(),
                "declare-absence",
                Map.of(),
                Map.of("startsAt", begins.toString(), "endsAt", ends.toString()));
        if (!begins.isAfter(now)) {
            absence.handled(leaving.whenAway(actor, away.id()), now);
        }
        return absence;
    }

    /**
     * Takes an absence back, or ends it early; what was given back stays in the queue.
     *
     * @throws NotFound if there is none that is not over
     */
    @Transactional
    public void cancel(Actor actor, UUID absenceId) {
        Instant now = clock.instant();
        Absence absence =
                absences.findLocked(absenceId, now).orElseThrow(() -> new NotFound("absence", absenceId.toString()));
        roles.requireDeclaringFor(actor, people.findById(absence.personId()));
        absence.cancel(now);
        audit.add(
                Subject.person(absence.personId()),
                actor.id(),
                "cancel-absence",
                Map.of("endsAt", absence.endsAt().toString()),
                Map.of());
    }

    /** The absences that are not over: one's own, and those of whom the actor may declare some. */
    @Transactional
    public List<Absence> notOver(Actor actor) {
        List<Absence> all = absences.notOver(clock.instant());
        Set<UUID> seen = roles.declaresFor(
                actor,
                people.byIds(all.stream().map(Absence::personId).collect(Collectors.toSet()))
                        .values());
        return all.stream().filter(absence -> seen.contains(absence.personId())).toList();
    }

    /** Every so often, on every node: each absence is taken by one. */
    @Scheduled(every = "${stet.absence.check-every}", delayed = "20s")
    void onSchedule() {
        beginDue();
    }

    /** Gives back what those hold whose absence has begun, one absence a transaction; says how many. */
    public int beginDue() {
        return due.each(passedOver -> QuarkusTransaction.requiringNew().call(() -> beginOne(passedOver)));
    }

    private boolean beginOne(int passedOver) {
        recusals.holdNaming();
        Instant now = clock.instant();
        List<Absence> begun = absences.takeOneToHandle(now, passedOver);
        begun.forEach(absence -> absence.handled(
                leaving.whenAway(people.findById(absence.declaredBy()).asActor(), absence.personId()), now));
        return !begun.isEmpty();
    }

    private Person concerned(Actor actor, Optional<String> person) {
        Person away = people.findByIdOrUsername(
                        person.filter(named -> !named.isBlank()).orElse(actor.username()))
                .orElseThrow(() -> new InvalidInput("person", Fault.UNKNOWN, "person.unknown", person.orElse("")));
        roles.requireDeclaringFor(actor, away);
        return away;
    }
}
