-- When an administrator said that the newsroom is set up; who has desks already was never led through it.
alter table masthead add column set_up_at timestamptz;
update masthead set set_up_at = now() where exists (select 1 from desk);

do $$
begin
    if current_user <> '${application_role}' then
        grant update (set_up_at) on masthead to "${application_role}";
    end if;
end
$$;
