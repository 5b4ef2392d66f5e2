-- Words as they are searched: compatible forms made one, without accents, soft hyphens and characters of no width, in lower
-- case. "Zürich" in either normal form is "zurich".
create extension if not exists unaccent;
create extension if not exists pg_trgm;

create function folded(words text) returns text language sql stable parallel safe as $$
    select lower(unaccent(regexp_replace(normalize(words, NFKD),
        '[\u0300-\u036f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]', '', 'g')))
$$;

-- The words of a folded text, each once. Whatever is neither a letter nor a digit parts two words. The text is cut where a
-- tsvector would be too long.
create function lexemes(folded_text text) returns tsvector language sql stable parallel safe as $$
    select array_to_tsvector(array(
        select distinct left(word, 100) from regexp_split_to_table(left(folded_text, 200000),
            '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u2bff\u3000-\u303f\U0001f000-\U0001faff]+') word
        where word <> ''))
$$;

-- What is searched of a claim: its own words with its article's title ("names", for parts of words), and the same with what
-- everybody may read of its report and its evidence ("lexemes", for whole words). Sealed evidence is no part of it, so that
-- nobody finds or counts it. Beside the words stands what lists choose and order by, so that one table answers a search; it
-- is in no index, so that most of a claim's next states are written here without touching one. Triggers keep it in the transaction
-- that changes the words; the application only reads it. What is under way is little beside what was decided, whatever the
-- age of the newsroom, and has an index of its own.
create table claim_search (
    claim_id uuid not null constraint claim_search_pk primary key constraint claim_search_claim_fk references claim,
    desk_id uuid not null,
    state text not null,
    due_at timestamptz,
    checkworthiness double precision not null,
    ordinal bigint not null,
    names text not null,
    lexemes tsvector not null,
    under_way boolean not null generated always as (state in
        ('OPEN', 'ASSIGNED', 'IN_REVIEW', 'DISPUTED', 'SUBMITTED', 'APPROVED', 'CORRECTING')) stored
) with (fillfactor = 80);

create function claim_names(claim) returns text language sql stable as $$
    select folded(concat_ws(E'\n', $1.wording, nullif($1.text, $1.wording), $1.speaker, a.title))
        from article a where a.id = $1.article_id
$$;

create function claim_lexemes(of_claim uuid, names text) returns tsvector language sql stable as $$
    select lexemes(concat_ws(E'\n', names,
        (select folded(concat_ws(E'\n', r.headline, r.summary, r.body)) from report_revision r where r.claim_id = of_claim
            order by r.revision desc limit 1),
        (select folded(string_agg(concat_ws(E'\n', e.title, e.publisher, e.quote), E'\n')) from evidence e
            where e.claim_id = of_claim and e.removed_at is null and e.sealed_with is null)))
$$;

-- The row is locked before the words are read again: of two transactions that change them, the second sees the first's.
create function search_claims_again(claims uuid[]) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform from claim_search s where s.claim_id = any (claims) order by s.claim_id for update;
    update claim_search s set names = now.names, lexemes = now.lexemes
        from (select w.id, w.names, claim_lexemes(w.id, w.names) as lexemes
            from (select c.id, claim_names(c) as names from claim c where c.id = any (claims)) w) now
        where s.claim_id = now.id and (s.names <> now.names or s.lexemes <> now.lexemes);
end;
$$;

create function search_new_claim() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    its_names text := claim_names(new);
begin
    insert into claim_search (claim_id, desk_id, state, due_at, checkworthiness, ordinal, names, lexemes)
        values (new.id, new.desk_id, new.state, new.due_at, new.checkworthiness, new.ordinal, its_names, lexemes(its_names));
    return null;
end;
$$;
create trigger claim_is_searched after insert on claim for each row execute function search_new_claim();

create function search_claim_where_it_stands() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update claim_search set state = new.state, due_at = new.due_at where claim_id = new.id;
    return null;
end;
$$;
create trigger claim_is_searched_where_it_stands after update of state, due_at on claim for each row
    when (old.state <> new.state or old.due_at is distinct from new.due_at)
    execute function search_claim_where_it_stands();

create function search_claim_again() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_table_name = 'claim' then
        perform search_claims_again(array[new.id]);
    else
        perform search_claims_again(array[new.claim_id]);
    end if;
    return null;
