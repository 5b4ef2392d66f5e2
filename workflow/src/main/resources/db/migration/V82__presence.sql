-- Who has a claim open at this moment: nothing of the record, and gone when the database restarts.
create unlogged table presence (
    id uuid not null constraint presence_pk primary key,
    person_id uuid not null constraint presence_person_fk references person,
    claim_id uuid not null,
    since timestamptz not null,
    seen_at timestamptz not null
);

create index presence_of_claim on presence (claim_id);
create index presence_by_age on presence (seen_at);

alter table person add shows_presence boolean not null default true;

do $$
begin
    if current_user <> '${application_role}' then
        revoke update, delete, truncate, references, trigger on presence from "${application_role}";
        grant delete on presence to "${application_role}";
        grant update (seen_at) on presence to "${application_role}";
        grant update (shows_presence) on person to "${application_role}";
    end if;
end
$$;
