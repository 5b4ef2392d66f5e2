-- When a source was published, where it says so or somebody knows it.
alter table evidence add column published_on date;
