-- Whose reply was sought, how, until when, and what came of it.
create table reply_request (
    id uuid not null constraint reply_request_pk primary key,
    claim_id uuid not null constraint reply_request_claim_fk references claim,
    -- The assignment whose blind review it belongs to; null once everybody may see it.
    sealed_with uuid constraint reply_request_assignment_fk references assignment,
    party text not null,
    channel text not null constraint reply_request_channel_known
        check (channel in ('EMAIL', 'PHONE', 'LETTER', 'IN_PERSON', 'ONLINE')),
    question text not null,
    asked_by uuid not null constraint reply_request_asker_fk references person,
    asked_at timestamptz not null,
    logged_at timestamptz not null,
    deadline timestamptz not null,
    outcome text not null constraint reply_request_outcome_known
        check (outcome in ('AWAITED', 'ANSWERED', 'DECLINED', 'SILENT')),
    answer text,
    ended_at timestamptz,
    constraint reply_request_deadline_after_asking check (deadline > asked_at),
    constraint reply_request_ends_with_an_outcome check ((outcome = 'AWAITED') = (ended_at is null)),
    constraint reply_request_answer_is_kept check ((outcome = 'ANSWERED') = (answer is not null))
);

create index reply_request_of_claim on reply_request (claim_id);
create index reply_request_awaited on reply_request (deadline) where outcome = 'AWAITED';
