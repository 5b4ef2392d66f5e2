-- The articles in which there is nothing more to check, until they are opened again.
create table article_closing (
    article_id uuid not null constraint article_closing_pk primary key
        constraint article_closing_article_fk references article,
    closed_by uuid not null constraint article_closing_closer_fk references person,
    closed_at timestamptz not null,
    decided_in uuid not null
);

do $$
begin
    if current_user <> '${application_role}' then
        revoke update, delete, truncate, references, trigger on article_closing from "${application_role}";
        grant delete on article_closing to "${application_role}";
    end if;
end
$$;
