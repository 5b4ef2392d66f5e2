-- Who works at a desk, as what, and what each knows. A role that a desk names nobody for is open to all who hold it.
create table desk_member (
    id uuid not null constraint desk_member_pk primary key,
    desk_id uuid not null constraint desk_member_desk_fk references desk,
    person_id uuid not null constraint desk_member_person_fk references person,
    roles text[] not null constraint desk_member_roles_known check (roles <@ array['reviewer', 'editor']),
    languages text[] not null,
    topics text[] not null,
    constraint desk_member_once unique (desk_id, person_id),
    constraint desk_member_has_a_role check (cardinality(roles) > 0)
);

create table recusal (
    id uuid not null constraint recusal_pk primary key,
    person_id uuid not null constraint recusal_person_fk references person,
    kind text not null constraint recusal_kind_known check (kind in ('CLAIMANT', 'PARTY', 'PUBLISHER', 'TOPIC')),
    name text not null,
    reason text not null,
    declared_by uuid not null constraint recusal_declarer_fk references person,
    declared_at timestamptz not null,
    ended_by uuid constraint recusal_ender_fk references person,
    ended_at timestamptz,
    constraint recusal_end_is_whole check ((ended_at is null) = (ended_by is null))
);

create index recusal_standing_of_person on recusal (person_id) where ended_at is null;

create table absence (
    id uuid not null constraint absence_pk primary key,
    person_id uuid not null constraint absence_person_fk references person,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    declared_by uuid not null constraint absence_declarer_fk references person,
    declared_at timestamptz not null,
    -- When what the person held was given back: once, whichever node is first.
    handled_at timestamptz,
    given_back uuid[] not null,
    still_held uuid[] not null,
    cancelled_at timestamptz,
    constraint absence_ordered check (starts_at < ends_at)
);

create index absence_to_handle on absence (starts_at) where handled_at is null and cancelled_at is null;

alter table assignment
    add message text,
    add accepted_at timestamptz;

-- A review whose assignment was handed over or left counts no more; its words stay in the record.
alter table review add withdrawn_at timestamptz;
