-- A link by which the first administrator of an installation makes an account; it works once, and only while there is none.
create table set_up_link (
    id uuid not null constraint set_up_link_pk primary key,
    sha256 text not null constraint set_up_link_hash_unique unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    constraint set_up_link_ends_after_it_begins check (expires_at > created_at)
);
