-- Signed statements of the entries that are not sealed, for readers: each covers those after one position, up to another.
create table public_checkpoint (
    number bigint not null constraint public_checkpoint_pk primary key,
    at timestamptz not null,
    after_position bigint not null,
    to_position bigint not null constraint public_checkpoint_end_unique unique,
    root text not null,
    signature text not null,
    constraint public_checkpoint_covers_something check (to_position > after_position)
);

create trigger public_checkpoint_append_only before update or delete on public_checkpoint
    for each row execute function refuse_change();
create trigger public_checkpoint_not_truncated before truncate on public_checkpoint
    for each statement execute function refuse_change();

-- A proof may name who approved: when the name is erased, readers must not see it any more.
create constraint trigger audit_text_is_public after update on audit_text
    deferrable initially deferred for each row execute function note_public_change();

do $$
begin
    if current_user <> '${application_role}' then
        revoke update, delete, truncate, references, trigger on public_checkpoint from "${application_role}";
    end if;
end
$$;
