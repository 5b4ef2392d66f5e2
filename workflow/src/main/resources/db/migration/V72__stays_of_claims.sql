-- A claim's time in one state, from entering to leaving it: what figures of a desk count. A state is open to everybody, so
-- that nothing sealed is in it. Triggers keep the rows in the transaction that moves the claim, by the moment that this gives;
-- the application only reads them.
create table claim_stay (
    claim_id uuid not null constraint claim_stay_claim_fk references claim,
    number integer not null,
    desk_id uuid not null constraint claim_stay_desk_fk references desk,
    state text not null,
    came_from text,
    -- whether the claim was in this state before
    again boolean not null,
    entered_at timestamptz not null,
    left_at timestamptz,
    constraint claim_stay_pk primary key (claim_id, number)
);

create function claim_moves() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    last claim_stay;
begin
    if tg_op = 'INSERT' then
        insert into claim_stay (claim_id, number, desk_id, state, again, entered_at)
            values (new.id, 1, new.desk_id, new.state, false, new.created_at);
        return null;
    end if;
    if new.state = old.state then
        update claim_stay set desk_id = new.desk_id where claim_id = new.id and left_at is null;
        return null;
    end if;
    update claim_stay set left_at = new.updated_at where claim_id = new.id and left_at is null returning * into last;
    insert into claim_stay (claim_id, number, desk_id, state, came_from, again, entered_at)
        values (new.id, coalesce(last.number, 0) + 1, new.desk_id, new.state, old.state,
            exists (select from claim_stay s where s.claim_id = new.id and s.state = new.state), new.updated_at);
    return null;
end;
$$;

-- What happened before: as the events tell it; of a claim without events, where it stands.
insert into claim_stay (claim_id, number, desk_id, state, came_from, again, entered_at, left_at)
    select claim_id, row_number() over way, desk_id, state, lag(state) over way,
        row_number() over (partition by claim_id, state order by position) > 1, at, lead(at) over way
    from (select e.claim_id, c.desk_id, e.state, e.position, e.at,
            lag(e.state) over (partition by e.claim_id order by e.position) as before
        from claim_event e join claim c on c.id = e.claim_id) told
    where before is distinct from state
    window way as (partition by claim_id order by position);
update claim_stay s set left_at = c.updated_at from claim c
    where c.id = s.claim_id and s.left_at is null and s.state <> c.state;
insert into claim_stay (claim_id, number, desk_id, state, came_from, again, entered_at)
    select c.id, coalesce(last.number, 0) + 1, c.desk_id, c.state, last.state,
        exists (select from claim_stay s where s.claim_id = c.id and s.state = c.state),
        case when last.number is null and c.state = 'CANDIDATE' then c.created_at else c.updated_at end
    from claim c
    left join lateral (select s.number, s.state from claim_stay s where s.claim_id = c.id
        order by s.number desc limit 1) last on true
    where not exists (select from claim_stay s where s.claim_id = c.id and s.left_at is null);

create trigger claim_is_followed after insert on claim for each row execute function claim_moves();
create trigger claim_is_followed_as_it_moves after update of state, desk_id on claim for each row
    when (old.state <> new.state or old.desk_id <> new.desk_id) execute function claim_moves();

create unique index claim_stay_one_open on claim_stay (claim_id) where left_at is null;
create index claim_stay_waiting on claim_stay (desk_id, state, entered_at) where left_at is null;
create index claim_stay_entered on claim_stay (desk_id, entered_at) include (state, came_from, again, claim_id);
create index claim_stay_left on claim_stay (desk_id, left_at) include (state, entered_at) where left_at is not null;

-- What figures of a time are read by.
create index publication_version_by_time on publication_version (published_at);
create index adjudication_by_time on adjudication (adjudicated_at);

do $$
begin
    if current_user <> '${application_role}' then
        revoke insert, update, delete, truncate, references, trigger on claim_stay from "${application_role}";
    end if;
end
$$;
