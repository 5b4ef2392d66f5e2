-- What lists of claims are narrowed by. The name of a speaker can be longer than a row of an index may be.
create index claim_by_speaker on claim using hash (lower(speaker));
create index claim_by_creation on claim (created_at);
create index report_revision_by_rating on report_revision (rating_id);
