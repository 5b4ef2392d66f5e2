-- The order in which things were recorded, for whatever is shown in order: a clock that is set back changes a time, never
-- this. One sequence for all tables, so that a correction and a retraction can be told apart too. Its gaps tell of sealed
-- work, so that no number of it is shown to anybody.
create sequence recorded_order as bigint;

create table recorded_order_so_far as
    select t, id, row_number() over (order by at, id) as ordinal from (
        select 'article' as t, id, submitted_at as at from article
        union all select 'claim', id, created_at from claim
        union all select 'assignment', id, assigned_at from assignment
        union all select 'review', id, started_at from review
        union all select 'adjudication', id, adjudicated_at from adjudication
        union all select 'evidence', id, added_at from evidence
        union all select 'primary_source_reason', id, stated_at from primary_source_reason
        union all select 'reply_request', id, logged_at from reply_request
        union all select 'recusal', id, declared_at from recusal
        union all select 'publication', id, published_at from publication
        union all select 'publication_version', id, published_at from publication_version
        union all select 'retraction', id, retracted_at from retraction) recorded;
create index recorded_order_so_far_by_row on recorded_order_so_far (t, id);
select setval('recorded_order', greatest(1, (select count(*) from recorded_order_so_far)));

-- Versions are written once, and get their place in the order before the trigger stands again.
alter table publication_version disable trigger publication_version_written_once;
do $$
declare
    name text;
begin
    foreach name in array array['article', 'claim', 'assignment', 'review', 'adjudication', 'evidence',
            'primary_source_reason', 'reply_request', 'recusal', 'publication', 'publication_version', 'retraction'] loop
        execute format('alter table %I add ordinal bigint', name);
        execute format('update %1$I set ordinal = s.ordinal from recorded_order_so_far s where s.t = %1$L'
            ' and s.id = %1$I.id', name);
        execute format('alter table %I alter ordinal set default nextval(''recorded_order''),'
            ' alter ordinal set not null', name);
    end loop;
end
$$;
alter table publication_version enable trigger publication_version_written_once;
drop table recorded_order_so_far;

create unique index article_ordinal_unique on article (ordinal);
create unique index claim_ordinal_unique on claim (ordinal);
create unique index publication_ordinal_unique on publication (ordinal);
create unique index publication_version_ordinal_unique on publication_version (ordinal);
create unique index retraction_ordinal_unique on retraction (ordinal);
