-- Who wants to be told of what becomes of a claim, or of all claims of a desk, without working on them.
create table following (
    id uuid not null constraint following_pk primary key,
    ordinal bigint not null default nextval('recorded_order'),
    person_id uuid not null constraint following_person_fk references person,
    claim_id uuid constraint following_claim_fk references claim,
    desk_id uuid constraint following_desk_fk references desk,
    since timestamptz not null,
    constraint following_is_of_one_thing check ((claim_id is null) <> (desk_id is null))
);

create unique index following_once_a_claim on following (claim_id, person_id) where claim_id is not null;
create unique index following_once_a_desk on following (desk_id, person_id) where desk_id is not null;
create index following_of_person on following (person_id, ordinal);

do $$
begin
    if current_user <> '${application_role}' then
        revoke update, delete, truncate, references, trigger on following from "${application_role}";
        grant delete on following to "${application_role}";
    end if;
end
$$;
