-- What the application may change, column by column, and of which tables it may delete rows: what is not named here it can
-- write once and read. A table that a later migration makes has to say the same of itself; a test compares it with what the
-- application changes. Where one role owns and uses the tables it can give itself every right: nothing is revoked there,
-- since its foreign keys need the right to change, and the triggers alone refuse.
do $$
declare
    tables text;
    of_table text;
    its_columns text;
begin
    if current_user = '${application_role}' then
        return;
    end if;
    select string_agg(format('%I', tablename), ', ') into tables from pg_tables where schemaname = 'public';
    execute 'revoke update, delete, truncate, references, trigger on ' || tables || ' from "${application_role}"';
    for of_table, its_columns in select * from (values
        ('absence', 'handled_at, given_back, still_held, cancelled_at'),
        ('api_token', 'last_used_at, revoked_at'),
        ('approval', 'withdrawn_at'),
        ('assignment', 'accepted_at, ended_at, end_reason'),
        ('audit_checkpoint_end', 'number, root'),
        ('audit_head', 'seq, hash'),
        ('claim', 'state, version, round, places, policy_id, scale_id, wording, priority, topics, due_at, due_by_hand,'
            ' dismissal_reason, dismissal_note, merged_into, updated_at'),
        ('claim_clock', 'priority, allowed, warn_at, due_at, warned_at, escalated_at, stopped_at, breached'),
        ('correction', 'published_at, cancelled_at'),
        ('desk', 'policy_id'),
        ('desk_member', 'roles, languages, topics, from_directory'),
        ('desk_time', 'version, policy, changed_by, changed_at'),
        ('draft', 'body, kept_at'),
        ('evidence', 'sealed_with, publisher, locator, independence_group, archive_url, link_state, link_visited_at,'
            ' removed_at'),
        ('one_time_link', 'used_at'),
        ('person', 'username, name, password_hash, active, subject, followed_at, mail, language, failed_attempts,'
            ' locked_until, totp_secret, totp_confirmed_at, totp_last_step, erased_at'),
        ('primary_source_reason', 'sealed_with, reason, stated_at'),
        ('recovery_code', 'used_at'),
        ('recusal', 'ended_by, ended_at'),
        ('reply_request', 'sealed_with, outcome, answer, ended_at'),
        ('request_count', 'requests'),
        ('retraction', 'lifted_at'),
        ('review', 'rating_id, rationale, version, submitted_at, opened_at, withdrawn_at, answers'),
        ('session', 'last_used_at, ended_at, awaits_second_factor, provider_session, provider_tokens'),
        ('set_up_link', 'ended_at'),
        ('source_visit', 'due_at, lease, leased_until, failures'),
        ('verdict_expiry', 'expires_at')) as changed (t, c)
    loop
        execute format('grant update (%s) on %I to "${application_role}"', its_columns, of_table);
    end loop;
    -- what is no record: sessions and the like, what a person asks to be forgotten, what is due and done
    grant delete on absence, api_token, desk_member, draft, kept_form, one_time_link, person_desk, person_role, recovery_code,
        remembered_answer, request_count, session, source_visit, verdict_expiry to "${application_role}";
end
$$;
