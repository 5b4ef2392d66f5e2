-- What a report checks besides words: a picture, video or recording, where it is, and whether it is what it seems.
alter table report_revision
    add medium text constraint report_revision_medium check (medium in ('IMAGE', 'VIDEO', 'AUDIO')),
    add address text,
    add authenticity text constraint report_revision_authenticity check (authenticity in
        ('ORIGINAL', 'DECONTEXTUALIZED', 'EDITED_OR_CROPPED', 'TRANSFORMED', 'STAGED', 'SATIRE_OR_PARODY')),
    add constraint report_revision_media_whole check (num_nonnulls(medium, address, authenticity) in (0, 3));

insert into erasable_text (table_name, column_name, key, subject_type, subject, sealed)
    values ('report_revision', 'address', 't.id::text', '''CLAIM''', 't.claim_id', 'false');
