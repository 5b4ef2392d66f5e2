-- An approval covers all that readers will see. Format 1, from before, names the text of one revision; format 2 names the
-- whole check document, and everybody who wrote any part of it.
alter table approval
    add format integer not null default 1 constraint approval_format_known check (format in (1, 2)),
    add document_sha256 text,
    add document_writers uuid[];
update approval set document_sha256 = sha256;
alter table approval
    add constraint approval_names_a_document check (format = 1 or (document_sha256 is not null
        and document_writers is not null and document_writers @> writers)),
    add constraint approval_four_eyes_of_the_document check (approved_by <> all (document_writers)),
    add constraint approval_of_document unique (id, document_sha256);

-- The document itself, written once with its approval. Its text can be taken out of it, as by a court's order; the hash
-- stays.
create table approved_document (
    approval_id uuid not null constraint approved_document_pk primary key,
    sha256 text not null,
    content text,
    constraint approved_document_is_its_approvals foreign key (approval_id, sha256)
        references approval (id, document_sha256)
);

create function refuse_change_of_document() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.content is null and new.approval_id = old.approval_id and new.sha256 = old.sha256 then
        return new;
    end if;
    raise exception '% of % is refused: a document is written once; its content can only be emptied', tg_op, tg_table_name
        using errcode = 'restrict_violation', table = tg_table_name;
end;
$$;

create trigger approved_document_written_once before update or delete on approved_document
    for each row execute function refuse_change_of_document();
create trigger approved_document_not_truncated before truncate on approved_document
    for each statement execute function refuse_change();
revoke update, delete, truncate on approved_document from "${application_role}";
grant update (content) on approved_document to "${application_role}";

-- A version without a document is not published any more; those from before get theirs when the application starts.
alter table publication_version add constraint publication_version_has_its_document
    foreign key (approval_id) references approved_document (approval_id) not valid;

-- Where one role owns and uses the tables, foreign keys need the right to update what they point to; the trigger refuses.
do $$
begin
    if current_user = '${application_role}' then
        grant update on approved_document to current_user;
    end if;
end
$$;
