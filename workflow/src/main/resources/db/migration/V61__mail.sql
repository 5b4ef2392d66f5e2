-- Mails go to an address that its owner has confirmed, when and as often as the owner wants.
create table mail_address (
    person_id uuid not null constraint mail_address_pk primary key constraint mail_address_person_fk references person,
    address text,
    confirmed_at timestamptz,
    proposed text,
    sha256 text constraint mail_address_link_unique unique,
    proposed_at timestamptz,
    constraint mail_address_is_confirmed check ((address is null) = (confirmed_at is null)),
    constraint mail_address_has_its_link
        check ((proposed is null) = (sha256 is null) and (proposed is null) = (proposed_at is null))
);

create table mail_preference (
    person_id uuid not null constraint mail_preference_pk primary key
        constraint mail_preference_person_fk references person,
    delivery text not null constraint mail_preference_delivery_known check (delivery in ('AT_ONCE', 'DAILY', 'OFF')),
    quiet_from time,
    quiet_until time,
    daily_at time not null,
    time_zone text not null,
    constraint mail_preference_quiet_hours_end check ((quiet_from is null) = (quiet_until is null))
);

-- When it goes out by mail; null where it does not, or has. A lease says that a node is sending it.
alter table notification
    add column mail_at timestamptz,
    add column mail_attempts integer not null default 0,
    add column mail_lease uuid,
    add column mail_leased_until timestamptz;

create index notification_mail_due on notification (mail_at) where mail_at is not null and read_at is null;
create index notification_mail_lease on notification (mail_lease) where mail_lease is not null;

do $$
begin
    if current_user <> '${application_role}' then
        revoke update, delete, truncate, references, trigger on mail_address, mail_preference from "${application_role}";
        grant update (address, confirmed_at, proposed, sha256, proposed_at) on mail_address to "${application_role}";
        grant update (delivery, quiet_from, quiet_until, daily_at, time_zone) on mail_preference to "${application_role}";
        grant update (mail_at, mail_attempts, mail_lease, mail_leased_until) on notification to "${application_role}";
        grant delete on mail_address, mail_preference to "${application_role}";
    end if;
end
$$;
