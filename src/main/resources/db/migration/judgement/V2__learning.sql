-- What follows from a judgement: the day on which it lapses; what was decided on it, who does what until
-- when, which evidence is expected of that, and whether it came. Decisions are never changed, and what
-- was said of an action or of expected evidence stays.

alter table judgement.judgement add column lapses_on date;
comment on column judgement.judgement.lapses_on is
    'From this day its confidence is widened, as the rule told when it was published.';
grant update (lapses_on) on judgement.judgement to ettle_app;

-- What was published before: by the same rule, two years after it was opened, or once its newest evidence
-- is too old for the minimum. The owner sees all rows for as long as this takes.
alter table judgement.judgement no force row level security;
alter table judgement.input no force row level security;
alter table judgement.judgement disable trigger published_is_final;
update judgement.judgement j
   set lapses_on = least(
           ((j.opened_at at time zone 'Europe/London')::date + interval '2 years')::date,
           (select make_date(max(i.year) + j.years + 1, 1, 1)
              from judgement.input i
             where i.organisation_id = j.organisation_id
               and i.judgement_id = j.id
               and i.stance <> 'CONTEXT'
               and j.needs = ''))
 where j.published_at is not null;
alter table judgement.judgement enable trigger published_is_final;
alter table judgement.input force row level security;
alter table judgement.judgement force row level security;

alter table judgement.judgement add constraint what_is_published_lapses check (
    published_at is null or lapses_on is not null);

create table judgement.decision (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    judgement_id uuid not null,
    words text not null,
    reason text not null,
    decided_at timestamptz not null default now(),
    decided_by uuid,
    published_at timestamptz,
    primary key (organisation_id, id),
    constraint it_says_what_and_why check (words ~ '\S' and reason ~ '\S'),
    foreign key (organisation_id, judgement_id)
        references judgement.judgement (organisation_id, id)
);
create index on judgement.decision (organisation_id, judgement_id);
comment on column judgement.decision.published_at is
    'Since when everybody may read it, with what follows from it, once its judgement is published.';

create table judgement.action (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    decision_id uuid not null,
    words text not null,
    owner text not null,
    due date not null,
    set_at timestamptz not null default now(),
    set_by uuid,
    done boolean,
    ended_words text,
    ended_at timestamptz,
    ended_by uuid,
    primary key (organisation_id, id),
    constraint it_says_what_and_whose check (words ~ '\S' and owner ~ '\S'),
    constraint it_ends_with_words check (
        num_nonnulls(done, ended_words, ended_at) in (0, 3) and ended_words ~ '\S'),
    foreign key (organisation_id, decision_id)
        references judgement.decision (organisation_id, id)
);
create index on judgement.action (organisation_id, decision_id);
comment on column judgement.action.owner is 'A role or a unit, never a person.';
comment on column judgement.action.done is 'Whether it was done, or dropped; null while it is open.';

-- Evidence that is expected of an action: of which kind, on what, by when, and whether it came.
create table judgement.expectation (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    action_id uuid not null,
    kind text not null,
    words text not null,
    map_organisation_id uuid not null,
    version_id uuid not null,
    outcome_code text,
    link_from text,
    link_to text,
    link_kind text,
    due date not null,
    expected_at timestamptz not null default now(),
    expected_by uuid,
    came boolean,
    bearing_organisation_id uuid,
    bearing_id uuid,
    settled_words text,
    settled_at timestamptz,
    settled_by uuid,
    primary key (organisation_id, id),
    constraint it_says_something check (words ~ '\S'),
    constraint it_is_on_one_thing check (
        (outcome_code is not null and num_nonnulls(link_from, link_to, link_kind) = 0)
            or (outcome_code is null and num_nulls(link_from, link_to, link_kind) = 0)),
    constraint it_is_settled_as_a_whole check ((came is null) = (settled_at is null)),
    constraint what_came_is_named check (
        came is not true or num_nonnulls(bearing_organisation_id, bearing_id) = 2),
    constraint why_it_did_not_come_is_said check (
        came is not false or settled_words ~ '\S'),
    foreign key (organisation_id, action_id)
        references judgement.action (organisation_id, id)
);
create index on judgement.expectation (organisation_id, action_id);

-- As an input, what came is evidence that the asker sees.
create trigger evidence_is_there after insert or update on judgement.expectation
    for each row when (new.came)
    execute function judgement.keep_input_from_its_evidence();

alter table judgement.decision enable row level security, force row level security;
create policy own on judgement.decision
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on judgement.decision for select
    using (
        published_at is not null
            and exists (
                select from judgement.judgement j
                 where j.organisation_id = decision.organisation_id
                   and j.id = decision.judgement_id
                   and j.published_at is not null));
grant select, insert, update (published_at) on judgement.decision to ettle_app;

-- What follows from a decision is seen by whoever sees the decision.
alter table judgement.action enable row level security, force row level security;
create policy own on judgement.action
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on judgement.action for select
    using (exists (
        select from judgement.decision d
         where d.organisation_id = action.organisation_id
           and d.id = action.decision_id
           and d.published_at is not null));
grant select, insert, update (done, ended_words, ended_at, ended_by)
    on judgement.action to ettle_app;

alter table judgement.expectation enable row level security, force row level security;
create policy own on judgement.expectation
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on judgement.expectation for select
    using (exists (
        select from judgement.action a
          join judgement.decision d
            on d.organisation_id = a.organisation_id and d.id = a.decision_id
         where a.organisation_id = expectation.organisation_id
           and a.id = expectation.action_id
           and d.published_at is not null));
grant select, insert, update (
        came, bearing_organisation_id, bearing_id, settled_words, settled_at, settled_by)
    on judgement.expectation to ettle_app;
