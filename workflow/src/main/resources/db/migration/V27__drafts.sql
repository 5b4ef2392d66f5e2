-- What somebody is typing into a form, encrypted: for its writer alone, until it is sent or given up.
create table draft (
    person_id uuid not null constraint draft_person_fk references person,
    form text not null,
    body text not null,
    kept_at timestamptz not null,
    constraint draft_pk primary key (person_id, form)
);

create index draft_kept_at on draft (kept_at);
