-- An editor amends what an article says of itself besides its text; the record keeps before and after.
do $$
begin
    if current_user <> '${application_role}' then
        grant update (title, authors, publisher, published_on, language) on article to "${application_role}";
    end if;
end
$$;
