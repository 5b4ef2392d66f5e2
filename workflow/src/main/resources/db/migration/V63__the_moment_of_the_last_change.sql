-- When a row that lists show last changed, for programs that follow what changes. The database says it, so that no statement
-- can forget it; a moment never goes back. What comes as an argument of the trigger is no change that a list shows: a sign-in,
-- a use, a lease.
create function note_change() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
declare
    -- null where the trigger has no arguments
    no_change text[] := coalesce(tg_argv, '{}');
begin
    if tg_op = 'INSERT' then
        new.updated_at := clock_timestamp();
    elsif (to_jsonb(new) - no_change) is distinct from (to_jsonb(old) - no_change) then
        new.updated_at := greatest(clock_timestamp(), old.updated_at + interval '1 microsecond');
    else
        new.updated_at := old.updated_at;
    end if;
    return new;
end;
$$;

do $$
declare
    of_table text;
    no_change text;
begin
    for of_table, no_change in select * from (values
        ('absence', ''),
        ('api_token', '''last_used_at'''),
        ('claim_clock', ''),
        ('comment', ''),
        ('desk', ''),
        ('desk_member', '''from_directory'''),
        ('notification', '''mail_at'', ''mail_attempts'', ''mail_lease'', ''mail_leased_until'''),
        ('person', '''password_hash'', ''followed_at'', ''language'', ''single_keys'', ''failed_attempts'', ''locked_until'','
            ' ''totp_secret'', ''totp_last_step'''),
        ('rating_scale', ''),
        ('recusal', ''),
        ('webhook', ''),
        ('webhook_delivery', '''lease'', ''leased_until''')) as listed (t, c)
    loop
        -- what is here already changed now, for those who begin to follow it
        execute format('alter table %I add updated_at timestamptz not null default now()', of_table);
        execute format('alter table %I alter updated_at drop default', of_table);
        execute format('create trigger %I before insert or update on %I for each row execute function note_change(%s)',
            of_table || '_notes_its_change', of_table, no_change);
    end loop;
end
$$;

-- A person's roles and desks stand in tables of their own.
create function note_change_of_person() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update person set updated_at = clock_timestamp()
        where id = case when tg_op = 'DELETE' then old.person_id else new.person_id end;
    return null;
end;
$$;
create trigger person_role_changes_its_person after insert or update or delete on person_role
    for each row execute function note_change_of_person();
create trigger person_desk_changes_its_person after insert or update or delete on person_desk
    for each row execute function note_change_of_person();

create index webhook_delivery_by_update on webhook_delivery (webhook_id, updated_at, id);
