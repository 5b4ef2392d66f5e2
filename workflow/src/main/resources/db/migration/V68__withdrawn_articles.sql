-- An article that was withdrawn: the erasure by which its words went. Its hashes stay.
alter table article add withdrawal uuid constraint article_withdrawal_fk references erasure;

do $$
begin
    if current_user <> '${application_role}' then
        grant update (withdrawal) on article to "${application_role}";
    end if;
end
$$;