end;
$$;
create trigger claim_is_searched_again after update of text, wording, speaker on claim for each row
    when ((old.text, old.wording, old.speaker) is distinct from (new.text, new.wording, new.speaker))
    execute function search_claim_again();
create trigger report_revision_is_searched after insert or update on report_revision for each row
    execute function search_claim_again();
create trigger evidence_is_searched after insert on evidence for each row when (new.sealed_with is null)
    execute function search_claim_again();
create trigger evidence_is_searched_again
    after update of title, publisher, quote, sealed_with, removed_at on evidence for each row
    when ((old.title, old.publisher, old.quote, old.sealed_with, old.removed_at)
        is distinct from (new.title, new.publisher, new.quote, new.sealed_with, new.removed_at))
    execute function search_claim_again();

-- What is searched of an article: its title, its publisher and its authors, and its text.
create table article_search (
    article_id uuid not null constraint article_search_pk primary key
        constraint article_search_article_fk references article,
    ordinal bigint not null,
    names text not null,
    lexemes tsvector not null
);

create function article_names(article) returns text language sql stable as $$
    select folded(concat_ws(E'\n', $1.title, $1.publisher, array_to_string($1.authors, E'\n')))
$$;

create function search_article() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    its_names text := article_names(new);
    its_lexemes tsvector := lexemes(concat_ws(E'\n', its_names, folded(new.text)));
begin
    insert into article_search (article_id, ordinal, names, lexemes) values (new.id, new.ordinal, its_names, its_lexemes)
        on conflict (article_id) do update set names = its_names, lexemes = its_lexemes;
    if tg_op = 'UPDATE' then
        perform search_claims_again(array(select c.id from claim c where c.article_id = new.id));
    end if;
    return null;
end;
$$;
create trigger article_is_searched after insert or update of title, publisher, authors, text on article for each row
    execute function search_article();

insert into article_search (article_id, ordinal, names, lexemes)
    select id, ordinal, names, lexemes(concat_ws(E'\n', names, folded(text)))
    from (select a.id, a.ordinal, a.text, article_names(a) as names from article a) words;
insert into claim_search (claim_id, desk_id, state, due_at, checkworthiness, ordinal, names, lexemes)
    select id, desk_id, state, due_at, checkworthiness, ordinal, names, claim_lexemes(id, names)
    from (select c.*, claim_names(c) as names from claim c) words;

create index claim_search_by_lexeme on claim_search using gin (lexemes);
create index claim_search_under_way on claim_search using gin (lexemes, names gin_trgm_ops) where under_way;
create index claim_search_by_part on claim_search using gin (names gin_trgm_ops);
create index article_search_by_lexeme on article_search using gin (lexemes);
create index article_search_by_part on article_search using gin (names gin_trgm_ops);

-- Begins a search: folds what is searched for, and estimates how many rows have its words, as the beginnings of words or, each
-- of three letters or more, within the names. Until the transaction ends the database plans each search for its own words, and
-- goes by its indexes, since it takes the reading of a long row for as cheap as that of a short one.
create function begin_search(of_table text, words text, out folded_words text, out estimate bigint)
    language plpgsql set search_path = public, pg_temp as $$
declare
    beginnings text;
    parts text;
    plan json;
begin
    perform set_config(name, value, true) from (values ('plan_cache_mode', 'force_custom_plan'), ('enable_seqscan', 'off'),
        ('max_parallel_workers_per_gather', '0'), ('jit', 'off')) setting (name, value);
    folded_words := folded(words);
    select string_agg(quote_literal(l) || ':*', ' & ') into beginnings from unnest(tsvector_to_array(lexemes(folded_words))) l;
    if beginnings is null then
        estimate := 0;
        return;
    end if;
    select string_agg(format('s.names like %L', '%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%'), ' and ') into parts
        from regexp_split_to_table(folded_words, '\s+') word where length(word) > 2;
    execute format('explain (format json) select from %I s where s.lexemes @@ %L::tsquery', of_table, beginnings)
        || coalesce(' or ' || parts, '') into plan;
    estimate := plan #>> '{0,Plan,Plan Rows}';
end;
$$;

do $$
begin
    if current_user <> '${application_role}' then
        revoke insert, update, delete, truncate, references, trigger on claim_search, article_search
            from "${application_role}";
        revoke all on function search_claims_again(uuid[]) from public;
    end if;
end
$$;
