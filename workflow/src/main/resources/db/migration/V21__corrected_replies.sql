-- A mistake in the log of replies is put right by a new entry that names the old one, which stays.
alter table reply_request
    add corrects uuid constraint reply_request_corrects_fk references reply_request,
    add logged_by uuid constraint reply_request_logger_fk references person,
    add constraint reply_request_corrects_another check (corrects <> id);
update reply_request set logged_by = asked_by;
alter table reply_request alter logged_by set not null;
create unique index reply_request_corrected_once on reply_request (corrects) where corrects is not null;
