-- A desk's working calendar and time limits; a desk without a row goes by the usual ones.
create table desk_time (
    desk_id uuid not null constraint desk_time_pk primary key constraint desk_time_desk_fk references desk,
    version integer not null,
    policy jsonb not null,
    changed_by uuid not null constraint desk_time_changer_fk references person,
    changed_at timestamptz not null
);

-- How long a claim is in a state, or a requested correction under way, measured in the desk's working time.
create table claim_clock (
    id uuid not null constraint claim_clock_pk primary key,
    claim_id uuid not null constraint claim_clock_claim_fk references claim,
    desk_id uuid not null constraint claim_clock_desk_fk references desk,
    kind text not null constraint claim_clock_kind_known check (kind in ('STATE', 'CORRECTION')),
    state text not null,
    priority text not null,
    round integer not null,
    started_at timestamptz not null,
    -- Minutes of working time for a state, working days for a correction; as the policy was when it started.
    allowed bigint not null constraint claim_clock_allowed_positive check (allowed > 0),
    warn_at timestamptz not null,
    due_at timestamptz not null,
    warned_at timestamptz,
    escalated_at timestamptz,
    stopped_at timestamptz,
    breached boolean,
    constraint claim_clock_stopped_is_judged check ((stopped_at is null) = (breached is null))
);

create unique index claim_clock_one_running on claim_clock (claim_id, kind) where stopped_at is null;
create index claim_clock_by_due on claim_clock (due_at) where stopped_at is null;
create index claim_clock_to_warn on claim_clock (warn_at) where stopped_at is null and warned_at is null;
create index claim_clock_to_escalate on claim_clock (due_at) where stopped_at is null and escalated_at is null;
create index claim_clock_stopped on claim_clock (desk_id, stopped_at) where stopped_at is not null;

-- Until when a public verdict holds.
create table verdict_expiry (
    claim_id uuid not null constraint verdict_expiry_pk primary key
        constraint verdict_expiry_claim_fk references claim,
    expires_at timestamptz not null
);

create index verdict_expiry_by_time on verdict_expiry (expires_at);
