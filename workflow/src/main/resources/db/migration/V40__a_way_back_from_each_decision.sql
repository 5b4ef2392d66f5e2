-- Who decided on a claim last and where the claim was before, as long as nobody else has acted on it since: whoever it was can
-- undo it. A decision on several claims at once has an id, by which it is undone as a whole.
alter table claim
    add decided_by uuid constraint claim_decider_fk references person,
    add decided_from text,
    add decided_in uuid,
    add needs_context text[] not null default '{}',
    add constraint claim_decision_is_whole check (decided_by is null or decided_from is not null);

insert into erasable_text (table_name, column_name, key, subject_type, subject, sealed)
    values ('claim', 'needs_context', 't.id::text', '''CLAIM''', 't.id', 'false');

do $$
begin
    if current_user <> '${application_role}' then
        grant update (decided_by, decided_from, decided_in) on claim to "${application_role}";
    end if;
end
$$;
