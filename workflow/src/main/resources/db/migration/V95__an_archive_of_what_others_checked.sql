-- What other publishers have checked, so that a claim is not checked twice. An import is a job: its file waits in parts, any
-- node goes through it, and how far it is stands in its row.
create table archive_import (
    id uuid not null constraint archive_import_pk primary key,
    ordinal bigint not null default nextval('recorded_order'),
    made_by uuid not null constraint archive_import_maker_fk references person,
    made_at timestamptz not null,
    format text not null
        constraint archive_import_format_known check (format in ('JSON_LINES', 'JSON', 'HTML', 'CSV')),
    -- what holds for checks that do not say it themselves
    publisher text not null,
    site text not null,
    language text not null,
    licence text not null,
    -- the column of a table for each field, as JSON
    columns jsonb not null,
    -- the file is all that the publisher of this site has: what it lacks is withdrawn
    withdraw_missing boolean not null,
    phase text not null
        constraint archive_import_phase_known
            check (phase in ('RECEIVING', 'TRYING', 'TRIED', 'RUNNING', 'DONE', 'CANCELLED')),
    parts integer not null,
    bytes bigint not null,
    -- how many checks of the file were gone through in this phase, and what became of them
    place bigint not null,
    added bigint not null,
    changed bigint not null,
    unchanged bigint not null,
    wrong bigint not null,
    withdrawn bigint not null,
    -- which node goes through it: a hint, so that others do not read the file in vain
    worker text not null,
    changed_at timestamptz not null,
    ended_at timestamptz
);

create index archive_import_in_order on archive_import (ordinal);
create index archive_import_to_do on archive_import (ordinal) where phase in ('TRYING', 'RUNNING');

create table archive_import_part (
    import_id uuid not null constraint archive_import_part_import_fk references archive_import,
    number integer not null,
    content bytea not null,
    constraint archive_import_part_pk primary key (import_id, number)
);

-- What is wrong in a file, by the line or the number of the check. The first thousand are kept.
create table archive_import_error (
    import_id uuid not null constraint archive_import_error_import_fk references archive_import,
    place bigint not null,
    line bigint not null,
    code text not null,
    field text not null,
    constraint archive_import_error_pk primary key (import_id, place)
);

-- What an import has met in this phase: the same check twice in one file counts once, and what is missing is known.
create table archive_import_seen (
    import_id uuid not null constraint archive_import_seen_import_fk references archive_import,
    identity text not null,
    content text not null,
    constraint archive_import_seen_pk primary key (import_id, identity)
);

create table archive_check (
    id uuid not null constraint archive_check_pk primary key,
    ordinal bigint not null default nextval('recorded_order'),
    -- the hash of the address of the review and the words of the claim
    identity text not null constraint archive_check_once unique,
    -- the hash of all that was imported
    content text not null,
    claim text not null,
    claimant text not null,
    claimed_on date,
    publisher text not null,
    site text not null,
    url text not null,
    title text not null,
    rating text not null,
    -- the rating as its publisher's ratings are compared: folded
    rating_key text not null,
    reviewed_on date,
    language text not null,
    licence text not null,
    import_id uuid not null constraint archive_check_import_fk references archive_import,
    withdrawn_at timestamptz,
    -- its words are gone for good, and no import brings them back
    removed_at timestamptz,
    removed_by uuid constraint archive_check_remover_fk references person,
    -- for the indexes of the nodes: the transaction that changed the row last
    changed_in bigint not null,
    names text not null,
    lexemes tsvector not null,
    updated_at timestamptz not null
);

create trigger archive_check_notes_its_change before insert or update on archive_check
    for each row execute function note_change('names', 'lexemes', 'changed_in', 'ordinal');

create function prepare_archive_check() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    new.changed_in := pg_current_xact_id()::text::bigint;
    new.names := coalesce(folded(concat_ws(E'\n', new.claim, new.claimant, new.title, new.publisher, new.site)), '');
    new.lexemes := lexemes(new.names);
    return new;
end;
$$;
create trigger archive_check_is_searched before insert or update on archive_check
    for each row execute function prepare_archive_check();

create index archive_check_in_order on archive_check (ordinal);
create index archive_check_by_change on archive_check (changed_in, id);
create index archive_check_by_update on archive_check (updated_at, id);
create index archive_check_by_site on archive_check (site, ordinal);
create index archive_check_by_rating on archive_check (site, rating_key);
create index archive_check_by_lexeme on archive_check using gin (lexemes);
create index archive_check_by_part on archive_check using gin (names gin_trgm_ops);

-- What a publisher's rating means on a scale of the newsroom. Each decision is a version; the last one holds. Without a rating
-- it says that there is none.
create table archive_rating (
    id uuid not null constraint archive_rating_pk primary key,
    ordinal bigint not null default nextval('recorded_order'),
    site text not null,
    rating_key text not null,
    version integer not null,
    rating_id uuid constraint archive_rating_rating_fk references rating,
    mapped_by uuid not null constraint archive_rating_person_fk references person,
    mapped_at timestamptz not null,
    constraint archive_rating_version unique (site, rating_key, version)
);

do $$
begin
    if current_user <> '${application_role}' then
        revoke update, delete, truncate, references, trigger
            on archive_import, archive_import_part, archive_import_error, archive_import_seen, archive_check, archive_rating
            from "${application_role}";
        grant update (phase, parts, bytes, place, added, changed, unchanged, wrong, withdrawn, worker, changed_at, ended_at)
            on archive_import to "${application_role}";
        grant update (content, claim, claimant, claimed_on, publisher, site, url, title, rating, rating_key, reviewed_on,
            language, licence, import_id, withdrawn_at, removed_at, removed_by) on archive_check to "${application_role}";
        grant update (content) on archive_import_part to "${application_role}";
        grant delete on archive_import_part, archive_import_error, archive_import_seen to "${application_role}";
        grant update (content) on archive_import_seen to "${application_role}";
    end if;
end
$$;
