-- Cases of readers are followed like other lists of what changes.
alter table reader_case add updated_at timestamptz not null default now();
alter table reader_case alter updated_at drop default;
create trigger reader_case_notes_its_change before insert or update on reader_case
    for each row execute function note_change();
