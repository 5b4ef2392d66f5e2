-- Places that somebody else took from their reviewer, and which of these the reviewer has seen: both written once.
create table taken_assignment (
    assignment_id uuid not null
        constraint taken_assignment_pk primary key
        constraint taken_assignment_assignment_fk references assignment,
    taken_by uuid not null constraint taken_assignment_taker_fk references person
);

create table taken_assignment_seen (
    assignment_id uuid not null
        constraint taken_assignment_seen_pk primary key
        constraint taken_assignment_seen_taken_fk references taken_assignment,
    seen_at timestamptz not null
);

-- From the first review of a round on, what is judged stays what it is until the round ends. A text that has to go by order
-- goes all the same: what stands in its place is the notice of an erasure.
create function keep_what_is_judged() returns trigger language plpgsql as $$
declare
    notices text[];
begin
    if to_regclass('public.erasure') is not null then
        execute 'select array_agg(notice) from erasure where notice = any ($1)'
            into notices using array[new.wording, new.text, new.speaker];
    end if;
    if (new.start_offset, new.end_offset) is distinct from (old.start_offset, old.end_offset)
            or new.wording <> old.wording and (new.wording = any (notices)) is not true
            or new.text <> old.text and (new.text = any (notices)) is not true
            or new.speaker <> old.speaker and (new.speaker = any (notices)) is not true
            or new.chain <> old.chain and new.chain <> '[]'::jsonb then
        raise exception 'claim % is %: what its verdicts are about stays as it is', old.id, old.state
            using errcode = 'restrict_violation', constraint = 'claim_keeps_what_is_judged';
    end if;
    return new;
end
$$;

create trigger claim_keeps_what_is_judged before update of wording, text, start_offset, end_offset, speaker, chain on claim
    for each row when (old.state not in ('CANDIDATE', 'OPEN', 'ASSIGNED'))
    execute function keep_what_is_judged();
