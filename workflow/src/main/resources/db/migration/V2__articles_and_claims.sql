create table article (
    id uuid not null constraint article_pk primary key,
    desk_id uuid not null constraint article_desk_fk references desk,
    title text not null,
    authors text[] not null,
    publisher text,
    published_on date,
    url text,
    language text,
    text text not null,
    paragraphs jsonb not null,
    models jsonb not null,
    sha256 text not null constraint article_content_once unique,
    submitted_by uuid not null constraint article_submitter_fk references person,
    submitted_at timestamptz not null
);

-- What was read, byte for byte, so that a later reader can see it again.
create table article_snapshot (
    article_id uuid not null constraint article_snapshot_pk primary key
        constraint article_snapshot_article_fk references article,
    content bytea not null,
    content_type text not null,
    sha256 text not null,
    taken_at timestamptz not null
);

create table claim (
    id uuid not null constraint claim_pk primary key,
    article_id uuid not null constraint claim_article_fk references article,
    desk_id uuid not null constraint claim_desk_fk references desk,
    state text not null constraint claim_state_known check (state in ('CANDIDATE', 'OPEN', 'ASSIGNED', 'IN_REVIEW',
        'DISPUTED', 'SUBMITTED', 'APPROVED', 'PUBLISHED', 'CORRECTING', 'RETRACTED', 'DISMISSED', 'MERGED')),
    version bigint not null,
    round integer not null,
    places integer not null constraint claim_places_none_one_or_two check (places between 0 and 2),
    text text not null,
    wording text not null,
    start_offset integer not null,
    end_offset integer not null,
    speaker text not null,
    chain jsonb not null,
    hedged boolean not null,
    checkworthiness double precision not null
        constraint claim_checkworthiness_probability check (checkworthiness between 0 and 1),
    opinion double precision not null constraint claim_opinion_probability check (opinion between 0 and 1),
    types text[] not null,
    reasons text[] not null,
    priority text not null constraint claim_priority_known check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
    topics text[] not null,
    due_at timestamptz,
    added_by uuid constraint claim_adder_fk references person,
    dismissal_reason text,
    dismissal_note text,
    merged_into uuid constraint claim_merge_target_fk references claim,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint claim_offsets_ordered check (0 <= start_offset and start_offset < end_offset),
    constraint claim_dismissal_has_reason check ((state = 'DISMISSED') = (dismissal_reason is not null)),
    constraint claim_merge_has_target check ((state = 'MERGED') = (merged_into is not null)),
    constraint claim_not_merged_into_itself check (merged_into <> id)
);

create unique index claim_one_per_place on claim (article_id, start_offset, end_offset);
create index claim_by_checkworthiness on claim (state, checkworthiness desc, id);
create index claim_by_due on claim (state, due_at, id);
create index claim_by_creation on claim (created_at desc, id);
