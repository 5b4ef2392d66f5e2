-- Tables made later are the application's to use as well; what it may not do is revoked where the table is made.
alter default privileges in schema public grant select, insert, update, delete on tables to "${application_role}";
alter default privileges in schema public grant usage, select on sequences to "${application_role}";

create table person (
    id uuid not null constraint person_pk primary key,
    username text not null constraint person_username_unique unique,
    name text not null,
    password_hash text,
    active boolean not null default true,
    created_at timestamptz not null
);

create table person_role (
    person_id uuid not null constraint person_role_person_fk references person,
    role text not null constraint person_role_known check (role in ('reviewer', 'editor', 'admin', 'integrator')),
    constraint person_role_pk primary key (person_id, role)
);

create table rating_scale (
    id uuid not null constraint rating_scale_pk primary key,
    name text not null,
    version integer not null,
    constraint rating_scale_version_unique unique (name, version)
);

create table rating (
    id uuid not null constraint rating_pk primary key,
    scale_id uuid not null constraint rating_scale_fk references rating_scale,
    code text not null,
    name text not null,
    meaning text not null,
    position integer not null,
    value integer,
    tone text not null constraint rating_tone_known check (tone in ('TRUE', 'MIXED', 'FALSE', 'NEUTRAL')),
    constraint rating_code_unique unique (scale_id, code),
    constraint rating_position_unique unique (scale_id, position)
);

create table desk (
    id uuid not null constraint desk_pk primary key,
    code text not null constraint desk_code_unique unique,
    name text not null,
    position integer not null,
    scale_id uuid not null constraint desk_scale_fk references rating_scale,
    reviews_required integer not null constraint desk_reviews_one_or_two check (reviews_required in (1, 2)),
    evidence_required integer not null constraint desk_evidence_not_negative check (evidence_required >= 0),
    due_within_hours integer not null constraint desk_due_positive check (due_within_hours > 0)
);
