-- What happens to claims. An event is written to the outbox in the transaction of what it tells of; after the commit one
-- writer at a time moves it to claim_event, where its position is its place in the order of all events.
create sequence event_outbox_order as bigint;

create table event_outbox (
    id uuid not null constraint event_outbox_pk primary key,
    -- taken while the claim is locked, so that it has each claim's events in their order
    ordinal bigint not null default nextval('event_outbox_order'),
    claim_id uuid not null,
    desk_id uuid not null,
    state text not null,
    round integer not null,
    version bigint not null,
    actor uuid not null,
    at timestamptz not null,
    sealed_for uuid,
    action text not null,
    facts jsonb not null
);

create index event_outbox_in_order on event_outbox (ordinal);

create table claim_event (
    position bigint not null constraint claim_event_pk primary key,
    id uuid not null constraint claim_event_id_unique unique,
    claim_id uuid not null,
    desk_id uuid not null,
    state text not null,
    round integer not null,
    version bigint not null,
    actor uuid not null,
    at timestamptz not null,
    sealed_for uuid,
    action text not null,
    facts jsonb not null
);

-- What everybody may see, and what is for one reviewer alone: a feed reads both in the order of positions.
create index claim_event_for_everybody on claim_event (position) where sealed_for is null;
create index claim_event_sealed on claim_event (sealed_for, position) where sealed_for is not null;

create trigger claim_event_append_only before update or delete on claim_event
    for each row execute function refuse_change();
create trigger claim_event_not_truncated before truncate on claim_event
    for each statement execute function refuse_change();

-- Who works on events, and on which. A consumer gets the events that are moved after it was named here.
create table event_consumer (
    name text not null constraint event_consumer_pk primary key,
    actions text[] not null
);

-- What a consumer has still to do. The first of a claim's rows is worked on under its lock, the next ones wait for it.
create table event_delivery (
    consumer text not null constraint event_delivery_consumer_fk references event_consumer,
    position bigint not null constraint event_delivery_event_fk references claim_event,
    claim_id uuid not null,
    attempts integer not null default 0,
    due_at timestamptz not null,
    constraint event_delivery_pk primary key (consumer, position)
);

create index event_delivery_of_claim on event_delivery (consumer, claim_id, position);

do $$
begin
    if current_user <> '${application_role}' then
        revoke update, delete, truncate, references, trigger
            on event_outbox, claim_event, event_consumer, event_delivery from "${application_role}";
        grant delete on event_outbox, event_delivery to "${application_role}";
        grant update (actions) on event_consumer to "${application_role}";
        grant update (attempts, due_at) on event_delivery to "${application_role}";
    end if;
end
$$;
