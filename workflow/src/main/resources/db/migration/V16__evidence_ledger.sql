-- What a reviewer says of a source beyond its address, and on whom it depends.
alter table evidence add column publisher text;
alter table evidence add column locator text;
alter table evidence add column independence_group text;
alter table evidence add column archive_url text;
alter table evidence add column link_state text not null default 'UNVISITED'
    constraint evidence_link_state_known check (link_state in ('UNVISITED', 'SAME', 'CHANGED', 'GONE', 'UNREACHABLE'));
alter table evidence add column link_visited_at timestamptz;

-- The source as it was when it was first reached, byte for byte.
create table evidence_snapshot (
    evidence_id uuid not null constraint evidence_snapshot_pk primary key
        constraint evidence_snapshot_evidence_fk references evidence,
    content bytea not null,
    size bigint not null,
    content_type text not null,
    charset text,
    sha256 text not null,
    address text not null,
    taken_at timestamptz not null,
    constraint evidence_snapshot_size_is_of_content check (size = octet_length(content))
);

create trigger evidence_snapshot_written_once before update or delete on evidence_snapshot
    for each row execute function refuse_change();
create trigger evidence_snapshot_not_truncated before truncate on evidence_snapshot
    for each statement execute function refuse_change();
revoke update, delete, truncate on evidence_snapshot from "${application_role}";

-- The next visit to each source. A node that makes it holds a lease; one that dies lets the lease run out.
create table source_visit (
    evidence_id uuid not null constraint source_visit_pk primary key
        constraint source_visit_evidence_fk references evidence,
    due_at timestamptz not null,
    lease uuid,
    leased_until timestamptz,
    failures integer not null default 0 constraint source_visit_failures_not_negative check (failures >= 0),
    constraint source_visit_lease_ends check ((lease is null) = (leased_until is null))
);

create index source_visit_by_due on source_visit (due_at);

insert into source_visit (evidence_id, due_at) select id, now() from evidence where removed_at is null;

-- Why a claim is judged without a primary source, in the words of who judges.
create table primary_source_reason (
    id uuid not null constraint primary_source_reason_pk primary key,
    claim_id uuid not null constraint primary_source_reason_claim_fk references claim,
    round integer not null,
    sealed_with uuid constraint primary_source_reason_assignment_fk references assignment,
    reason text not null,
    stated_by uuid not null constraint primary_source_reason_person_fk references person,
    stated_at timestamptz not null,
    constraint primary_source_reason_one_per_person_and_round unique (claim_id, round, stated_by)
);
