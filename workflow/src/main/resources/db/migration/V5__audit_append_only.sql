-- One entry a change, chained by hash within its subject. The application may add and read, nothing else.
create table audit_entry (
    position bigint not null constraint audit_entry_pk primary key,
    subject_type text not null constraint audit_entry_subject_known
        check (subject_type in ('ARTICLE', 'CLAIM', 'ASSIGNMENT', 'PERSON', 'DESK')),
    subject_id uuid not null,
    seq bigint not null,
    at timestamptz not null,
    actor uuid,
    action text not null,
    before text not null,
    after text not null,
    previous_hash text not null,
    hash text not null,
    constraint audit_entry_seq_unique unique (subject_type, subject_id, seq)
);

create sequence audit_entry_position as bigint owned by audit_entry.position;

-- The end of each chain: what serialises additions to it, and what shows that its last entries were dropped.
create table audit_head (
    subject_type text not null,
    subject_id uuid not null,
    seq bigint not null,
    hash text not null,
    constraint audit_head_pk primary key (subject_type, subject_id)
);

create table audit_checkpoint (
    number bigint not null constraint audit_checkpoint_pk primary key,
    at timestamptz not null,
    position bigint not null,
    entries bigint not null,
    previous_root text not null,
    root text not null,
    signature text not null
);

create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function refuse_change();
create trigger audit_entry_not_truncated before truncate on audit_entry
    for each statement execute function refuse_change();
create trigger audit_checkpoint_append_only before update or delete on audit_checkpoint
    for each row execute function refuse_change();
create trigger audit_checkpoint_not_truncated before truncate on audit_checkpoint
    for each statement execute function refuse_change();

revoke update, delete, truncate on audit_entry, audit_checkpoint from "${application_role}";
revoke delete, truncate on audit_head from "${application_role}";
