-- Screenshots and documents that belong to a piece of evidence. What is told of a file stands here, its bytes beside it, so
-- that a list reads none of them.
create table evidence_file (
    id uuid not null constraint evidence_file_pk primary key,
    evidence_id uuid not null constraint evidence_file_evidence_fk references evidence,
    claim_id uuid not null constraint evidence_file_claim_fk references claim,
    sealed_with uuid constraint evidence_file_seal_fk references assignment,
    name text not null,
    description text,
    kind text not null constraint evidence_file_kind_known check (kind in ('PNG', 'JPEG', 'WEBP', 'PDF')),
    size bigint not null constraint evidence_file_size_bounded check (size between 1 and 20000000),
    sha256 text not null,
    picture_sha256 text,
    width integer,
    height integer,
    added_by uuid not null constraint evidence_file_adder_fk references person,
    added_at timestamptz not null,
    removed_at timestamptz,
    ordinal bigint not null default nextval('recorded_order'),
    constraint evidence_file_picture_is_shown check ((kind = 'PDF') = (picture_sha256 is null)
        and (picture_sha256 is null) = (width is null) and (width is null) = (height is null)),
    constraint evidence_file_picture_is_described check (kind = 'PDF' or description is not null)
);
create index evidence_file_of_claim on evidence_file (claim_id, ordinal);
create unique index evidence_file_once_per_person on evidence_file (evidence_id, sha256, added_by) where removed_at is null;

-- The file as it was handed in, and the picture that is shown in its place. Not compressed: a part of it is read without the
-- rest.
create table evidence_file_content (
    file_id uuid not null constraint evidence_file_content_pk primary key
        constraint evidence_file_content_file_fk references evidence_file,
    original bytea not null,
    picture bytea,
    erasure_id uuid constraint evidence_file_content_erasure_fk references erasure
);
alter table evidence_file_content alter original set storage external, alter picture set storage external;

insert into erasable_text (table_name, column_name, key, subject_type, subject, sealed)
    select 'evidence_file', c, 't.id::text', '''CLAIM''', 't.claim_id',
        't.sealed_with is not null and blind_review_runs(t.claim_id)'
        from unnest(array['name', 'description']) c
    union all select 'evidence_file_content', c, 't.file_id::text', '''CLAIM''',
        '(select f.claim_id from evidence_file f where f.id = t.file_id)',
        'exists (select 1 from evidence_file f where f.id = t.file_id and f.sealed_with is not null'
            ' and blind_review_runs(f.claim_id))'
        from unnest(array['original', 'picture']) c;

-- As before, and notes by which erasure a file's bytes went.
create or replace function erase_text(of_table text, of_column text, of_key text, by_erasure uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    place erasable_text;
    words text;
    type text;
    form text;
begin
    select * into strict place from erasable_text e where e.table_name = of_table and e.column_name = of_column;
    select notice into strict words from erasure where id = by_erasure;
    select data_type into strict type from information_schema.columns
        where table_schema = 'public' and table_name = of_table and column_name = of_column;
    form := case
        when type = 'jsonb' then format('case jsonb_typeof(t.%I) when ''array'' then ''[]''::jsonb else ''{}''::jsonb end',
            of_column)
        when type = 'ARRAY' then format('array[%L]', words)
        when type = 'bytea' then format('convert_to(%L, ''UTF8'')', words)
        -- offsets count in an article's text, which therefore keeps its length
        when of_table = 'article' and of_column = 'text'
            then format('rpad(%1$L, greatest(length(t.text), length(%1$L)))', words)
        -- an address stays one
        when of_column in ('url', 'archive_url', 'address') then quote_literal('https://removed.invalid/')
        when of_column = 'slug' then '''removed-'' || right(t.claim_id::text, 12)'
        when of_table = 'approved_document' then 'null'
        else quote_literal(words)
    end;
    if of_table = 'evidence_snapshot' and of_column = 'content' then
        form := form || format(', size = octet_length(convert_to(%L, ''UTF8''))', words);
    elsif of_table in ('audit_text', 'approved_document', 'evidence_file_content') then
        form := form || format(', erasure_id = %L', by_erasure);
    end if;
    execute format('update %I t set %I = %s where %s = %L', of_table, of_column, form, place.key, of_key);
end;
$$;

-- Both the original and its picture go by one erasure: the second finds that the first has noted it.
create function refuse_change_of_file_but_erasure() returns trigger language plpgsql as $$
begin
    if new.file_id <> old.file_id
            or old.erasure_id is not null and new.erasure_id is distinct from old.erasure_id
            or new.original <> old.original and not is_notice(new.original, new.erasure_id)
            or new.picture is distinct from old.picture and not is_notice(new.picture, new.erasure_id) then
        raise exception '% of % is refused: rows of this table are written once', tg_op, tg_table_name
            using errcode = 'restrict_violation', table = tg_table_name;
    end if;
    return new;
end;
$$;
create function is_notice(content bytea, by_erasure uuid) returns boolean language sql stable as $$
    select content is not null
        and exists (select 1 from erasure e where e.id = by_erasure and convert_to(e.notice, 'UTF8') = content)
$$;

create trigger evidence_file_content_written_once before update on evidence_file_content
    for each row execute function refuse_change_of_file_but_erasure();
create trigger evidence_file_content_not_deleted before delete on evidence_file_content
    for each row execute function refuse_change();
create trigger evidence_file_content_not_truncated before truncate on evidence_file_content
    for each statement execute function refuse_change();
create trigger evidence_file_not_deleted before delete on evidence_file
    for each row execute function refuse_change();
create trigger evidence_file_not_truncated before truncate on evidence_file
    for each statement execute function refuse_change();

-- readers may have seen a picture that is erased now
create constraint trigger evidence_file_content_is_public after update on evidence_file_content
    deferrable initially deferred for each row execute function note_public_change();

do $$
begin
    if current_user <> '${application_role}' then
        revoke update, delete, truncate, references, trigger on evidence_file, evidence_file_content
            from "${application_role}";
        grant update (sealed_with, removed_at) on evidence_file to "${application_role}";
    end if;
end
$$;
