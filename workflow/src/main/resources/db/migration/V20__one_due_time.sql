-- When a claim is due follows from its clocks; an editor can set a time, which then stands.
alter table review_policy drop column due_within_hours;

alter table claim add due_by_hand boolean not null default false;
update claim set due_by_hand = true
    where due_at is not null and exists (
        select 1 from audit_entry e
        where e.subject_type = 'CLAIM' and e.subject_id = claim.id and e.action = 'edit'
            and e.after::jsonb -> 'dueAt' is not null)
        and state not in ('PUBLISHED', 'RETRACTED');
update claim set due_at = (
        select min(k.due_at) from claim_clock k where k.claim_id = claim.id and k.stopped_at is null)
    where not due_by_hand;
alter table claim
    alter due_by_hand drop default,
    add constraint claim_due_by_hand_has_a_time check (not due_by_hand or due_at is not null);
