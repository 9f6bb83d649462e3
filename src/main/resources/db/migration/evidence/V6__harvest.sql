-- Outcome harvesting: statements of what somebody does differently, which are worded anew until they
-- are submitted, and then substantiated by independent people on a sample.
--
-- What happens to a statement is a row of its own: nothing of what was decided upon is overwritten.
-- All of it stays inside the organisation; what became evidence is published as its source is.

create table evidence.statement (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    demonstration boolean not null,
    begun_at timestamptz not null default now(),
    begun_by uuid,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    withdrawn_reason text,
    primary key (organisation_id, id)
);

-- The last wording is the one that holds.
create table evidence.statement_wording (
    organisation_id uuid not null default platform.asker_organisation(),
    statement_id uuid not null,
    number integer not null,
    who text not null,
    what text not null,
    dated text not null,
    area text,
    place text,
    significance text not null,
    contribution text not null,
    origin_id uuid not null,
    map_organisation_id uuid,
    version_id uuid,
    outcome_code text,
    link_from text,
    link_to text,
    link_kind text,
    consent text not null,
    consent_words text,
    reuse text not null,
    reason text,
    written_at timestamptz not null default now(),
    written_by uuid,
    primary key (organisation_id, statement_id, number),
    constraint statement_says_who_did_what_and_when check (
        who ~ '\S' and what ~ '\S' and dated ~ '\S'),
    constraint statement_says_where check (num_nonnulls(area, place) > 0),
    constraint statement_says_why_and_how check (significance ~ '\S' and contribution ~ '\S'),
    constraint it_bears_on_one_thing_at_most check (
        num_nonnulls(map_organisation_id, version_id) in (0, 2)
            and num_nonnulls(link_from, link_to, link_kind) in (0, 3)
            and num_nonnulls(outcome_code, link_from) = num_nonnulls(version_id)),
    constraint consent_is_known check (
        consent in ('GIVEN', 'NOT_NEEDED', 'NOT_ASKED', 'REFUSED', 'WITHDRAWN')),
    constraint reuse_is_known check (reuse in ('PUBLIC', 'ORGANISATION')),
    constraint words_are_lent_with_consent check (reuse <> 'PUBLIC' or consent = 'GIVEN'),
    foreign key (organisation_id, statement_id) references evidence.statement (organisation_id, id),
    foreign key (organisation_id, origin_id) references evidence.origin (organisation_id, id)
);
create index on evidence.statement_wording (organisation_id, origin_id);
comment on column evidence.statement_wording.outcome_code is
    'On what it bears; null, with the link, where no outcome of a map tells of it yet.';

-- The wording that is substantiated. A later one would not be it.
create table evidence.statement_submission (
    organisation_id uuid not null default platform.asker_organisation(),
    statement_id uuid not null,
    number integer not null,
    submitted_at timestamptz not null default now(),
    submitted_by uuid,
    primary key (organisation_id, statement_id),
    foreign key (organisation_id, statement_id, number)
        references evidence.statement_wording (organisation_id, statement_id, number)
);
create index on evidence.statement_submission (organisation_id, statement_id, number);

create table evidence.sample (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    seed text not null,
    wanted integer,
    frame jsonb not null,
    demonstration boolean not null,
    reason text not null,
    drawn_at timestamptz not null default now(),
    drawn_by uuid,
    primary key (organisation_id, id),
    constraint a_sample_holds_something check (wanted > 0),
    constraint seed_says_something check (seed ~ '\S'),
    constraint reason_says_something check (reason ~ '\S')
);
comment on column evidence.sample.wanted is 'How many were to be drawn; null for all.';
comment on column evidence.sample.frame is
    'The statements among which it was drawn. With the seed they give the same sample again.';

create table evidence.sample_statement (
    organisation_id uuid not null default platform.asker_organisation(),
    statement_id uuid not null,
    sample_id uuid not null,
    primary key (organisation_id, statement_id),
    foreign key (organisation_id, statement_id)
        references evidence.statement_submission (organisation_id, statement_id),
    foreign key (organisation_id, sample_id) references evidence.sample (organisation_id, id)
);
create index on evidence.sample_statement (organisation_id, sample_id);

create table evidence.substantiation (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    statement_id uuid not null,
    origin_id uuid not null,
    independence text not null,
    person uuid,
    verdict text not null,
    words text not null,
    given_on date not null,
    recorded_at timestamptz not null default now(),
    recorded_by uuid,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    withdrawn_reason text,
    primary key (organisation_id, id),
    constraint verdict_is_known check (verdict in ('AGREE', 'PARTLY', 'DISAGREE', 'CANNOT_SAY')),
    constraint verdict_has_words check (words ~ '\S'),
    constraint independence_says_something check (independence ~ '\S'),
    constraint a_verdict_of_ones_own_is_recorded_by_oneself check (person = recorded_by),
    foreign key (organisation_id, statement_id)
        references evidence.sample_statement (organisation_id, statement_id),
    foreign key (organisation_id, origin_id) references evidence.origin (organisation_id, id)
);
create unique index substantiator_is_heard_once on evidence.substantiation
    (organisation_id, statement_id, origin_id) where withdrawn_at is null;
create index on evidence.substantiation (organisation_id, statement_id);
create index on evidence.substantiation (organisation_id, origin_id);
comment on column evidence.substantiation.person is
    'Who signed in to give it; null where an analyst recorded what somebody else told.';

-- That a statement became a source. It does so once.
create table evidence.statement_evidence (
    organisation_id uuid not null default platform.asker_organisation(),
    statement_id uuid not null,
    source_id uuid not null,
    entered_at timestamptz not null default now(),
    entered_by uuid,
    primary key (organisation_id, statement_id),
    foreign key (organisation_id, statement_id)
        references evidence.sample_statement (organisation_id, statement_id),
    foreign key (organisation_id, source_id) references evidence.source (organisation_id, id)
);
create index on evidence.statement_evidence (organisation_id, source_id);

alter table evidence.statement enable row level security, force row level security;
create policy own on evidence.statement
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, update (withdrawn_at, withdrawn_by, withdrawn_reason) on evidence.statement
    to ettle_app;

alter table evidence.statement_wording enable row level security, force row level security;
create policy own on evidence.statement_wording
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert on evidence.statement_wording to ettle_app;

alter table evidence.statement_submission enable row level security, force row level security;
create policy own on evidence.statement_submission
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert on evidence.statement_submission to ettle_app;

alter table evidence.sample enable row level security, force row level security;
create policy own on evidence.sample
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert on evidence.sample to ettle_app;

alter table evidence.sample_statement enable row level security, force row level security;
create policy own on evidence.sample_statement
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert on evidence.sample_statement to ettle_app;

alter table evidence.substantiation enable row level security, force row level security;
create policy own on evidence.substantiation
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, update (withdrawn_at, withdrawn_by, withdrawn_reason)
    on evidence.substantiation to ettle_app;

alter table evidence.statement_evidence enable row level security, force row level security;
create policy own on evidence.statement_evidence
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert on evidence.statement_evidence to ettle_app;
