-- What readers search of a fact-check: the words of the version that went out last, folded as everywhere (names for parts of
-- words, lexemes for whole ones), and what lists choose by. All of it was approved, but for the topics, which are those that the
-- claim had when that version went out. Triggers keep it in the transaction that changes what is public; the application only
-- reads it. Of a text that was erased nothing is left here.
create table check_search (
    publication_id uuid not null constraint check_search_pk primary key
        constraint check_search_publication_fk references publication,
    ordinal bigint not null,
    published_at timestamptz not null,
    retracted boolean not null,
    rating text,
    rating_name text,
    speaker text not null,
    topics text[] not null,
    language text,
    names text not null,
    lexemes tsvector not null,
    updated_at timestamptz not null
);

create trigger check_search_notes_its_change before insert or update on check_search
    for each row execute function note_change();

-- Makes the row again; its topics stay where none are given.
create function search_check(of_publication uuid, its_topics text[]) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    published record;
    document jsonb;
    its_names text;
    its_lexemes tsvector;
    is_retracted boolean;
begin
    select p.id, p.ordinal, p.published_at, d.content into published
        from publication p
        join publication_version v on v.publication_id = p.id
        left join approved_document d on d.approval_id = v.approval_id
        where p.id = of_publication order by v.version desc limit 1;
    if not found then
        return;
    end if;
    document := coalesce(published.content::jsonb, '{}'::jsonb);
    is_retracted := exists (select from retraction r where r.publication_id = of_publication and r.lifted_at is null);
    its_names := coalesce(folded(concat_ws(E'\n', document ->> 'wording', document ->> 'speaker',
        document #>> '{report,headline}', document #>> '{article,title}')), '');
    its_lexemes := lexemes(concat_ws(E'\n', its_names, folded(concat_ws(E'\n', document #>> '{report,summary}',
        document #>> '{report,body}', (select string_agg(concat_ws(E'\n', e ->> 'title', e ->> 'publisher', e ->> 'quote'), E'\n')
            from jsonb_array_elements(coalesce(document -> 'evidence', '[]'::jsonb)) e)))));
    insert into check_search as s (publication_id, ordinal, published_at, retracted, rating, rating_name, speaker, topics,
            language, names, lexemes)
        values (published.id, published.ordinal, published.published_at, is_retracted, document #>> '{verdict,code}',
            document #>> '{verdict,name}', coalesce(folded(document ->> 'speaker'), ''), coalesce(its_topics, '{}'),
            document #>> '{article,language}', its_names, its_lexemes)
        on conflict (publication_id) do update set retracted = excluded.retracted, rating = excluded.rating,
            rating_name = excluded.rating_name, speaker = excluded.speaker, topics = coalesce(its_topics, s.topics),
            language = excluded.language, names = excluded.names, lexemes = excluded.lexemes;
end;
$$;

create function search_published_version() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform search_check(new.publication_id, c.topics)
        from publication p join claim c on c.id = p.claim_id where p.id = new.publication_id;
    -- that a version went out is a change, also where it says the same in the places that are searched
    update check_search set updated_at = clock_timestamp() where publication_id = new.publication_id;
    return null;
end;
$$;
create trigger publication_version_is_searched after insert on publication_version
    for each row execute function search_published_version();

create function search_retracted_check() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform search_check(new.publication_id, null);
    return null;
end;
$$;
create trigger retraction_is_searched after insert or update on retraction
    for each row execute function search_retracted_check();

-- An older version's document comes late, and any document's text can be erased.
create function search_document() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform search_check(v.publication_id, null) from publication_version v where v.approval_id = new.approval_id;
    return null;
end;
$$;
create trigger approved_document_is_searched after insert or update on approved_document
    for each row execute function search_document();

-- A topic that the claim has no more is told to nobody; a new one goes out with the next version.
create function search_topics() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update check_search s set topics = array(select t from unnest(s.topics) t where t = any (new.topics))
        from publication p where p.claim_id = new.id and s.publication_id = p.id and not s.topics <@ new.topics;
    return null;
end;
$$;
create trigger claim_topics_are_searched after update of topics on claim for each row
    when (not old.topics <@ new.topics) execute function search_topics();

do $$
declare
    published record;
begin
    for published in select p.id, c.topics from publication p join claim c on c.id = p.claim_id order by p.ordinal loop
        perform search_check(published.id, published.topics);
    end loop;
end
$$;

create index check_search_by_lexeme on check_search using gin (lexemes);
create index check_search_by_part on check_search using gin (names gin_trgm_ops);
create index check_search_in_order on check_search (ordinal);
create index check_search_by_update on check_search (updated_at, publication_id);
create index check_search_by_rating on check_search (rating, ordinal);

-- What is listed by topics is public as well.
create constraint trigger check_search_is_public after update on check_search
    deferrable initially deferred for each row when (old.topics is distinct from new.topics)
    execute function note_public_change();

do $$
begin
    if current_user <> '${application_role}' then
        revoke insert, update, delete, truncate, references, trigger on check_search from "${application_role}";
        revoke all on function search_check(uuid, text[]) from public;
    end if;
end
$$;
