-- Moves when something is published or taken back, so that each node knows when its index of past checks is old. One row.
create table past_check_mark (
    mark bigint not null
);
insert into past_check_mark values (0);

do $$
begin
    if current_user <> '${application_role}' then
        revoke insert, update, delete, truncate, references, trigger on past_check_mark from "${application_role}";
        grant update (mark) on past_check_mark to "${application_role}";
    end if;
end
$$;
