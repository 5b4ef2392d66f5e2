-- Whether single keys move and decide on the pages of this person.
alter table person add single_keys boolean not null default true;

do $$
begin
    if current_user <> '${application_role}' then
        grant update (single_keys) on person to "${application_role}";
    end if;
end
$$;
