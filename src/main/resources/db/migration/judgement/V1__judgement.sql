-- Judgements: one question put to judges at one time, the evidence that it froze, and what each judge
-- answered without knowing of the others. Nothing is overwritten: a later judgement takes the place
-- of an earlier one, and both stay.
--
-- A judgement names an outcome or a link by organisation and version without a reference, as evidence
-- does: the map may be another organisation's.

create schema judgement;
grant usage on schema judgement to ettle_app;

-- Where somebody looked for what tells against, and what they found.
create table judgement.contrary_search (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    map_organisation_id uuid not null,
    version_id uuid not null,
    outcome_code text,
    link_from text,
    link_to text,
    link_kind text,
    place text not null generated always as (
        coalesce(outcome_code, link_from || ' ' || link_to || ' ' || link_kind)) stored,
    looked_in text not null,
    looked_for text not null,
    found text not null,
    made_at timestamptz not null default now(),
    made_by uuid,
    primary key (organisation_id, id),
    constraint it_is_on_one_thing check (
        (outcome_code is not null and num_nonnulls(link_from, link_to, link_kind) = 0)
            or (outcome_code is null and num_nulls(link_from, link_to, link_kind) = 0)),
    constraint it_says_something check (
        looked_in ~ '\S' and looked_for ~ '\S' and found ~ '\S')
);
create index on judgement.contrary_search (organisation_id, version_id, place);

create table judgement.judgement (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    map_organisation_id uuid not null,
    version_id uuid not null,
    outcome_code text,
    link_from text,
    link_to text,
    link_kind text,
    place text not null generated always as (
        coalesce(outcome_code, link_from || ' ' || link_to || ' ' || link_kind)) stored,
    kinds integer not null,
    origins integer not null,
    years integer not null,
    areas integer not null,
    contrary_search_needed boolean not null,
    officials integer not null,
    lived integer not null,
    difference integer not null,
    year integer not null,
    contrary_search_id uuid,
    inputs integer not null,
    inputs_hash text not null,
    needs text not null,
    rule_version integer not null,
    reason text not null,
    opened_at timestamptz not null default now(),
    opened_by uuid,
    supersedes uuid,
    demonstration boolean not null,
    officials_given integer not null default 0,
    lived_given integer not null default 0,
    third_called_at timestamptz,
    revealed_at timestamptz,
    result text,
    published_at timestamptz,
    published_by uuid,
    published_reason text,
    primary key (organisation_id, id),
    constraint it_judges_one_thing check (
        (outcome_code is not null and num_nonnulls(link_from, link_to, link_kind) = 0)
            or (outcome_code is null and num_nulls(link_from, link_to, link_kind) = 0)),
    constraint reason_says_something check (reason ~ '\S'),
    constraint it_does_not_supersede_itself check (supersedes <> id),
    constraint what_is_published_is_revealed check (
        published_at is null or revealed_at is not null),
    foreign key (organisation_id, supersedes)
        references judgement.judgement (organisation_id, id),
    foreign key (organisation_id, contrary_search_id)
        references judgement.contrary_search (organisation_id, id)
);
-- Of two who open at the same moment, one does: the first of a place, or the next after another.
create unique index place_is_first_judged_once
    on judgement.judgement (organisation_id, version_id, place) where supersedes is null;
create unique index judgement_is_superseded_once
    on judgement.judgement (organisation_id, supersedes) where supersedes is not null;
create index on judgement.judgement (organisation_id, supersedes);
create index on judgement.judgement (organisation_id, contrary_search_id);
create index on judgement.judgement (version_id, place);
comment on column judgement.judgement.officials is 'How many officials answer blind.';
comment on column judgement.judgement.lived is
    'How many supported people or carers answer blind beside them.';
comment on column judgement.judgement.difference is
    'Two officials who differ by more than this call a third.';
comment on column judgement.judgement.inputs_hash is 'SHA-256 of all inputs in their canonical form.';
comment on column judgement.judgement.needs is 'What is missing before a rating, as the rule told it.';
comment on column judgement.judgement.result is
    'What the answers came to, as the rule told it when they were revealed.';

-- One item of evidence as it was when the judgement was opened. No words are copied.
create table judgement.input (
    organisation_id uuid not null default platform.asker_organisation(),
    judgement_id uuid not null,
    bearing_organisation_id uuid not null,
    bearing_id uuid not null,
    source_id uuid not null,
    passage_id uuid,
    kind text not null,
    voice integer not null,
    stance text not null,
    directness text not null,
    year integer,
    area text,
    demonstration boolean not null,
    primary key (organisation_id, judgement_id, bearing_organisation_id, bearing_id),
    foreign key (organisation_id, judgement_id)
        references judgement.judgement (organisation_id, id)
);
comment on column judgement.input.voice is
    'The same number for every item of one independent origin of this judgement.';

