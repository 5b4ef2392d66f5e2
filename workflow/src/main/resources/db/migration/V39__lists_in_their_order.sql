-- A list is read from an index in its order, however many claims there are: each state for itself, and merged.
create index claim_by_state_and_due on claim (state, (coalesce(due_at, timestamptz '9999-12-31 00:00:00+00')), id);
create index claim_by_desk_and_due on claim
    (desk_id, state, (coalesce(due_at, timestamptz '9999-12-31 00:00:00+00')), id);
create index claim_by_state_and_worth on claim (state, checkworthiness, id);
create index claim_by_state_and_order on claim (state, ordinal);
drop index claim_by_due;
drop index claim_by_checkworthiness;
drop index claim_by_creation;

-- Of very many versions few correct.
create index publication_version_that_corrects on publication_version (ordinal) where correction_id is not null;
create index retraction_of_publication on retraction (publication_id);
