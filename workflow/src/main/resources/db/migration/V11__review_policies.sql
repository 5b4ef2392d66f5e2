-- A desk's policy in versions. A version is written once: what was decided under it stays decided under it.
create table review_policy (
    id uuid not null constraint review_policy_pk primary key,
    desk_id uuid not null constraint review_policy_desk_fk references desk,
    version integer not null,
    scale_id uuid not null constraint review_policy_scale_fk references rating_scale,
    reviews_required integer not null
        constraint review_policy_reviews_one_or_two check (reviews_required in (1, 2)),
    blind_share_percent integer not null
        constraint review_policy_blind_share_percent check (blind_share_percent between 0 and 100),
    evidence_required integer not null constraint review_policy_evidence_not_negative check (evidence_required >= 0),
    minimum_independent_sources integer not null
        constraint review_policy_sources_not_negative check (minimum_independent_sources >= 0),
    primary_source_required boolean not null,
    reply_required boolean not null,
    due_within_hours integer not null constraint review_policy_due_positive check (due_within_hours > 0),
    checklist jsonb not null,
    made_by uuid constraint review_policy_maker_fk references person,
    made_at timestamptz not null,
    constraint review_policy_version_unique unique (desk_id, version)
);

insert into review_policy (id, desk_id, version, scale_id, reviews_required, blind_share_percent, evidence_required,
        minimum_independent_sources, primary_source_required, reply_required, due_within_hours, checklist, made_at)
    select gen_random_uuid(), id, 1, scale_id, reviews_required, 0, evidence_required, 0, false, false,
        due_within_hours, '[]', now()
    from desk;

alter table desk add policy_id uuid constraint desk_policy_fk references review_policy;
update desk set policy_id = review_policy.id from review_policy where review_policy.desk_id = desk.id;
alter table desk
    drop column scale_id,
    drop column reviews_required,
    drop column evidence_required,
    drop column due_within_hours;

-- The policy and the scale that hold for a claim's round, from its assignment on.
alter table claim
    add policy_id uuid constraint claim_policy_fk references review_policy,
    add scale_id uuid constraint claim_scale_fk references rating_scale;
update claim set policy_id = review_policy.id, scale_id = review_policy.scale_id
    from review_policy
    where review_policy.desk_id = claim.desk_id and claim.state not in ('CANDIDATE', 'OPEN', 'DISMISSED', 'MERGED');
alter table claim add constraint claim_policy_and_scale_together check ((policy_id is null) = (scale_id is null));

create trigger review_policy_written_once before update or delete on review_policy
    for each row execute function refuse_change();
create trigger review_policy_not_truncated before truncate on review_policy
    for each statement execute function refuse_change();
revoke update, delete, truncate on review_policy from "${application_role}";
