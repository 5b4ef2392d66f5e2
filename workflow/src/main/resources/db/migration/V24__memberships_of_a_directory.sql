-- A membership that a directory's groups say of somebody comes and goes with them; one that an administrator put stays.
alter table desk_member add column from_directory boolean not null default false;

-- Codes for whoever has lost the second factor: each works once, and is kept as a hash.
create table recovery_code (
    person_id uuid not null constraint recovery_code_person_fk references person,
    sha256 text not null,
    used_at timestamptz,
    constraint recovery_code_pk primary key (person_id, sha256)
);
