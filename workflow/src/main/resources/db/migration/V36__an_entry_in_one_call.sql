-- Adds one entry to a subject's chain in one call from the application: finds the end of the chain, hashes as AuditEntry
-- does, adds the entry with the texts that it is about, and moves the end. It runs with the rights of whoever calls it.
create function sha256_of_fields(variadic fields text[]) returns text language sql immutable as $$
    select encode(sha256(string_agg(convert_to(octet_length(f) || ':' || f, 'UTF8'), ''::bytea order by n)), 'hex')
        from unnest(fields) with ordinality as field (f, n)
$$;

-- moment is the time as AuditEntry hashes it, actor the person's id or '' where nobody acted.
create function append_audit_entry(of_type text, of_id uuid, at timestamptz, moment text, actor text, action text,
        before text, after text, hashes text[], salts text[], texts text[]) returns bigint language plpgsql as $$
declare
    genesis constant text := repeat('0', 64);
    place bigint;
    number bigint;
    previous text;
    own text;
begin
    -- shared with all who add, and held until the end: a checkpoint, which holds it alone, sees no entry half
    perform pg_advisory_xact_lock_shared(7383651001);
    select h.seq, h.hash into number, previous from audit_head h
        where h.subject_type = of_type and h.subject_id = of_id for no key update;
    if not found then
        insert into audit_head (subject_type, subject_id, seq, hash) values (of_type, of_id, 0, genesis)
            on conflict do nothing;
        select h.seq, h.hash into strict number, previous from audit_head h
            where h.subject_type = of_type and h.subject_id = of_id for no key update;
    end if;
    number := number + 1;
    place := nextval('audit_entry_position');
    own := sha256_of_fields(place::text, of_type, of_id::text, number::text, moment, actor, action, before, after, previous);
    insert into audit_entry (position, subject_type, subject_id, seq, at, actor, action, before, after, previous_hash, hash)
        values (place, of_type, of_id, number, at, nullif(actor, '')::uuid, action, before, after, previous, own);
    insert into audit_text (position, sha256, salt, text)
        select place, h, s, t from unnest(hashes, salts, texts) as taken (h, s, t);
    update audit_head h set seq = number, hash = own where h.subject_type = of_type and h.subject_id = of_id;
    return place;
end
$$;
