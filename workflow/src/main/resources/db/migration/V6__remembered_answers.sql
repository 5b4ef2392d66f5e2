-- The first answer to a request that named an Idempotency-Key, given again when the same request comes again.
create table remembered_answer (
    person_id uuid not null constraint remembered_answer_person_fk references person,
    key text not null,
    request_sha256 text not null,
    status integer not null,
    location text,
    body text not null,
    remembered_at timestamptz not null,
    constraint remembered_answer_pk primary key (person_id, key)
);
