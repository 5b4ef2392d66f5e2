-- When an article itself last changed: it came in, appeared in another place, was replaced, closed or opened again. What
-- happens to its claims is theirs.
alter table article add updated_at timestamptz;
update article a set updated_at = greatest(a.submitted_at,
    (select c.closed_at from article_closing c where c.article_id = a.id));
alter table article alter updated_at set not null;
create index article_by_update on article (updated_at, id);

-- Filters of lists. The name of a publisher can be longer than a row of an index may be.
create index article_by_publisher on article using hash (lower(publisher));
create index article_by_submitter on article (submitted_by, ordinal);

-- Each state for itself, as the other orders of the list have it
create index claim_by_state_and_update on claim (state, updated_at, id);

do $$
begin
    if current_user <> '${application_role}' then
        grant update (updated_at) on article to "${application_role}";
    end if;
end
$$;
