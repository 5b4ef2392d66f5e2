-- Who has checked claims of a speaker before, or on a topic, is asked whenever reviewers are suggested.
create index claim_of_speaker on claim using hash (speaker);
create index claim_on_topics on claim using gin (topics);
