-- What an entry of the record is about in words stands beside it; the entry itself holds a salted hash of each text, so that
-- a text can be erased and every hash stays as it was.
create table audit_text (
    position bigint not null,
    sha256 text not null,
    salt text not null,
    text text not null,
    erasure_id uuid,
    constraint audit_text_pk primary key (position, sha256)
);

-- By whose order texts were erased. What stands in the place of each is the notice.
create table erasure (
    id uuid not null constraint erasure_pk primary key,
    ordered_by text not null,
    reason text not null,
    notice text not null,
    texts integer not null constraint erasure_of_something check (texts > 0),
    erased_by uuid not null constraint erasure_eraser_fk references person,
    erased_at timestamptz not null,
    ordinal bigint not null default nextval('recorded_order')
);
-- An approved document that holds erased words is emptied; the notice is shown where it stood.
alter table approved_document
    add erasure_id uuid constraint approved_document_erasure_fk references erasure;
alter table audit_text add constraint audit_text_erasure_fk foreign key (erasure_id) references erasure;

-- While a blind review runs, what belongs to it is for its reviewer alone.
create function blind_review_runs(claim_id uuid) returns boolean language sql stable as $$
    select exists (select 1 from claim c where c.id = $1 and c.places = 2 and c.state in ('ASSIGNED', 'IN_REVIEW'))
$$;

-- Every column that holds words of people or of articles. Of a row t: how it is named, whose chain says that it was erased,
-- and whether it is sealed.
create table erasable_text (
    table_name text not null,
    column_name text not null,
    key text not null,
    subject_type text not null,
    subject text not null,
    sealed text not null,
    constraint erasable_text_pk primary key (table_name, column_name)
);

insert into erasable_text (table_name, column_name, key, subject_type, subject, sealed)
    select 'claim', c, 't.id::text', '''CLAIM''', 't.id', 'false'
        from unnest(array['text', 'wording', 'speaker', 'chain', 'reasons', 'topics', 'dismissal_note']) c
    union all select 'article', c, 't.id::text', '''ARTICLE''', 't.id', 'false'
        from unnest(array['title', 'authors', 'publisher', 'url', 'text']) c
    union all select 'article_snapshot', 'content', 't.article_id::text', '''ARTICLE''', 't.article_id', 'false'
    union all select 'assignment', 'message', 't.id::text', '''CLAIM''', 't.claim_id', 'false'
    union all select 'review', c, 't.id::text', '''CLAIM''', 't.claim_id',
        't.opened_at is null and blind_review_runs(t.claim_id)'
        from unnest(array['rationale', 'answers']) c
    union all select 'adjudication', 'rationale', 't.id::text', '''CLAIM''', 't.claim_id', 'false'
    union all select 'evidence', c, 't.id::text', '''CLAIM''', 't.claim_id',
        't.sealed_with is not null and blind_review_runs(t.claim_id)'
        from unnest(array['url', 'title', 'quote', 'publisher', 'locator', 'independence_group', 'archive_url']) c
    union all select 'evidence_snapshot', c, 't.evidence_id::text', '''CLAIM''',
        '(select e.claim_id from evidence e where e.id = t.evidence_id)',
        'exists (select 1 from evidence e where e.id = t.evidence_id and e.sealed_with is not null'
            ' and blind_review_runs(e.claim_id))'
        from unnest(array['content', 'address']) c
    union all select 'primary_source_reason', 'reason', 't.id::text', '''CLAIM''', 't.claim_id',
        't.sealed_with is not null and blind_review_runs(t.claim_id)'
    union all select 'reply_request', c, 't.id::text', '''CLAIM''', 't.claim_id',
        't.sealed_with is not null and blind_review_runs(t.claim_id)'
        from unnest(array['party', 'question', 'answer']) c
    union all select 'report_revision', c, 't.id::text', '''CLAIM''', 't.claim_id', 'false'
        from unnest(array['wording', 'headline', 'summary', 'body']) c
    union all select 'correction', 'reason', 't.id::text', '''CLAIM''', 't.claim_id', 'false'
    union all select 'approved_document', 'content', 't.approval_id::text', '''CLAIM''',
        '(select a.claim_id from approval a where a.id = t.approval_id)', 'false'
    union all select 'publication', 'slug', 't.id::text', '''CLAIM''', 't.claim_id', 'false'
    union all select 'retraction', 'reason', 't.id::text', '''CLAIM''',
        '(select p.claim_id from publication p where p.id = t.publication_id)', 'false'
    union all select 'recusal', c, 't.id::text', '''PERSON''', 't.person_id', 'false'
        from unnest(array['name', 'reason']) c
    union all select 'desk_member', 'topics', 't.id::text', '''PERSON''', 't.person_id', 'false'
    union all select 'audit_text', 'text', 't.position || ''/'' || t.sha256',
        '(select case e.subject_type when ''ASSIGNMENT'' then ''CLAIM'' else e.subject_type end'
            ' from audit_entry e where e.position = t.position)',
        '(select coalesce(a.claim_id, e.subject_id) from audit_entry e left join assignment a on a.id = e.subject_id'
            ' and e.subject_type = ''ASSIGNMENT'' where e.position = t.position)',
        'exists (select 1 from audit_entry e join assignment a on a.id = e.subject_id where e.position = t.position'
            ' and e.subject_type = ''ASSIGNMENT'' and blind_review_runs(a.claim_id))';

