package org.stet.workflow.job;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** The items of jobs. Each is taken, done and noted in one transaction; the next node skips those that are taken. */
@ApplicationScoped
class JobItems {

    private static final String COLUMNS = "i.place, i.claim_id, i.expected, i.foreseen, i.outcome, i.rule";

    private final EntityManager entities;

    JobItems(EntityManager entities) {
        this.entities = entities;
    }

    /** A claim that a job is about, and its version where it matters. */
    record Chosen(UUID claim, Optional<String> expected) {}

    /**
     * Adds claims to a job that is being made; one that it has already is left out.
     *
     * @param first the place of the first of them
     * @return how many were added
     */
    @Transactional(TxType.MANDATORY)
    int add(UUID job, int first, List<Chosen> chosen) {
        return entities.createNativeQuery("insert into job_item (job_id, place, claim_id, expected)"
                        + " select :job, :first + cast(c.o as integer) - 1, c.id, c.version"
                        + " from unnest(:claims, :versions) with ordinality as c(id, version, o)"
                        + " on conflict on constraint job_item_once_a_claim do nothing")
                .setParameter("job", job)
                .setParameter("first", first)
                .setParameter("claims", chosen.stream().map(Chosen::claim).toArray(UUID[]::new))
                .setParameter(
                        "versions",
                        chosen.stream()
                                .map(each -> each.expected().orElse(null))
                                .toArray(String[]::new))
                .executeUpdate();
    }

    /** Adds what another job did, in the same order, for a job that undoes it. */
    @Transactional(TxType.MANDATORY)
    int addDoneBy(UUID undone, UUID job) {
        return entities.createNativeQuery("insert into job_item (job_id, place, claim_id)"
                        + " select :job, place, claim_id from job_item where job_id = :undone and outcome = 'DONE'")
                .setParameter("job", job)
                .setParameter("undone", undone)
                .executeUpdate();
    }

    /** The places of the first items that are still to be tried or done, whoever may be at them. */
    @Transactional
    List<Integer> next(UUID job, boolean trying, int most) {
        List<?> places = entities.createNativeQuery("select i.place from job_item i where i.job_id = :job and i."
                        + open(trying) + " order by i.place limit " + most)
                .setParameter("job", job)
                .getResultList();
        return places.stream().map(place -> ((Number) place).intValue()).toList();
    }

    /** Locks an item, unless somebody else is at it, it is noted already, or the job has stopped. */
    @Transactional(TxType.MANDATORY)
    Optional<JobItem> take(UUID job, int place, boolean trying) {
        Query item = entities.createNativeQuery("select " + COLUMNS
                        + " from job_item i join job j on j.id = i.job_id"
                        + " where i.job_id = :job and i.place = :place and i." + open(trying)
                        + " and j.phase = :phase for update of i skip locked")
                .setParameter("job", job)
                .setParameter("place", place)
                .setParameter("phase", phase(trying).name());
        return read(item).stream().findFirst();
    }

    private static String open(boolean trying) {
        return trying ? "foreseen is null" : "outcome is null";
    }

    static Job.Phase phase(boolean trying) {
        return trying ? Job.Phase.TRYING : Job.Phase.RUNNING;
    }

    /** Notes that an item is done, in the transaction in which it was. */
    @Transactional(TxType.MANDATORY)
    void done(UUID job, int place, JobItem.Left left) {
        entities.createNativeQuery("update job_item set outcome = 'DONE', rule = null, left_version = :version,"
                        + " was = cast(:was as text) where job_id = :job and place = :place")
                .setParameter("version", left.version())
                .setParameter("was", left.was().orElse(null))
                .setParameter("job", job)
                .setParameter("place", place)
                .executeUpdate();
    }

    /** Notes what would become of an item. */
    @Transactional
    void foreseen(UUID job, int place, Optional<String> rule) {
        note("foreseen", job, place, rule);
    }

    /** Notes that a rule refused an item, unless another node has done it meanwhile. */
    @Transactional
    void refused(UUID job, int place, String rule) {
        note("outcome", job, place, Optional.of(rule));
    }

