-- A foreign key is checked in the name of the owner of the table that it points to, and needs the right to update there.
-- Where one role owns and uses the tables, what was revoked from the one is lacking to the other: it is given back, and the
-- triggers alone refuse changes.
do $$
begin
    if current_user = '${application_role}' then
        grant update on report_revision, publication_version, review_policy, evidence_snapshot, revealed_verdict
            to current_user;
    end if;
end
$$;
