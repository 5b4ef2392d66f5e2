alter table rating add translations jsonb not null default '{}';

alter table review add answers jsonb not null default '{}';

-- The verdicts of a blind double review as they were when both were first opened: what agreement is measured on. What is
-- returned and submitted again was written by somebody who knew the other verdict, and does not count.
create table revealed_verdict (
    id uuid not null constraint revealed_verdict_pk primary key,
    claim_id uuid not null constraint revealed_verdict_claim_fk references claim,
    round integer not null,
    desk_id uuid not null constraint revealed_verdict_desk_fk references desk,
    reviewer_id uuid not null constraint revealed_verdict_reviewer_fk references person,
    rating_id uuid not null constraint revealed_verdict_rating_fk references rating,
    revealed_at timestamptz not null,
    constraint revealed_verdict_once unique (claim_id, round, reviewer_id)
);

create index revealed_verdict_by_desk on revealed_verdict (desk_id, revealed_at);

insert into revealed_verdict (id, claim_id, round, desk_id, reviewer_id, rating_id, revealed_at)
    select gen_random_uuid(), r.claim_id, r.round, c.desk_id, r.reviewer_id, r.rating_id, r.opened_at
    from review r join claim c on c.id = r.claim_id
    where r.opened_at is not null and exists (select 1 from review other where other.claim_id = r.claim_id
        and other.round = r.round and other.id <> r.id and other.opened_at is not null);

create trigger revealed_verdict_written_once before update or delete on revealed_verdict
    for each row execute function refuse_change();
create trigger revealed_verdict_not_truncated before truncate on revealed_verdict
    for each statement execute function refuse_change();
revoke update, delete, truncate on revealed_verdict from "${application_role}";

alter table audit_entry drop constraint audit_entry_subject_known;
alter table audit_entry add constraint audit_entry_subject_known
    check (subject_type in ('ARTICLE', 'CLAIM', 'ASSIGNMENT', 'PERSON', 'DESK', 'SCALE'));
alter table audit_head drop constraint audit_head_subject_known;
alter table audit_head add constraint audit_head_subject_known
    check (subject_type in ('ARTICLE', 'CLAIM', 'ASSIGNMENT', 'PERSON', 'DESK', 'SCALE'));
