-- What somebody is told in the product. It is no record: it goes when it is old, and with the person.
create table notification (
    id uuid not null constraint notification_pk primary key,
    person_id uuid not null constraint notification_person_fk references person,
    claim_id uuid not null constraint notification_claim_fk references claim,
    kind text not null,
    at timestamptz not null,
    read_at timestamptz,
    ordinal bigint not null default nextval('recorded_order')
);

-- The same is told once until it is read.
create unique index notification_unread_once on notification (person_id, claim_id, kind) where read_at is null;
create index notification_of_person on notification (person_id, ordinal);

do $$
begin
    if current_user <> '${application_role}' then
        revoke update, delete, truncate, references, trigger on notification from "${application_role}";
        grant update (at, read_at, ordinal) on notification to "${application_role}";
        grant delete on notification to "${application_role}";
    end if;
end
$$;
