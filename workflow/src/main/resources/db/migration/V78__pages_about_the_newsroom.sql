-- What the newsroom tells readers of itself, in versions that are written once.
create table about_text (
    id uuid not null constraint about_text_pk primary key,
    page text not null constraint about_text_page_known check (page in ('METHOD', 'FUNDING', 'TEAM', 'CORRECTIONS')),
    number integer not null,
    text text not null,
    written_by uuid not null constraint about_text_writer_fk references person,
    written_at timestamptz not null,
    published_by uuid constraint about_text_publisher_fk references person,
    published_at timestamptz,
    taken_down_at timestamptz,
    constraint about_text_number_unique unique (page, number),
    constraint about_text_published_by_somebody check ((published_by is null) = (published_at is null))
);
create unique index about_text_one_public on about_text (page) where published_at is not null and taken_down_at is null;

insert into erasable_text (table_name, column_name, key, subject_type, subject, sealed)
    values ('about_text', 'text', 't.id::text', '''NEWSROOM''', '''00000000-0000-0000-0000-000000000001''::uuid', 'false');

-- a draft shows nobody anything
create constraint trigger about_text_is_public after update on about_text
    deferrable initially deferred for each row when (new.published_at is not null) execute function note_public_change();

do $$
begin
    if current_user <> '${application_role}' then
        revoke update, delete, truncate, references, trigger on about_text from "${application_role}";
        grant update (published_by, published_at, taken_down_at) on about_text to "${application_role}";
    end if;
end
$$;
