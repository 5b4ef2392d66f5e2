-- Whom events are posted to. The secret that signs them is encrypted under the installation's key.
create table webhook (
    id uuid not null constraint webhook_pk primary key,
    ordinal bigint not null default nextval('recorded_order'),
    made_at timestamptz not null,
    -- for whom it is posted: a webhook does nothing without somebody who may have one
    kept_by uuid not null constraint webhook_keeper_fk references person,
    address text not null,
    description text not null,
    -- null where every desk's events are posted
    desk_id uuid constraint webhook_desk_fk references desk,
    -- empty where events of every kind are posted
    actions text[] not null,
    secret text not null,
    former_secret text,
    former_until timestamptz,
    paused_at timestamptz,
    pause text,
    version bigint not null,
    constraint webhook_paused_for_a_reason check ((paused_at is null) = (pause is null)),
    constraint webhook_former_has_an_end check ((former_secret is null) = (former_until is null))
);

-- What is posted to a webhook: the log of it as well. Written with the mark that the event is worked on, so once.
create table webhook_delivery (
    id uuid not null constraint webhook_delivery_pk primary key,
    ordinal bigint not null default nextval('recorded_order'),
    -- its log goes with the webhook, what is being written at that moment too
    webhook_id uuid not null constraint webhook_delivery_webhook_fk references webhook on delete cascade,
    event_id uuid not null,
    -- null for a test, which waits for nothing
    claim_id uuid,
    type text not null,
    body text not null,
    made_at timestamptz not null,
    state text not null,
    attempts integer not null default 0,
    due_at timestamptz not null,
    lease uuid,
    leased_until timestamptz,
    tried_at timestamptz,
    took_millis integer,
    status integer,
    failure text,
    answer text,
    constraint webhook_delivery_once_an_event unique (webhook_id, event_id),
    constraint webhook_delivery_state_known check (state in ('WAITING', 'DELIVERED', 'DEAD'))
);

create index webhook_delivery_log on webhook_delivery (webhook_id, ordinal);
create index webhook_delivery_due on webhook_delivery (due_at) where state = 'WAITING';
create index webhook_delivery_of_claim on webhook_delivery (webhook_id, claim_id, ordinal) where state = 'WAITING';
create index webhook_delivery_under_way on webhook_delivery (webhook_id, leased_until) where leased_until is not null;
create index webhook_delivery_by_age on webhook_delivery (made_at);

do $$
begin
    if current_user <> '${application_role}' then
        revoke update, delete, truncate, references, trigger on webhook, webhook_delivery from "${application_role}";
        grant delete on webhook, webhook_delivery to "${application_role}";
        grant update (kept_by, address, description, desk_id, actions, secret, former_secret, former_until, paused_at,
            pause, version) on webhook to "${application_role}";
        grant update (state, attempts, due_at, lease, leased_until, tried_at, took_millis, status, failure, answer)
            on webhook_delivery to "${application_role}";
    end if;
end
$$;
