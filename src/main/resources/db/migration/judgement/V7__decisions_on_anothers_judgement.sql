-- A partnership decides on what a national body judged and published, without altering it. Such a
-- decision is for its own people only.

alter table judgement.decision
    alter column judgement_id drop not null,
    add column their_organisation_id uuid,
    add column their_judgement_id uuid,
    add constraint it_is_on_one_judgement check (
        num_nonnulls(judgement_id, their_judgement_id) = 1
            and num_nonnulls(their_organisation_id, their_judgement_id) in (0, 2)),
    add constraint what_is_on_anothers_judgement_is_for_members check (
        published_at is null or judgement_id is not null);
create index on judgement.decision (their_judgement_id);
comment on column judgement.decision.their_judgement_id is
    'A judgement that another organisation has published.';

-- A reference cannot say that it is there: it is another organisation's. As foreign keys do, this runs
-- after row security, which shows of another organisation only what it has published.
create function judgement.keep_decision_on_a_published_judgement() returns trigger
    language plpgsql as $$
begin
    if not exists (
            select from judgement.judgement j
             where j.organisation_id = new.their_organisation_id
               and j.id = new.their_judgement_id
               and j.published_at is not null) then
        raise exception 'What another organisation has not published is not decided on.'
            using errcode = 'foreign_key_violation', constraint = 'judgement_is_there';
    end if;
    return null;
end $$;
create trigger judgement_is_there after insert on judgement.decision
    for each row when (new.their_judgement_id is not null)
    execute function judgement.keep_decision_on_a_published_judgement();
