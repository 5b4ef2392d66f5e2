-- A claim can be moved to another desk until it is assigned; lists and search follow it.
create or replace function search_claim_where_it_stands() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update claim_search set state = new.state, due_at = new.due_at, desk_id = new.desk_id where claim_id = new.id;
    return null;
end;
$$;

create trigger claim_is_searched_at_its_desk after update of desk_id on claim for each row
    when (old.desk_id <> new.desk_id)
    execute function search_claim_where_it_stands();

alter table job
    add column desk_id uuid constraint job_desk_fk references desk,
    drop constraint job_action_known,
    add constraint job_action_known
        check (action in ('ACCEPT', 'DISMISS', 'ASSIGN', 'PRIORITY', 'DUE', 'DESK', 'UNDO'));

do $$
begin
    if current_user <> '${application_role}' then
        grant update (desk_id) on claim to "${application_role}";
    end if;
end
$$;
