-- Since when a webhook's receiver takes nothing, once that has lasted; null again as soon as it takes something.
alter table webhook add column failing_since timestamptz;

-- What somebody is told is about a claim, or about a webhook of theirs.
alter table notification add column webhook_id uuid constraint notification_webhook_fk references webhook on delete cascade;
alter table notification alter column claim_id drop not null;
alter table notification add constraint notification_about_one check (num_nonnulls(claim_id, webhook_id) = 1);
create unique index notification_of_webhook_unread_once on notification (person_id, webhook_id, kind)
    where read_at is null and webhook_id is not null;
create index notification_of_webhook on notification (webhook_id) where webhook_id is not null;

do $$
begin
    if current_user <> '${application_role}' then
        grant update (failing_since) on webhook to "${application_role}";
    end if;
end
$$;
