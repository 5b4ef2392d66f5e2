-- People whom another service signs in: its id for them, and what its directory says of them.
alter table person
    add column subject text constraint person_subject_unique unique,
    add column followed_at timestamptz,
    add column mail text,
    add column language text,
    add column failed_attempts integer not null default 0,
    add column locked_until timestamptz,
    add column totp_secret text,
    add column totp_confirmed_at timestamptz,
    add column totp_last_step bigint not null default 0,
    add constraint person_failed_attempts_not_negative check (failed_attempts >= 0);

create table person_desk (
    person_id uuid not null constraint person_desk_person_fk references person,
    desk text not null,
    constraint person_desk_pk primary key (person_id, desk)
);

-- One sign-in in one browser: seen and ended by its owner, at once on every node. The cookie is kept as a hash, the
-- tokens of the service that signed the person in are encrypted.
create table session (
    id uuid not null constraint session_pk primary key,
    person_id uuid not null constraint session_person_fk references person,
    sha256 text not null constraint session_hash_unique unique,
    created_at timestamptz not null,
    last_used_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    address text not null,
    agent text not null,
    awaits_second_factor boolean not null default false,
    provider_session text,
    provider_tokens text,
    constraint session_ends_after_it_begins check (expires_at > created_at)
);

create index session_of_person on session (person_id) where ended_at is null;
create index session_of_provider on session (provider_session) where ended_at is null;

-- A form that was posted after its session had ended: it comes back to its writer after the next sign-in.
create table kept_form (
    id uuid not null constraint kept_form_pk primary key,
    sha256 text not null constraint kept_form_hash_unique unique,
    person_id uuid not null constraint kept_form_person_fk references person,
    path text not null,
    body text not null,
    kept_at timestamptz not null
);

-- Stet itself, for what it does on its own; nobody signs in as it.
insert into person (id, username, name, active, created_at)
    values ('00000000-0000-7000-8000-000000000001', 'stet', 'Stet', false, now());
