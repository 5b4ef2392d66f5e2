-- In which time zone and language a person reads times; null for the newsroom's. The column "language" is the directory's.
alter table person
    add column time_zone text,
    add column own_language text;

do $$
begin
    if current_user <> '${application_role}' then
        grant update (time_zone, own_language) on person to "${application_role}";
    end if;
end
$$;
