-- Claims %1$d to %2$d as a newsroom has them: twenty an article, most of them decided, few under way, three in ten published.
-- Words are made up, and spread as words are: few stand in very many sentences, most in few.
set maintenance_work_mem = '512MB';

create temporary table if not exists sentence as
    with word (n, word) as (
        select n, case n when 5 then 'government' when 60 then 'ferries' else
            (select string_agg(substr('bcdfghklmnprstvwz', 1 + (seed >> 8) %% 17, 1) || substr('aeiou', 1 + seed %% 5, 1), '')
                from generate_series(1, 2 + n %% 3) i, lateral (select ('x' || left(md5(n || '/' || i), 7))::bit(28)::int) s (seed))
            end
        from generate_series(1, 20000) n)
    select s as n, string_agg(w.word, ' ') as words from generate_series(1, 20000) s, generate_series(1, 14) place
        join lateral (select floor(exp(ln(20001) * (('x' || left(md5(s || '.' || place), 7))::bit(28)::int / 268435456.0)))::int) r (n)
            on true
        join word w on w.n = r.n
    group by s;
create unique index if not exists sentence_by_number on sentence (n);
create temporary table if not exists editor as
    select (select id from person where username = 'editor') as id, (select id from person where username = 'editor2') as other;
create temporary table if not exists reviewer as
    select id, row_number() over (order by username) - 1 as n, count(*) over () as of from person where username like 'reviewer%%';
create temporary table if not exists place as
    select id, row_number() over (order by position) - 1 as n, count(*) over () as of from desk;
analyze sentence;

create temporary table new_article as
    select i, uuidv7() as id, d.id as desk_id, 'Report ' || i || ' ' || left(a.words, 60) as title,
        a.words || '. ' || b.words || '. ' || c.words || '.' as text
    from generate_series(%1$d / 20, %2$d / 20 - 1) i
        join sentence a on a.n = 1 + i %% 20000 join sentence b on b.n = 1 + i * 7 %% 20000
        join sentence c on c.n = 1 + i * 13 %% 20000 join place d on d.n = i %% d.of;
create unique index on new_article (i);
analyze new_article;

create temporary table new_claim as
    select i, uuidv7() as id, state, s.n as sentence, a.words, 'Speaker ' || i %% 5000 || ' ' || left(a.words, 8) as speaker
    from generate_series(%1$d, %2$d - 1) i
        cross join lateral (select 1 + ('x' || left(md5('sentence' || i), 7))::bit(28)::int %% 20000,
            ('x' || left(md5('state' || i), 7))::bit(28)::int %% 1000) s (n, part)
        cross join lateral (select case when part < 300 then 'CANDIDATE' when part < 570 then 'DISMISSED'
            when part < 900 then 'PUBLISHED' when part < 905 then 'RETRACTED' when part < 907 then 'CORRECTING'
            when part < 950 then 'OPEN' when part < 965 then 'ASSIGNED' when part < 980 then 'IN_REVIEW'
            when part < 982 then 'DISPUTED' when part < 995 then 'SUBMITTED' else 'APPROVED' end) st (state)
        join sentence a on a.n = s.n;
-- a name that stands in as many claims of a small newsroom as of a large one
update new_claim set words = words || ' Krasnohorská' where i %% 400 = 7 and i < 8000;

insert into article (id, desk_id, title, authors, publisher, url, text, paragraphs, models, sha256, submitted_by, submitted_at)
    select id, desk_id, title, array['Author ' || i %% 500], 'Paper ' || i %% 40, 'https://news.example/' || i, text, '[]', '{}',
        md5('article' || i), (select id from editor), timestamptz '2026-01-01' + i * interval '1 minute'
    from new_article order by i;
insert into claim (id, article_id, desk_id, state, version, round, places, text, wording, start_offset, end_offset, speaker,
        chain, hedged, checkworthiness, opinion, types, reasons, priority, topics, due_at, due_by_hand, dismissal_reason,
        created_at, updated_at)
    select c.id, a.id, a.desk_id, state, 1, 1, case when state in ('ASSIGNED', 'IN_REVIEW') then 1 else 0 end, c.words,
        c.words || ' in number ' || c.i, c.i %% 20 * 100, c.i %% 20 * 100 + 90, speaker, '[]', false, random(), 0.1,
        array['quantity'], array['numbers'], 'NORMAL', array['topic'],
        case when state not in ('CANDIDATE', 'DISMISSED') then timestamptz '2026-06-01' + c.i %% 90001 * interval '1 minute' end,
        false, case when state = 'DISMISSED' then 'OPINION' end, now(), now()
    from new_claim c join new_article a on a.i = c.i / 20 order by c.i;
