-- What readers ask of the newsroom. Of the reader there is nothing but the words, and the hash of a code; both go once the case
-- has been settled for a while.
create table reader_case (
    id uuid not null constraint reader_case_pk primary key,
    kind text not null constraint reader_case_kind_known check (kind in ('ERROR', 'CHECK')),
    sha256 text constraint reader_case_code_unique unique,
    desk_id uuid not null constraint reader_case_desk_fk references desk,
    publication_id uuid constraint reader_case_publication_fk references publication,
    claim_id uuid constraint reader_case_claim_fk references claim,
    text text,
    address text,
    received_at timestamptz not null,
    due_at timestamptz not null,
    state text not null constraint reader_case_state_known check (state in ('OPEN', 'TAKEN', 'ANSWERED', 'DISMISSED')),
    article_id uuid constraint reader_case_article_fk references article,
    outcome text constraint reader_case_outcome_known check (outcome in ('CORRECTED', 'STANDS', 'CHECKED', 'NOT_CHECKED')),
    answer text,
    summary text,
    check_id uuid constraint reader_case_check_fk references publication,
    in_the_open boolean not null default false,
    handled_by uuid constraint reader_case_handler_fk references person,
    handled_at timestamptz,
    version integer not null default 0,
    ordinal bigint not null default nextval('recorded_order'),
    constraint reader_case_error_is_of_a_check check ((kind = 'ERROR') = (publication_id is not null)),
    constraint reader_case_answered_says_what check ((state = 'ANSWERED') = (outcome is not null)),
    constraint reader_case_open_is_answered check (not in_the_open or (state = 'ANSWERED' and kind = 'ERROR'))
);
create index reader_case_waits on reader_case (desk_id, due_at, ordinal) where state in ('OPEN', 'TAKEN');
create index reader_case_settled on reader_case (desk_id, ordinal) where state in ('ANSWERED', 'DISMISSED');
create index reader_case_of_publication on reader_case (publication_id) where in_the_open;
create index reader_case_to_forget on reader_case (handled_at) where sha256 is not null;

insert into erasable_text (table_name, column_name, key, subject_type, subject, sealed)
    select 'reader_case', c, 't.id::text', '''NEWSROOM''', '''00000000-0000-0000-0000-000000000001''::uuid', 'false'
        from unnest(array['text', 'address', 'answer', 'summary']) c;

-- readers see an answer that is given in the open, and that it is so no more
create constraint trigger reader_case_is_public after update on reader_case
    deferrable initially deferred for each row when (old.in_the_open or new.in_the_open) execute function note_public_change();

do $$
begin
    if current_user <> '${application_role}' then
        revoke update, delete, truncate, references, trigger on reader_case from "${application_role}";
        grant update (sha256, text, address, state, article_id, outcome, answer, summary, check_id, in_the_open, handled_by,
            handled_at, version) on reader_case to "${application_role}";
    end if;
end
$$;
