-- One action on many claims. What is still to be done is in the database, so that any node goes on with it.
create table job (
    id uuid not null constraint job_pk primary key,
    ordinal bigint not null default nextval('recorded_order'),
    made_by uuid not null constraint job_maker_fk references person,
    made_at timestamptz not null,
    action text not null
        constraint job_action_known check (action in ('ACCEPT', 'DISMISS', 'ASSIGN', 'PRIORITY', 'DUE', 'UNDO')),
    reason text,
    priority text,
    -- null with the action DUE: as the clocks say
    due_at timestamptz,
    reviewers uuid[] not null,
    -- the job that this one undoes
    undoes uuid,
    size integer not null,
    phase text not null
        constraint job_phase_known check (phase in ('TRYING', 'TRIED', 'RUNNING', 'DONE', 'CANCELLED')),
    ended_at timestamptz
);

create index job_of_its_maker on job (made_by, ordinal);
create index job_to_do on job (ordinal) where phase in ('TRYING', 'RUNNING');
create index job_by_age on job (made_at);
create index job_that_undoes on job (undoes) where undoes is not null;

-- One claim of a job. Claims are never deleted; an id that is none has an outcome like any other.
create table job_item (
    job_id uuid not null constraint job_item_job_fk references job on delete cascade,
    place integer not null,
    claim_id uuid not null,
    -- the version that was read; null where it does not matter
    expected text,
    foreseen text constraint job_item_foreseen_known check (foreseen in ('DONE', 'REFUSED')),
    outcome text constraint job_item_outcome_known check (outcome in ('DONE', 'REFUSED')),
    -- the code of the rule that refused, never its words
    rule text,
    attempts integer not null default 0,
    -- the claim's version when its part of the job was done, and what the job changed: for undoing it
    left_version bigint,
    was text,
    constraint job_item_pk primary key (job_id, place),
    constraint job_item_once_a_claim unique (job_id, claim_id)
);

create index job_item_to_try on job_item (job_id, place) where foreseen is null;
create index job_item_to_do on job_item (job_id, place) where outcome is null;

do $$
begin
    if current_user <> '${application_role}' then
        revoke update, delete, truncate, references, trigger on job, job_item from "${application_role}";
        grant delete on job to "${application_role}";
        grant update (size, phase, ended_at) on job to "${application_role}";
        grant update (foreseen, outcome, rule, attempts, left_version, was) on job_item to "${application_role}";
    end if;
end
$$;
