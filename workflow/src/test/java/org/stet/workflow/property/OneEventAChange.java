package org.stet.workflow.property;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.stet.workflow.audit.AuditVerification;
import org.stet.workflow.test.Sql;

/** 3: each success wrote exactly its entries, a refusal nothing; no entry can be changed; the chains verify. */
record OneEventAChange(Observer observer, AuditVerification verification) implements Invariant {

    private static final String SUBMITTED_UNOPENED = """
            select c.* from (select e.*, lag(action) over (partition by subject_id order by seq) as before_it
                from audit_entry e where subject_type = 'CLAIM') c
            where c.action = 'submit' and c.before_it <> 'open-review' and exists (select 1 from review r
                join assignment a on a.id = r.assignment_id where r.claim_id = c.subject_id and a.place = 2
                and r.opened_at <= c.at and r.submitted_at < c.at and r.submitted_at > c.at - interval '1 second'
                and r.reviewer_id <> c.actor)""";

    private static final String ENDED_TWICE = """
            select e.subject_id, e.ended, r.ended as rows from
                (select subject_id, action, count(*) as ended from audit_entry
                    where action in ('end-recusal', 'cancel-absence') group by 1, 2) e
                join (select person_id, 'end-recusal' as action, count(*) as ended from recusal
                        where ended_at is not null group by 1
                    union all select person_id, 'cancel-absence', count(*) from absence
                        where cancelled_at is not null group by 1) r
                    on r.person_id = e.subject_id and r.action = e.action
            where e.ended <> r.ended""";

    @Override
    public List<String> brokenBy(Round round) {
        List<String> broken = new ArrayList<>();
        List<Quota> quotas = new ArrayList<>();
        round.successes()
                .forEach(ended ->
                        ended.done().orElseThrow().entries().forEach(written -> quotas.add(new Quota(ended, written))));
        quotas.sort((one, other) -> Integer.compare(one.wildness(), other.wildness()));
        for (Entry entry : round.entries()) {
            quotas.stream()
                    .filter(quota -> quota.takes(entry))
                    .findFirst()
                    .ifPresentOrElse(quota -> quota.taken++, () -> broken.add("nobody's success wrote " + entry));
        }
        quotas.stream()
                .filter(quota -> quota.taken < quota.written.least())
                .forEach(quota -> broken.add("no entry for " + quota.ended));
        for (UUID claim : round.after().claims().keySet()) {
            if (changed(round, claim) && round.about(claim).isEmpty()) {
                broken.add("claim " + claim + " or what belongs to it changed without an entry");
            }
        }
        return broken;
    }

    private static boolean changed(Round round, UUID claim) {
        Standing.ClaimRow before = round.before().claims().get(claim);
        Standing.ClaimRow after = round.after().claims().get(claim);
        return before == null || !before.fingerprint().equals(after.fingerprint());
    }

    @Override
    public List<String> broken() throws SQLException {
        List<String> broken = new ArrayList<>(observer.rows(SUBMITTED_UNOPENED));
        observer.rows(ENDED_TWICE).forEach(row -> broken.add("what ended once was recorded more than once: " + row));
        AuditVerification.Result result = verification.verify();
        result.breaks().ifPresent(found -> broken.add("the chains do not verify: " + found));
        if (result.entries()
                != observer.sql().number("select count(*) from audit_entry where subject_type <> 'ASSIGNMENT'")) {
            broken.add("the verification has not seen every entry");
        }
        for (Sql.As role : List.of(Sql.As.APPLICATION, Sql.As.OWNER)) {
            for (String change : List.of("update audit_entry set action = 'x'", "delete from audit_entry")) {
                if (!isRefused(role, change)) {
                    broken.add(role + " could do this: " + change);
                }
            }
        }
        return broken;
    }

    private boolean isRefused(Sql.As role, String change) {
        try {
            observer.sql().change(role, change + " where position = (select max(position) from audit_entry)");
            return false;
        } catch (SQLException refused) {
            return true;
        }
    }

    /** What one success may have written, and how much of it was found. */
    private static final class Quota {

        private final Step.Ended ended;
        private final Step.Written written;
        private int taken;

        private Quota(Step.Ended ended, Step.Written written) {
            this.ended = ended;
            this.written = written;
        }

        private int wildness() {
            return (written.subject().isEmpty() ? 2 : 0)
                    + (written.actor().isEmpty() ? 1 : 0)
                    + (written.least() == 0 ? 1 : 0);
        }

        private boolean takes(Entry entry) {
            return taken < written.most()
                    && written.action().equals(entry.deed())
                    && written.subject().map(entry.subject()::equals).orElse(true)
                    && written.actor()
                            .map(actor -> entry.actor().filter(actor::equals).isPresent())
                            .orElse(true);
        }
    }
}
