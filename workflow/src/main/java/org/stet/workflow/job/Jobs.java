package org.stet.workflow.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.scheduler.Scheduled;

import org.stet.workflow.claim.ClaimList;
import org.stet.workflow.claim.ClaimPage;
import org.stet.workflow.claim.ClaimQuery;
import org.stet.workflow.claim.DismissalReason;
import org.stet.workflow.claim.Priority;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.PersonalRecords;
import org.stet.workflow.limit.Busy;
import org.stet.workflow.reading.ClaimFiles;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotInThisState;

/** Jobs of editors: each makes, starts, stops and undoes the own ones, and sees no others. */
@ApplicationScoped
public class Jobs implements PersonalRecords {

    /** The most claims of one job. */
    public static final int MOST = 10_000;

    /** How many jobs somebody gets to see, the newest. */
    public static final int MOST_SHOWN = 100;

    private static final int MOST_UNDER_WAY = 10;
    private static final int A_PAGE = 200;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration FURTHEST_DUE = Duration.ofDays(5 * 365);

    private final EntityManager entities;
    private final JobItems items;
    private final ClaimList list;
    private final ClaimFiles files;
    private final Desks desks;
    private final People people;
    private final Clock clock;

    Jobs(
            EntityManager entities,
            JobItems items,
            ClaimList list,
            ClaimFiles files,
            Desks desks,
            People people,
            Clock clock) {
        this.entities = entities;
        this.items = items;
        this.list = list;
        this.files = files;
        this.desks = desks;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What somebody wants done with each claim; what the action does not ask for is left out.
     *
     * @param action what
     * @param reason why, where claims are dismissed
     * @param priority which, where that is set
     * @param dueAt when, where a due time is set; empty for when the clocks say
     * @param desk where to, where claims are moved: an id or code
     * @param reviewers whom, where claims are assigned: ids or user names
     */
    public record Wish(
            JobAction action,
            Optional<DismissalReason> reason,
            Optional<Priority> priority,
            Optional<Instant> dueAt,
            Optional<String> desk,
            List<String> reviewers) {

        /** Without a desk. */
        public Wish(
                JobAction action,
                Optional<DismissalReason> reason,
                Optional<Priority> priority,
                Optional<Instant> dueAt,
                List<String> reviewers) {
            this(action, reason, priority, dueAt, Optional.empty(), reviewers);
        }

        /** With the action alone. */
        public static Wish of(JobAction action) {
            return new Wish(action, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        }
    }

    /** With which claims. */
    public sealed interface Selection {

        /** Those that are named. */
        record Named(List<Chosen> claims) implements Selection {}

        /** All that a list has, at the versions that they have now. */
        record Listed(ClaimQuery query) implements Selection {}
    }

    /**
     * A claim that was chosen.
     *
     * @param claim its id
     * @param version the version that was read, where it matters
     */
    public record Chosen(UUID claim, Optional<String> version) {}

    /** A job and how far it is. */
    public record Standing(Job job, JobProgress progress) {}

    /**
     * Makes a job.
     *
     * @param trial whether it is to be found out first what would become of each item, with nothing changed
     * @throws InvalidInput if what the action asks for is missing or cannot be, or the claims are none or too many
     * @throws Busy if too many jobs of the actor's are under way
     */
    @Transactional
    public Job make(Actor actor, Wish wish, Selection selection, boolean trial) {
        Permission.DO_JOBS.require(actor);
        Instant now = clock.instant();
        Job.Deed deed = deed(wish, now);
        Job job = made(actor, new Job(actor.id(), now, deed, trial ? Job.Phase.TRYING : Job.Phase.RUNNING));
        int size = selection instanceof Selection.Named named
                ? addNamed(job.id(), named.claims())
                : addListed(actor, job.id(), ((Selection.Listed) selection).query());
        if (size == 0) {
            throw new InvalidInput("claims", Fault.MISSING, "job.no-claim");
        }
        entities.find(Job.class, job.id()).sized(size);
        return entities.find(Job.class, job.id());
    }

    private Job made(Actor actor, Job job) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .setParameter("key", "jobs of " + actor.id())
                .getSingleResult();
        long underWay = entities.createQuery(
                        "select count(*) from Job where madeBy = :person and phase in ('TRYING', 'RUNNING')",
                        Long.class)
                .setParameter("person", actor.id())
                .getSingleResult();
        if (underWay >= MOST_UNDER_WAY) {
            throw new Busy(Message.of("busy.jobs.of-yours", MOST_UNDER_WAY), 30);
        }
        entities.persist(job);
        entities.flush();
        return job;
    }

    private Job.Deed deed(Wish wish, Instant now) {
        JobAction action = wish.action();
        Optional<Desk> desk = wish.desk().flatMap(desks::findByIdOrCode);
        List<UUID> reviewers = new ArrayList<>();
        Checks checks = new Checks();
        switch (action) {
            case DISMISS -> checks.require(wish.reason().isPresent(), "reason", Fault.MISSING, "job.reason");
            case PRIORITY -> checks.require(wish.priority().isPresent(), "priority", Fault.MISSING, "job.priority");
            case DESK ->
                checks.require(
                        desk.isPresent(), "desk", wish.desk().isPresent() ? Fault.UNKNOWN : Fault.MISSING, "job.desk");
            case DUE ->
                checks.require(
                        wish.dueAt()
                                .map(at -> Duration.between(now, at).abs().compareTo(FURTHEST_DUE) <= 0)
                                .orElse(true),
                        "dueAt",
                        Fault.OUT_OF_RANGE,
                        "claim.due-time");
            case ASSIGN -> reviewers.addAll(named(wish.reviewers(), checks));
            case ACCEPT -> checks.done();
            case UNDO -> checks.require(false, "action", Fault.NOT_ONE_OF, "job.undo-by-its-address");
        }
        checks.done();
        return new Job.Deed(
                action,
                wish.reason().filter(reason -> action == JobAction.DISMISS),
                wish.priority().filter(priority -> action == JobAction.PRIORITY),
                wish.dueAt().filter(at -> action == JobAction.DUE),
                desk.map(Desk::id).filter(id -> action == JobAction.DESK),
                reviewers,
                Optional.empty());
    }

    private List<UUID> named(List<String> reviewers, Checks checks) {
        checks.require(
                !reviewers.isEmpty() && reviewers.size() <= 2,
                "reviewers",
                reviewers.isEmpty() ? Fault.MISSING : Fault.OUT_OF_RANGE,
                "assignment.name-one-or-two");
        List<UUID> found = new ArrayList<>();
        for (int i = 0; i < reviewers.size(); i++) {
            Optional<UUID> person = people.findByIdOrUsername(reviewers.get(i)).map(Person::id);
            checks.require(
                    person.isPresent(), "reviewers[" + i + "]", Fault.UNKNOWN, "person.unknown", reviewers.get(i));
            person.ifPresent(found::add);
        }
        checks.require(
                found.size() < 2 || !found.get(0).equals(found.get(1)),
                "reviewers",
                Fault.TAKEN,
                "assignment.reviewer-twice");
        return found;
    }

    private int addNamed(UUID job, List<Chosen> chosen) {
        requireWithin(chosen.size());
        return items.add(
                job,
                0,
                chosen.stream()
                        .map(each -> new JobItems.Chosen(each.claim(), each.version()))
                        .toList());
    }

    /** Page by page, so that ten thousand claims are never in memory together. */
    private int addListed(Actor actor, UUID job, ClaimQuery query) {
        int added = 0;
        Optional<String> cursor = Optional.empty();
        do {
            ClaimPage page = list.page(query, cursor, A_PAGE);
            added += items.add(
                    job,
                    added,
                    files.list(actor, page.claims()).stream()
                            .map(listed -> new JobItems.Chosen(listed.claim().id(), Optional.of(listed.tag())))
                            .toList());
            requireWithin(added);
            entities.flush();
            entities.clear();
            cursor = page.next();
        } while (cursor.isPresent());
        return added;
    }

    private static void requireWithin(int size) {
        if (size > MOST) {
            throw new InvalidInput("claims", Fault.OUT_OF_RANGE, "job.too-many-claims", MOST);
        }
    }

    /** The actor's jobs, the newest first. */
    @Transactional
    public List<Standing> of(Actor actor) {
        Permission.DO_JOBS.require(actor);
        return entities
                .createQuery("from Job where madeBy = :person order by ordinal desc", Job.class)
                .setParameter("person", actor.id())
                .setMaxResults(MOST_SHOWN)
                .getResultList()
                .stream()
                .map(job -> new Standing(job, items.progress(job.id())))
                .toList();
    }

    /**
     * One job of the actor's.
     *
     * @throws NotFound if the actor has no such job
     */
    @Transactional
    public Standing get(Actor actor, UUID id) {
        Permission.DO_JOBS.require(actor);
        return new Standing(own(actor, id, LockModeType.NONE), items.progress(id));
    }

    /**
     * Some of a job's items, in their order.
     *
     * @param known only those of which this is known now: the outcome, or else what was foreseen; empty for all
     * @param after the place of the last one that was read; -1 for the first
     * @throws NotFound if the actor has no such job
     */
    @Transactional
    public List<JobItem> items(Actor actor, UUID id, Optional<JobItem.Outcome> known, int after, int most) {
        Permission.DO_JOBS.require(actor);
        own(actor, id, LockModeType.NONE);
        return items.of(id, known, after, most);
    }

    /**
     * Starts a job that was tried: with those of its claims that were found to be possible.
     *
     * @throws NotInThisState if it is not tried yet, or was started before
     */
    @Transactional
    public Job start(Actor actor, UUID id) {
        Permission.DO_JOBS.require(actor);
        Job job = own(actor, id, LockModeType.PESSIMISTIC_WRITE);
        if (job.phase() != Job.Phase.TRIED) {
            throw refused(job, "is-tried", Message.of("job.not-tried"));
        }
        items.leaveOutRefused(id);
        job.phase(Job.Phase.RUNNING, clock.instant());
        return job;
    }

    /**
     * Stops a job; what is done stays done.
     *
     * @throws NotInThisState if it is over
     */
    @Transactional
    public Job cancel(Actor actor, UUID id) {
        Permission.DO_JOBS.require(actor);
        Job job = own(actor, id, LockModeType.PESSIMISTIC_WRITE);
        if (job.phase().isOver()) {
            throw refused(job, "is-under-way", Message.of("job.over"));
        }
        job.phase(Job.Phase.CANCELLED, clock.instant());
        return job;
    }

    /**
     * Makes a job that takes back what this one did, as far as nobody has acted on the claims since.
     *
     * @throws NotInThisState if it is not over, has done nothing, is itself an undoing, or was undone before
     */
    @Transactional
    public Job undo(Actor actor, UUID id) {
        Permission.DO_JOBS.require(actor);
        Job job = own(actor, id, LockModeType.PESSIMISTIC_WRITE);
        if (!isUndoable(job, items.progress(id))) {
            throw refused(job, "is-undoable", Message.of("job.not-undone"));
        }
        Job undoing = made(actor, new Job(actor.id(), clock.instant(), Job.Deed.undo(id), Job.Phase.RUNNING));
        undoing.sized(items.addDoneBy(id, undoing.id()));
        return undoing;
    }

    /** Whether the job can be undone, as far as the job itself says. */
    @Transactional
    public boolean isUndoable(Job job, JobProgress progress) {
        return job.phase().isOver()
                && job.action() != JobAction.UNDO
                && progress.done() > 0
                && entities.createQuery("select count(*) from Job where undoes = :id", Long.class)
                                .setParameter("id", job.id())
                                .getSingleResult()
                        == 0;
    }

    private Job own(Actor actor, UUID id, LockModeType lock) {
        return Optional.ofNullable(entities.find(Job.class, id, lock))
                .filter(job -> actor.is(job.madeBy()))
                .orElseThrow(() -> new NotFound("job", id.toString()));
    }

    private static NotInThisState refused(Job job, String rule, Message why) {
        return new NotInThisState(job.phase().name(), List.of(), rule, why);
    }

    /** The jobs that there is something to do for, the oldest first. */
    @Transactional
    List<UUID> underWay() {
        return entities.createQuery(
                        "select id from Job where phase in ('TRYING', 'RUNNING') order by ordinal", UUID.class)
                .getResultList();
    }

    @Transactional
    Optional<Job> find(UUID id) {
        return Optional.ofNullable(entities.find(Job.class, id));
    }

    /** Ends a phase in which nothing is left; the last of several nodes finds it so. */
    @Transactional
    void finish(UUID id, boolean trying) {
        Job job = entities.find(Job.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (job != null && job.phase() == JobItems.phase(trying) && !items.anyLeft(id, trying)) {
            job.phase(trying ? Job.Phase.TRIED : Job.Phase.DONE, clock.instant());
        }
    }

    /** Forgets what is old; by then nothing of it is undone any more. */
    @Scheduled(every = "1h", delayed = "9m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        entities.createNativeQuery("delete from job where made_at < :before and phase not in ('TRYING', 'RUNNING')")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    @Override
    public Set<String> columns() {
        return Set.of("job.made_by");
    }

    @Override
    public Optional<Held> held(UUID person, boolean own) {
        List<Job> jobs = entities.createQuery("from Job where madeBy = :person order by ordinal", Job.class)
                .setParameter("person", person)
                .getResultList();
        return Optional.of(new Held(
                "jobs",
                jobs.stream()
                        .map(job -> Map.<String, Object>of(
                                "action", job.action().code(),
                                "claims", job.size(),
                                "at", job.madeAt(),
                                "phase", job.phase().code()))
                        .toList()));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void erase(UUID person, Instant now, UUID by) {
        entities.createNativeQuery("delete from job where made_by = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
