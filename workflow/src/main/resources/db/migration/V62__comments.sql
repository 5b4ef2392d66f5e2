-- What people who work on a claim say to each other about it. What a blind reviewer says is sealed as the review is.
create table comment (
    id uuid not null constraint comment_pk primary key,
    claim_id uuid not null constraint comment_claim_fk references claim,
    thread_id uuid constraint comment_thread_fk references comment,
    evidence_id uuid constraint comment_evidence_fk references evidence,
    passage text,
    text text not null,
    sealed_with uuid constraint comment_seal_fk references assignment,
    written_by uuid not null constraint comment_writer_fk references person,
    written_at timestamptz not null,
    resolved_by uuid constraint comment_resolver_fk references person,
    resolved_at timestamptz,
    ordinal bigint not null default nextval('recorded_order'),
    constraint comment_is_about_one_thing check (evidence_id is null or passage is null),
    constraint comment_answers_or_begins check (thread_id is null or (evidence_id is null and passage is null)),
    constraint comment_begins_what_is_resolved check (resolved_at is null or thread_id is null),
    constraint comment_was_resolved_by_somebody check ((resolved_by is null) = (resolved_at is null))
);
create index comment_of_claim on comment (claim_id, ordinal);

insert into erasable_text (table_name, column_name, key, subject_type, subject, sealed)
    select 'comment', c, 't.id::text', '''CLAIM''', 't.claim_id', 't.sealed_with is not null and blind_review_runs(t.claim_id)'
        from unnest(array['passage', 'text']) c;

do $$
begin
    if current_user <> '${application_role}' then
        revoke update, delete, truncate, references, trigger on comment from "${application_role}";
        grant update (sealed_with, resolved_by, resolved_at) on comment to "${application_role}";
    end if;
end
$$;