    private void note(String column, UUID job, int place, Optional<String> rule) {
        entities.createNativeQuery("update job_item set " + column + " = :what, rule = cast(:rule as text)"
                        + " where job_id = :job and place = :place and " + column + " is null")
                .setParameter("what", (rule.isEmpty() ? JobItem.Outcome.DONE : JobItem.Outcome.REFUSED).name())
                .setParameter("rule", rule.orElse(null))
                .setParameter("job", job)
                .setParameter("place", place)
                .executeUpdate();
    }

    /**
     * Counts that an item broke.
     *
     * @return how often it has
     */
    @Transactional
    int broke(UUID job, int place) {
        List<?> attempts = entities.createNativeQuery("update job_item set attempts = attempts + 1"
                        + " where job_id = :job and place = :place returning attempts")
                .setParameter("job", job)
                .setParameter("place", place)
                .getResultList();
        return attempts.isEmpty() ? 0 : ((Number) attempts.get(0)).intValue();
    }

    /** What was found to be refused when the job was tried is not tried again. */
    @Transactional(TxType.MANDATORY)
    void leaveOutRefused(UUID job) {
        entities.createNativeQuery("update job_item set outcome = 'REFUSED'"
                        + " where job_id = :job and foreseen = 'REFUSED' and outcome is null")
                .setParameter("job", job)
                .executeUpdate();
    }

    /** Whether anything is still to be tried or done. */
    @Transactional(TxType.MANDATORY)
    boolean anyLeft(UUID job, boolean trying) {
        return (boolean) entities.createNativeQuery(
                        "select exists (select from job_item i where i.job_id = :job and i." + open(trying) + ")")
                .setParameter("job", job)
                .getSingleResult();
    }

    /** How another job left a claim, for undoing it. */
    @Transactional(TxType.MANDATORY)
    JobItem.Left left(UUID job, UUID claim) {
        Object[] row = (Object[]) entities.createNativeQuery(
                        "select left_version, was from job_item where job_id = :job and claim_id = :claim")
                .setParameter("job", job)
                .setParameter("claim", claim)
                .getSingleResult();
        return new JobItem.Left(((Number) row[0]).longValue(), Optional.ofNullable((String) row[1]));
    }

    /**
     * Some items of a job, in their order.
     *
     * @param known only those of which this is known now; empty for all
     * @param after the place of the last one that was read, or -1
     */
    @Transactional(TxType.MANDATORY)
    List<JobItem> of(UUID job, Optional<JobItem.Outcome> known, int after, int most) {
        Query items = entities.createNativeQuery("select " + COLUMNS
                        + " from job_item i where i.job_id = :job and i.place > :after"
                        + (known.isPresent() ? " and coalesce(i.outcome, i.foreseen) = :known" : "")
                        + " order by i.place limit " + most)
                .setParameter("job", job)
                .setParameter("after", after);
        known.ifPresent(outcome -> items.setParameter("known", outcome.name()));
        return read(items);
    }

    private static List<JobItem> read(Query items) {
        List<?> rows = items.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new JobItem(
                        ((Number) row[0]).intValue(),
                        (UUID) row[1],
                        Optional.ofNullable((String) row[2]),
                        outcome(row[3]),
                        outcome(row[4]),
                        Optional.ofNullable((String) row[5])))
                .toList();
    }

    private static Optional<JobItem.Outcome> outcome(Object column) {
        return Optional.ofNullable((String) column).map(JobItem.Outcome::valueOf);
    }

    /** How many items of a job are where. */
    @Transactional(TxType.MANDATORY)
    JobProgress progress(UUID job) {
        Object[] row =
                (Object[]) entities.createNativeQuery("select count(*), count(*) filter (where foreseen = 'DONE'),"
                                + " count(*) filter (where foreseen = 'REFUSED'), count(*) filter (where outcome = 'DONE'),"
                                + " count(*) filter (where outcome = 'REFUSED') from job_item where job_id = :job")
                        .setParameter("job", job)
                        .getSingleResult();
        return new JobProgress(number(row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[4]));
    }

    private static int number(Object count) {
        return ((Number) count).intValue();
    }
}
