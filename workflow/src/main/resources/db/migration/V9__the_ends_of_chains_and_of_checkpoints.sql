alter table audit_head add constraint audit_head_subject_known
    check (subject_type in ('ARTICLE', 'CLAIM', 'ASSIGNMENT', 'PERSON', 'DESK'));

-- The last checkpoint: what shows that it was dropped. One row.
create table audit_checkpoint_end (
    only_row boolean not null default true
        constraint audit_checkpoint_end_pk primary key
        constraint audit_checkpoint_end_is_one check (only_row),
    number bigint not null,
    root text not null
);

insert into audit_checkpoint_end (number, root)
    select number, root from audit_checkpoint order by number desc limit 1;

revoke delete, truncate on audit_checkpoint_end from "${application_role}";
