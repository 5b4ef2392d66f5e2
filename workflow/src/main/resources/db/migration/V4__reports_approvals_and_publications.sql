create table report_revision (
    id uuid not null constraint report_revision_pk primary key,
    claim_id uuid not null constraint report_revision_claim_fk references claim,
    revision integer not null,
    wording text not null,
    headline text not null,
    summary text not null,
    body text not null,
    rating_id uuid not null constraint report_revision_rating_fk references rating,
    sha256 text not null,
    -- Everybody whose words are in it: its editor, the editors of the revisions before it, the reviewers, the adjudicator.
    writers uuid[] not null,
    edited_by uuid not null constraint report_revision_editor_fk references person,
    edited_at timestamptz not null,
    constraint report_revision_number_unique unique (claim_id, revision),
    constraint report_revision_editor_is_a_writer check (edited_by = any (writers)),
    constraint report_revision_content_and_writers unique (id, sha256, writers)
);

create table approval (
    id uuid not null constraint approval_pk primary key,
    claim_id uuid not null constraint approval_claim_fk references claim,
    revision_id uuid not null,
    sha256 text not null,
    writers uuid[] not null,
    approved_by uuid not null constraint approval_approver_fk references person,
    approved_at timestamptz not null,
    withdrawn_at timestamptz,
    -- An approval names the exact content and the writers of one revision, and none of the writers gives it.
    constraint approval_names_the_revision foreign key (revision_id, sha256, writers)
        references report_revision (id, sha256, writers),
    constraint approval_four_eyes check (approved_by <> all (writers)),
    constraint approval_of_revision unique (id, revision_id)
);

create unique index approval_one_standing_per_claim on approval (claim_id) where withdrawn_at is null;

create table correction (
    id uuid not null constraint correction_pk primary key,
    claim_id uuid not null constraint correction_claim_fk references claim,
    kind text not null constraint correction_kind_known
        check (kind in ('TYPO', 'CLARIFICATION', 'CORRECTION', 'VERDICT_CHANGE')),
    reason text not null,
    requested_by uuid not null constraint correction_requester_fk references person,
    requested_at timestamptz not null,
    published_at timestamptz,
    cancelled_at timestamptz,
    constraint correction_ends_once check (published_at is null or cancelled_at is null)
);

create unique index correction_one_open_per_claim on correction (claim_id)
    where published_at is null and cancelled_at is null;

create table publication (
    id uuid not null constraint publication_pk primary key,
    claim_id uuid not null constraint publication_claim_fk references claim
        constraint publication_one_per_claim unique,
    slug text not null constraint publication_slug_unique unique,
    published_at timestamptz not null
);

create table publication_version (
    id uuid not null constraint publication_version_pk primary key,
    publication_id uuid not null constraint publication_version_publication_fk references publication,
    version integer not null,
    revision_id uuid not null,
    approval_id uuid not null,
    correction_id uuid constraint publication_version_correction_fk references correction,
    published_by uuid not null constraint publication_version_publisher_fk references person,
    published_at timestamptz not null,
    constraint publication_version_number_unique unique (publication_id, version),
    -- What goes out is what was approved.
    constraint publication_version_is_approved foreign key (approval_id, revision_id)
        references approval (id, revision_id)
);

create table retraction (
    id uuid not null constraint retraction_pk primary key,
    publication_id uuid not null constraint retraction_publication_fk references publication,
    reason text not null,
    retracted_by uuid not null constraint retraction_retractor_fk references person,
    retracted_at timestamptz not null,
    lifted_at timestamptz
);

create unique index retraction_one_standing_per_publication on retraction (publication_id) where lifted_at is null;

-- Revisions are written once.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% of % is refused: rows of this table are written once', tg_op, tg_table_name
        using errcode = 'restrict_violation', table = tg_table_name;
end;
$$;

create trigger report_revision_written_once before update or delete on report_revision
    for each row execute function refuse_change();
revoke update, delete, truncate on report_revision from "${application_role}";

create trigger publication_version_written_once before update or delete on publication_version
    for each row execute function refuse_change();
revoke update, delete, truncate on publication_version from "${application_role}";
