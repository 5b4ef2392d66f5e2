-- A link that invites somebody, or lets a password be set anew; it works once.
create table one_time_link (
    id uuid not null constraint one_time_link_pk primary key,
    person_id uuid not null constraint one_time_link_person_fk references person,
    purpose text not null constraint one_time_link_purpose_known check (purpose in ('INVITATION', 'RESET')),
    sha256 text not null constraint one_time_link_hash_unique unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint one_time_link_ends_after_it_begins check (expires_at > created_at)
);

-- What a token may be used for; tokens made before may do all that their owner may.
alter table api_token add column scopes text not null default 'write'
    constraint api_token_scopes_known check (scopes in ('read', 'submit', 'write'));

-- How often somebody asked within a window. Worth nothing after a crash, so not logged.
create unlogged table request_count (
    subject text not null,
    window_start bigint not null,
    requests integer not null,
    constraint request_count_pk primary key (subject, window_start)
);

-- When a person's data were erased on request; what they did stays, under a name that says nothing.
alter table person add column erased_at timestamptz;
