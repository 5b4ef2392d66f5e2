-- A changed text from the same place is a new version: an article of its own that names the one before it. A text that
-- stood in two places can be changed in each, so that one article may be replaced by several.
alter table article add replaces uuid constraint article_replaces_fk references article;
create index article_replaced on article (replaces) where replaces is not null;

-- A claim of an earlier version that stands unchanged in a later one, and where; there it is not found a second time.
create table carried_claim (
    article_id uuid not null constraint carried_claim_article_fk references article,
    claim_id uuid not null constraint carried_claim_claim_fk references claim,
    start_offset integer not null,
    end_offset integer not null,
    constraint carried_claim_pk primary key (article_id, claim_id),
    constraint carried_claim_offsets_ordered check (0 <= start_offset and start_offset < end_offset)
);

do $$
begin
    if current_user <> '${application_role}' then
        revoke update, delete, truncate, references, trigger on carried_claim from "${application_role}";
    end if;
end
$$;
