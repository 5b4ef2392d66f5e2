-- A program's way in for a person: kept as a hash, shown once, with an end.
create table api_token (
    id uuid not null constraint api_token_pk primary key,
    person_id uuid not null constraint api_token_person_fk references person,
    name text not null,
    sha256 text not null constraint api_token_hash_unique unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz,
    constraint api_token_ends_after_it_begins check (expires_at > created_at)
);

create index api_token_of_person on api_token (person_id) where revoked_at is null;