-- What one judge answered, once.
create table judgement.opinion (
    organisation_id uuid not null default platform.asker_organisation(),
    judgement_id uuid not null,
    judge uuid not null,
    capacity text not null,
    status text,
    contribution text,
    direction text not null,
    plausibility integer not null,
    uniqueness integer not null,
    triangulation integer not null,
    transparency integer not null,
    independence integer not null,
    level integer not null,
    band text,
    reason text not null,
    given_at timestamptz not null default now(),
    primary key (organisation_id, judgement_id, judge),
    constraint capacity_is_known check (capacity in ('OFFICIAL', 'SUPPORTED_PERSON', 'CARER')),
    constraint direction_is_known check (direction in ('FOR', 'AGAINST')),
    constraint it_answers_one_question check (num_nonnulls(status, contribution) = 1),
    constraint reason_says_something check (reason ~ '\S'),
    foreign key (organisation_id, judgement_id)
        references judgement.judgement (organisation_id, id)
);

-- Frozen means that the evidence is there, which the asker saw; a reference cannot say it, because the
-- evidence may be another organisation's. As foreign keys do, this runs after row security.
create function judgement.keep_input_from_its_evidence() returns trigger
    language plpgsql as $$
begin
    if not exists (
            select from evidence.bearing b
             where b.organisation_id = new.bearing_organisation_id
               and b.id = new.bearing_id) then
        raise exception 'An input is evidence that is there.'
            using errcode = 'foreign_key_violation', constraint = 'evidence_is_there';
    end if;
    return null;
end $$;
create trigger evidence_is_there after insert on judgement.input
    for each row execute function judgement.keep_input_from_its_evidence();

-- Whoever has seen the answers of others gives none.
create function judgement.keep_opinion_before_the_others_are_seen() returns trigger
    language plpgsql as $$
begin
    if exists (
            select from judgement.judgement j
             where j.organisation_id = new.organisation_id
               and j.id = new.judgement_id
               and j.revealed_at is not null) then
        raise exception 'The answers are in.'
            using errcode = 'restrict_violation', constraint = 'opinion_is_blind';
    end if;
    return null;
end $$;
create trigger opinion_is_blind after insert on judgement.opinion
    for each row execute function judgement.keep_opinion_before_the_others_are_seen();

-- What is published is as final as a version of a map.
create function judgement.keep_published_judgement() returns trigger
    language plpgsql as $$
begin
    if old.published_at is not null then
        raise exception 'What is published is never changed. Open a new judgement.'
            using errcode = 'restrict_violation', constraint = 'published_is_final';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger published_is_final before update or delete on judgement.judgement
    for each row execute function judgement.keep_published_judgement();

-- Who may see and write what.

alter table judgement.contrary_search enable row level security, force row level security;
create policy own on judgement.contrary_search
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on judgement.contrary_search for select
    using (exists (
        select from judgement.judgement j
         where j.organisation_id = contrary_search.organisation_id
           and j.contrary_search_id = contrary_search.id
           and j.published_at is not null));
grant select, insert on judgement.contrary_search to ettle_app;

alter table judgement.judgement enable row level security, force row level security;
create policy own on judgement.judgement
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on judgement.judgement for select
    using (published_at is not null);
grant select, insert, update (
        officials_given, lived_given, third_called_at, revealed_at, result, published_at,
        published_by, published_reason)
    on judgement.judgement to ettle_app;

alter table judgement.input enable row level security, force row level security;
create policy own on judgement.input
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
-- Only what the reader may see of the evidence itself.
create policy published on judgement.input for select
    using (
        exists (
            select from judgement.judgement j
             where j.organisation_id = input.organisation_id
               and j.id = input.judgement_id
               and j.published_at is not null)
            and exists (
                select from evidence.bearing b
                 where b.organisation_id = input.bearing_organisation_id
                   and b.id = input.bearing_id));
grant select, insert on judgement.input to ettle_app;

alter table judgement.opinion enable row level security, force row level security;
create policy own on judgement.opinion
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on judgement.opinion for select
    using (exists (
        select from judgement.judgement j
         where j.organisation_id = opinion.organisation_id
           and j.id = opinion.judgement_id
           and j.published_at is not null));
-- Blind: until the last awaited answer is in, each judge sees their own and nobody sees another's.
create policy blind on judgement.opinion as restrictive for select
    using (
        judge = platform.asker_person()
            or exists (
                select from judgement.judgement j
                 where j.organisation_id = opinion.organisation_id
                   and j.id = opinion.judgement_id
                   and j.revealed_at is not null));
grant select, insert on judgement.opinion to ettle_app;
