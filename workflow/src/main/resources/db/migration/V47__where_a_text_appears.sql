-- Where an article's text was handed in from: each address, and each id that a system has given it. The first row of an
-- article is how it came in; every further one is the same text again, at another address or under another id.
create table article_appearance (
    id uuid not null constraint article_appearance_pk primary key,
    article_id uuid not null constraint article_appearance_article_fk references article,
    url text,
    external_id text,
    publisher text,
    published_on date,
    seen_by uuid not null constraint article_appearance_person_fk references person,
    seen_at timestamptz not null,
    ordinal bigint not null default nextval('recorded_order'),
    constraint article_appearance_has_a_place check (url is not null or external_id is not null)
);
create index article_appearance_of_article on article_appearance (article_id, ordinal);
-- An address can be longer than a row of an index may be
create index article_appearance_at_address on article_appearance using hash (url);
create index article_appearance_by_external_id on article_appearance (external_id, seen_by);

insert into article_appearance (id, article_id, url, publisher, published_on, seen_by, seen_at, ordinal)
    select id, id, url, publisher, published_on, submitted_by, submitted_at, ordinal from article where url is not null;

insert into erasable_text (table_name, column_name, key, subject_type, subject, sealed)
    select 'article_appearance', c, 't.id::text', '''ARTICLE''', 't.article_id', 'false'
        from unnest(array['url', 'external_id', 'publisher']) c;

do $$
begin
    if current_user <> '${application_role}' then
        revoke update, delete, truncate, references, trigger on article_appearance from "${application_role}";
    end if;
end
$$;