insert into assignment (id, claim_id, round, place, reviewer_id, assigned_by, assigned_at)
    select uuidv7(), c.id, 1, 1, r.id, (select id from editor), now()
    from new_claim c join reviewer r on r.n = c.i %% r.of where c.state in ('ASSIGNED', 'IN_REVIEW');

create temporary table new_check as
    select c.i, c.id as claim_id, c.state, c.words, uuidv7() as revision, uuidv7() as approval, uuidv7() as publication,
        case when c.i %% 50 = 0 then uuidv7() end as correction,
        replace(replace($document$%3$s$document$, '00000000-0000-0000-0000-000000000000', c.id::text), 'WORDS', c.words) as content
    from new_claim c where c.state in ('PUBLISHED', 'RETRACTED');
alter table new_check add sha256 text;
update new_check set sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex');
insert into evidence (id, claim_id, url, title, quote, stance, kind, added_by, added_at)
    select uuidv7(), claim_id, 'https://records.example/' || i, 'Record ' || i || ' of ' || left(words, 30), words, 'SUPPORTS',
        'PRIMARY', (select id from editor), now()
    from new_check;
insert into report_revision (id, claim_id, revision, wording, headline, summary, body, rating_id, sha256, writers, edited_by,
        edited_at)
    select revision, claim_id, 1, words, 'Headline of ' || words, words, words || ' ' || words, (select id from rating limit 1),
        sha256, array[e.id], e.id, now()
    from new_check, editor e;
insert into approval (id, claim_id, revision_id, sha256, writers, approved_by, approved_at, withdrawn_at, format,
        document_sha256, document_writers)
    select approval, claim_id, revision, sha256, array[e.id], e.other, now(), null, 2, sha256, array[e.id]
    from new_check, editor e;
insert into approved_document (approval_id, sha256, content) select approval, sha256, content from new_check;
insert into publication (id, claim_id, slug, published_at) select publication, claim_id, 'check-' || i, now() from new_check order by i;
insert into correction (id, claim_id, kind, reason, requested_by, requested_at, published_at)
    select correction, claim_id, 'TYPO', 'A letter was missing.', (select id from editor), now(), now()
    from new_check where correction is not null;
insert into publication_version (id, publication_id, version, revision_id, approval_id, correction_id, published_by, published_at)
    select uuidv7(), publication, 1, revision, approval, correction, (select id from editor), now() from new_check order by i;
insert into retraction (id, publication_id, reason, retracted_by, retracted_at)
    select uuidv7(), publication, 'It was wrong.', (select id from editor), now() from new_check where state = 'RETRACTED';

-- found over four years, and where each claim was since
insert into claim_stay (claim_id, number, desk_id, state, came_from, again, entered_at, left_at)
    select c.id, n, c.desk_id, way[n], case when n > 1 then way[n - 1] end, false, found + (n - 1) * interval '1 day',
        case when n < cardinality(way) then found + n * interval '1 day' end
    from (select c.id, a.desk_id, now() - interval '5 days' - c.i %% 1460 * interval '1 day' as found,
            case when state = 'CANDIDATE' then array['CANDIDATE']
                when state in ('DISMISSED', 'OPEN') then array['CANDIDATE', state]
                else array['CANDIDATE', 'OPEN', state] end as way
        from new_claim c join new_article a on a.i = c.i / 20) c, generate_series(1, cardinality(way)) n;

-- as the triggers do it, which would take longer one by one; only one of the words has an accent
drop index claim_search_by_lexeme, claim_search_under_way, claim_search_by_part, article_search_by_lexeme, article_search_by_part;
insert into article_search (article_id, ordinal, names, lexemes)
    select id, ordinal, names, array_to_tsvector(array_remove(string_to_array(names || ' '
        || replace(lower(text), '.', ''), ' '), ''))
    from (select a.*, lower(a.title || ' ' || a.publisher || ' ' || a.authors[1]) as names
        from new_article n join article a on a.id = n.id) words;
insert into claim_search (claim_id, desk_id, state, due_at, checkworthiness, ordinal, names, lexemes)
    select id, desk_id, state, due_at, checkworthiness, ordinal, names, array_to_tsvector(array_remove(string_to_array(names
        || case when state = 'PUBLISHED' then ' headline of record' else '' end, ' '), ''))
    from (select c.*, translate(lower(c.wording || ' ' || c.text || ' ' || c.speaker || ' ' || a.title), 'á', 'a') as names
        from new_claim n join claim c on c.id = n.id join article a on a.id = c.article_id) words;
create index claim_search_by_lexeme on claim_search using gin (lexemes);
create index claim_search_under_way on claim_search using gin (lexemes, names gin_trgm_ops) where under_way;
create index claim_search_by_part on claim_search using gin (names gin_trgm_ops);
create index article_search_by_lexeme on article_search using gin (lexemes);
create index article_search_by_part on article_search using gin (names gin_trgm_ops);
drop table new_article, new_claim, new_check;
