-- What administrators set in the page “Newsroom”; what is null is left to the environment. One row, for all nodes.
create table masthead_logo (
    sha256 text not null constraint masthead_logo_pk primary key,
    png bytea not null
);

create table masthead (
    sole boolean not null default true constraint masthead_pk primary key constraint masthead_is_one check (sole),
    version integer not null default 0,
    name text,
    address text,
    same_as text,
    language text,
    contact text,
    security_contact text,
    mail_from text,
    colour text constraint masthead_colour_is_one check (colour ~ '^#[0-9a-f]{6}$'),
    dark_colour text constraint masthead_dark_colour_is_one check (dark_colour ~ '^#[0-9a-f]{6}$'),
    logo_sha256 text constraint masthead_logo_fk references masthead_logo,
    changed_by uuid constraint masthead_changed_by_fk references person,
    changed_at timestamptz
);
insert into masthead default values;

-- readers see it on every page
create constraint trigger masthead_is_public after update on masthead
    deferrable initially deferred for each row execute function note_public_change();

alter table audit_entry drop constraint audit_entry_subject_known;
alter table audit_entry add constraint audit_entry_subject_known
    check (subject_type in ('ARTICLE', 'CLAIM', 'ASSIGNMENT', 'PERSON', 'DESK', 'SCALE', 'NEWSROOM'));
alter table audit_head drop constraint audit_head_subject_known;
alter table audit_head add constraint audit_head_subject_known
    check (subject_type in ('ARTICLE', 'CLAIM', 'ASSIGNMENT', 'PERSON', 'DESK', 'SCALE', 'NEWSROOM'));

do $$
begin
    if current_user <> '${application_role}' then
        revoke update, truncate, references, trigger on masthead_logo from "${application_role}";
        grant delete on masthead_logo to "${application_role}";
        revoke insert, update, delete, truncate, references, trigger on masthead from "${application_role}";
        grant update (version, name, address, same_as, language, contact, security_contact, mail_from, colour, dark_colour,
            logo_sha256, changed_by, changed_at) on masthead to "${application_role}";
    end if;
end
$$;
