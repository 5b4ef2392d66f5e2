alter table report_revision add constraint report_revision_of_claim unique (id, claim_id);

alter table approval add constraint approval_names_a_revision_of_its_claim
    foreign key (revision_id, claim_id) references report_revision (id, claim_id);
