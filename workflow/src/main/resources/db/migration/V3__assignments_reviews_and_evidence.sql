create table assignment (
    id uuid not null constraint assignment_pk primary key,
    claim_id uuid not null constraint assignment_claim_fk references claim,
    round integer not null,
    place integer not null constraint assignment_place_one_or_two check (place in (1, 2)),
    reviewer_id uuid not null constraint assignment_reviewer_fk references person,
    assigned_by uuid not null constraint assignment_assigner_fk references person,
    assigned_at timestamptz not null,
    ended_at timestamptz,
    end_reason text,
    constraint assignment_end_has_reason check ((ended_at is null) = (end_reason is null))
);

create unique index assignment_one_open_per_reviewer_and_claim on assignment (claim_id, reviewer_id)
    where ended_at is null;
create unique index assignment_one_open_per_place on assignment (claim_id, place) where ended_at is null;
create index assignment_open_of_reviewer on assignment (reviewer_id) where ended_at is null;

create table review (
    id uuid not null constraint review_pk primary key,
    claim_id uuid not null constraint review_claim_fk references claim,
    round integer not null,
    assignment_id uuid not null constraint review_assignment_fk references assignment
        constraint review_one_per_assignment unique,
    reviewer_id uuid not null constraint review_reviewer_fk references person,
    rating_id uuid constraint review_rating_fk references rating,
    rationale text,
    version bigint not null,
    started_at timestamptz not null,
    submitted_at timestamptz,
    opened_at timestamptz,
    constraint review_submitted_is_whole
        check (submitted_at is null or (rating_id is not null and rationale is not null)),
    constraint review_opened_only_when_submitted check (opened_at is null or submitted_at is not null)
);

create index review_of_claim on review (claim_id, round);

create table adjudication (
    id uuid not null constraint adjudication_pk primary key,
    claim_id uuid not null constraint adjudication_claim_fk references claim,
    round integer not null,
    adjudicator_id uuid not null constraint adjudication_adjudicator_fk references person,
    rating_id uuid not null constraint adjudication_rating_fk references rating,
    rationale text not null,
    adjudicated_at timestamptz not null
);

create index adjudication_of_claim on adjudication (claim_id, round);

create table evidence (
    id uuid not null constraint evidence_pk primary key,
    claim_id uuid not null constraint evidence_claim_fk references claim,
    -- The assignment whose blind review it was collected for; null once everybody may see it.
    sealed_with uuid constraint evidence_assignment_fk references assignment,
    url text not null,
    title text not null,
    quote text,
    stance text not null constraint evidence_stance_known check (stance in ('SUPPORTS', 'REFUTES', 'CONTEXT')),
    kind text not null constraint evidence_kind_known check (kind in ('PRIMARY', 'SECONDARY')),
    added_by uuid not null constraint evidence_adder_fk references person,
    added_at timestamptz not null,
    removed_at timestamptz
);

create index evidence_of_claim on evidence (claim_id) where removed_at is null;
