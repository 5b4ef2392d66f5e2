-- Emptying a table drops every row of it: refused to its owner as any other change is.
create trigger report_revision_not_truncated before truncate on report_revision
    for each statement execute function refuse_change();
create trigger publication_version_not_truncated before truncate on publication_version
    for each statement execute function refuse_change();