-- Puts the notice of an erasure in the place of one text. The application may call this, and may not change these columns
-- in any other way.
create function erase_text(of_table text, of_column text, of_key text, by_erasure uuid) returns void
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
    elsif of_table in ('audit_text', 'approved_document') then
        form := form || format(', erasure_id = %L', by_erasure);
    end if;
    execute format('update %I t set %I = %s where %s = %L', of_table, of_column, form, place.key, of_key);
end;
$$;
revoke all on function erase_text(text, text, text, uuid) from public;
grant execute on function erase_text(text, text, text, uuid) to "${application_role}";

-- Rows that are written once can lose a text to an erasure, and nothing else.
create function refuse_change_but_erasure() returns trigger language plpgsql as $$
declare
    was jsonb := to_jsonb(old);
    is_now jsonb := to_jsonb(new);
    name text;
    value text;
begin
    for name in select key from jsonb_each(is_now) where is_now -> key is distinct from was -> key loop
        value := is_now ->> name;
        if name = 'erasure_id' and was -> name = 'null'::jsonb
                or name = 'size' and tg_table_name = 'evidence_snapshot' and is_now -> 'content' <> was -> 'content' then
            continue;
        end if;
        if value is null
                or not exists (select 1 from erasable_text e where e.table_name = tg_table_name and e.column_name = name)
                or value <> 'https://removed.invalid/' and not exists (select 1 from erasure e where e.notice = rtrim(value)
                    or value = '\x' || encode(convert_to(e.notice, 'UTF8'), 'hex')) then
            raise exception '% of % is refused: rows of this table are written once', tg_op, tg_table_name
                using errcode = 'restrict_violation', table = tg_table_name;
        end if;
    end loop;
    return new;
end;
$$;

create trigger audit_text_written_once before update on audit_text
    for each row execute function refuse_change_but_erasure();
create trigger audit_text_not_deleted before delete on audit_text
    for each row execute function refuse_change();
create trigger audit_text_not_truncated before truncate on audit_text
    for each statement execute function refuse_change();
create trigger erasure_written_once before update or delete on erasure
    for each row execute function refuse_change();
create trigger erasure_not_truncated before truncate on erasure
    for each statement execute function refuse_change();

drop trigger report_revision_written_once on report_revision;
create trigger report_revision_written_once before update on report_revision
    for each row execute function refuse_change_but_erasure();
create trigger report_revision_not_deleted before delete on report_revision
    for each row execute function refuse_change();
drop trigger evidence_snapshot_written_once on evidence_snapshot;
create trigger evidence_snapshot_written_once before update on evidence_snapshot
    for each row execute function refuse_change_but_erasure();
create trigger evidence_snapshot_not_deleted before delete on evidence_snapshot
    for each row execute function refuse_change();

do $$
begin
    if current_user <> '${application_role}' then
        revoke update, delete, truncate on audit_text, erasure from "${application_role}";
        revoke insert, update, delete, truncate on erasable_text from "${application_role}";
    end if;
end
$$;
