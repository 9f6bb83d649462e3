-- Screening: who decided what on which record at which stage. Decisions are appended and never
-- changed; of each person the last stands. Until all who are needed have decided on a record, each
-- sees their own decision on it and nobody sees another's (docs/decisions/0019).

-- Where somebody is at a stage.
create table review.screener (
    organisation_id uuid not null default platform.asker_organisation(),
    review_id uuid not null,
    stage text not null,
    person_id uuid not null,
    after_number integer not null default 0,
    ranked boolean not null default true,
    primary key (organisation_id, review_id, stage, person_id),
    foreign key (organisation_id, review_id) references review.review (organisation_id, id)
);
comment on column review.screener.after_number is
    'The last record that came in the order of numbers: the next is sought from there.';
comment on column review.screener.ranked is 'Whether the likeliest comes first for this person.';

-- How a record stands at a stage, as soon as somebody has it. The rule is Standing.of.
create table review.standing (
    organisation_id uuid not null default platform.asker_organisation(),
    review_id uuid not null,
    stage text not null,
    record_number integer not null,
    state text not null default 'WAITING',
    reason_key text,
    was_seen boolean not null default false,
    revealed_at timestamptz,
    primary key (organisation_id, review_id, stage, record_number),
    constraint state_is_known check (
        state in ('WAITING', 'INCLUDED', 'EXCLUDED', 'CONFLICT', 'UNSURE')),
    foreign key (organisation_id, review_id, record_number)
        references review.record (organisation_id, review_id, number)
);
create index on review.standing (organisation_id, review_id, record_number);
create index on review.standing (organisation_id, review_id, stage, state, record_number);
create index on review.standing (organisation_id, review_id, stage, revealed_at);
comment on column review.standing.reason_key is 'For what it is excluded; it counts once.';
comment on column review.standing.was_seen is
    'Whether decisions on it could ever be seen by others: what is decided later is not blind.';
comment on column review.standing.revealed_at is 'Since when its decisions are seen.';

-- Who has a record, so that others are given another one. It is a courtesy and refuses nobody: what
-- two people decide at the same moment is kept, both of it.
create table review.seat (
    organisation_id uuid not null default platform.asker_organisation(),
    review_id uuid not null,
    stage text not null,
    record_number integer not null,
    person_id uuid not null,
    taken_at timestamptz not null default now(),
    decided boolean not null default false,
    primary key (organisation_id, review_id, stage, record_number, person_id),
    foreign key (organisation_id, review_id, stage, record_number)
        references review.standing (organisation_id, review_id, stage, record_number)
);
create index on review.seat (organisation_id, review_id, stage, person_id, decided, taken_at);

create table review.decision (
    organisation_id uuid not null default platform.asker_organisation(),
    review_id uuid not null,
    stage text not null,
    record_number integer not null,
    person_id uuid not null default platform.asker_person(),
    number integer not null,
    verdict text not null,
    reason_key text,
    note text not null,
    blind boolean not null,
    together uuid,
    decided_at timestamptz not null default clock_timestamp(),
    primary key (organisation_id, review_id, stage, record_number, person_id, number),
    constraint verdict_is_known check (
        verdict in ('INCLUDE', 'EXCLUDE', 'UNSURE', 'TAKEN_BACK')),
    foreign key (organisation_id, review_id, stage, record_number)
        references review.standing (organisation_id, review_id, stage, record_number)
);
create index on review.decision (organisation_id, review_id, stage, person_id, decided_at);
create index on review.decision (organisation_id, review_id, together) where together is not null;
comment on column review.decision.blind is 'Whether it was made before others could be seen.';
comment on column review.decision.together is
    'The same for all records that were excluded at one go.';

-- What people came to together. The last stands.
create table review.resolution (
    organisation_id uuid not null default platform.asker_organisation(),
    review_id uuid not null,
    stage text not null,
    record_number integer not null,
    number integer not null,
    verdict text not null,
    reason_key text,
    way text not null,
    words text not null,
    resolved_at timestamptz not null default now(),
    resolved_by uuid default platform.asker_person(),
    primary key (organisation_id, review_id, stage, record_number, number),
    constraint verdict_is_known check (verdict in ('INCLUDE', 'EXCLUDE')),
    constraint way_is_known check (way in ('THIRD', 'DISCUSSION')),
    constraint words_say_something check (words ~ '\S'),
    foreign key (organisation_id, review_id, stage, record_number)
        references review.standing (organisation_id, review_id, stage, record_number)
);

alter table review.screener enable row level security, force row level security;
create policy own on review.screener
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, update (after_number, ranked) on review.screener to ettle_app;

alter table review.standing enable row level security, force row level security;
create policy own on review.standing
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, update (state, reason_key, was_seen, revealed_at)
    on review.standing to ettle_app;

alter table review.seat enable row level security, force row level security;
create policy own on review.seat
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, update (taken_at, decided) on review.seat to ettle_app;

alter table review.decision enable row level security, force row level security;
create policy own on review.decision
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
-- Blind: until all who are needed have decided, each sees their own and nobody sees another's.
create policy blind on review.decision as restrictive for select
    using (
        person_id = platform.asker_person()
            or exists (
                select from review.standing s
                 where s.organisation_id = decision.organisation_id
                   and s.review_id = decision.review_id
                   and s.stage = decision.stage
                   and s.record_number = decision.record_number
                   and s.revealed_at is not null));
grant select, insert on review.decision to ettle_app;

alter table review.resolution enable row level security, force row level security;
create policy own on review.resolution
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert on review.resolution to ettle_app;
