-- When anything last changed that readers see: a page that was made after it is still right. Whole seconds, and a later one
-- with every change, so that Last-Modified tells any two states apart. It is written last in a transaction (the triggers are
-- deferred), so that those who publish wait for one another for no longer than a commit takes, and never in a circle.
create table public_change (
    sole boolean not null default true constraint public_change_pk primary key
        constraint public_change_is_one check (sole),
    at timestamptz not null,
    -- the transaction that changed it last: it changes it once
    changed_by xid8 not null
);
insert into public_change (at, changed_by) values (date_trunc('second', clock_timestamp()), pg_current_xact_id());

create function note_public_change() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update public_change
        set at = greatest(date_trunc('second', clock_timestamp()), at) + interval '1 second',
            changed_by = pg_current_xact_id()
        where changed_by <> pg_current_xact_id();
    return null;
end;
$$;

create constraint trigger publication_is_public after insert or update or delete on publication
    deferrable initially deferred for each row execute function note_public_change();
create constraint trigger publication_version_is_public after insert or update or delete on publication_version
    deferrable initially deferred for each row execute function note_public_change();
create constraint trigger retraction_is_public after insert or update or delete on retraction
    deferrable initially deferred for each row execute function note_public_change();
-- a document goes out with its version; afterwards its text may be erased
create constraint trigger approved_document_is_public after update or delete on approved_document
    deferrable initially deferred for each row execute function note_public_change();

-- Of a snapshot readers learn once its source is in a document that went out. Of others, sealed ones among them, nothing
-- shows.
create function note_snapshot_of_public_source() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select from evidence e
            join publication p on p.claim_id = e.claim_id
            join publication_version v on v.publication_id = p.id
            join approved_document d on d.approval_id = v.approval_id
            where e.id = new.evidence_id and position(new.evidence_id::text in d.content) > 0) then
        update public_change
            set at = greatest(date_trunc('second', clock_timestamp()), at) + interval '1 second',
                changed_by = pg_current_xact_id()
            where changed_by <> pg_current_xact_id();
    end if;
    return null;
end;
$$;
create constraint trigger evidence_snapshot_is_public after insert or update on evidence_snapshot
    deferrable initially deferred for each row execute function note_snapshot_of_public_source();

do $$
begin
    if current_user <> '${application_role}' then
        revoke all on public_change from "${application_role}";
        grant select on public_change to "${application_role}";
    end if;
end
$$;
