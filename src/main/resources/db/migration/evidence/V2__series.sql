-- Series: what an indicator means, what was counted, and in which release it was published.
--
-- Two times are kept. A period says of when a figure tells; a vintage says from which release and
-- file it came, and when it was taken in. A revision is a further vintage: no figure, definition or
-- reported row is ever changed, and the application's role may not change one. What is shown is the
-- figure of the newest release; what an older release said can be looked at as it was published.
--
-- Every row says by itself whether it is published. A policy that asked another table would do so for
-- each of tens of thousands of rows, also of one's own.

create table evidence.indicator (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    address text not null,
    title text not null,
    about text not null,
    begun_at timestamptz not null default now(),
    published_at timestamptz,
    words tsvector not null generated always as (
        setweight(to_tsvector('english', theory.searchable(title)), 'A')
            || setweight(to_tsvector('english', theory.searchable(about)), 'C')) stored,
    primary key (organisation_id, id),
    constraint address_names_one_indicator unique (organisation_id, address),
    constraint address_fits_a_web_address check (address ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    constraint title_says_something check (title ~ '\S')
);

-- What the figures of an indicator mean from a day on. A change of meaning is a further definition.
create table evidence.definition (
    organisation_id uuid not null default platform.asker_organisation(),
    indicator_id uuid not null,
    number integer not null,
    valid_from date not null,
    unit text not null,
    numerator text not null,
    denominator text,
    change text,
    caveats text not null,
    source text not null,
    source_address text,
    made_at timestamptz not null default now(),
    made_by uuid,
    published_at timestamptz,
    primary key (organisation_id, indicator_id, number),
    constraint number_counts_from_one check (number >= 1),
    constraint unit_is_known check (
        unit in ('PEOPLE', 'PER_1000_PEOPLE', 'PER_1000_SDS', 'PERCENT')),
    constraint numerator_says_something check (numerator ~ '\S'),
    foreign key (organisation_id, indicator_id) references evidence.indicator (organisation_id, id)
);
comment on column evidence.definition.change is
    'What is not as in the definition before; figures of the two are not compared.';
comment on column evidence.definition.caveats is 'One on each line.';

create table evidence.release (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    key text not null,
    title text not null,
    publisher text not null,
    dated text not null,
    released daterange not null,
    address text,
    licence text,
    recorded_at timestamptz not null default now(),
    recorded_by uuid,
    published_at timestamptz,
    primary key (organisation_id, id),
    constraint key_names_one_release unique (organisation_id, key)
);
comment on column evidence.release.dated is 'Its date as known, in words.';
comment on column evidence.release.released is
    'The days within which it came out, as far as they are known. Its first day sorts releases.';

-- One file of a release as it was taken in. The same bytes are taken in once.
create table evidence.vintage (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    release_id uuid not null,
    name text not null,
    hash bytea not null,
    row_count integer not null,
    marked integer not null,
    left_out integer not null,
    figures integer not null,
    taken_at timestamptz not null default clock_timestamp(),
    taken_by uuid,
    published_at timestamptz,
    primary key (organisation_id, id),
    constraint file_is_taken_in_once unique (organisation_id, hash),
    constraint hash_is_sha_256 check (octet_length(hash) = 32),
    foreign key (organisation_id, release_id) references evidence.release (organisation_id, id)
);
create index on evidence.vintage (organisation_id, release_id);
comment on column evidence.vintage.marked is 'Rows that were reported and kept.';
comment on column evidence.vintage.left_out is 'Rows that were reported and not kept.';
comment on column evidence.vintage.figures is 'Figures that were new with this file.';

-- A row of a file that was reported, with every rule that it broke. Nothing of a file is lost: what
-- was left out stands here as it came.
create table evidence.odd_row (
    organisation_id uuid not null default platform.asker_organisation(),
    vintage_id uuid not null,
    line integer not null,
    rule text not null,
    words text not null,
    cells text not null,
    stays boolean not null,
    published_at timestamptz,
    primary key (organisation_id, vintage_id, line, rule),
    foreign key (organisation_id, vintage_id) references evidence.vintage (organisation_id, id)
);

-- One line of figures over time: an indicator for an area, an age group and a group of people.
create table evidence.series (
    organisation_id uuid not null default platform.asker_organisation(),
    indicator_id uuid not null,
    id uuid not null,
    area text not null,
    age text not null,
    category text not null,
    published_at timestamptz,
    primary key (organisation_id, indicator_id, id),
    constraint line_is_drawn_once unique (organisation_id, indicator_id, area, age, category),
    foreign key (organisation_id, indicator_id) references evidence.indicator (organisation_id, id)
);

create table evidence.observation (
    organisation_id uuid not null default platform.asker_organisation(),
    indicator_id uuid not null,
    series_id uuid not null,
    period daterange not null,
    vintage_id uuid not null,
    definition_number integer not null,
    state text not null,
    value numeric,
    low numeric,
    high numeric,
    numerator numeric,
    denominator numeric,
    words text not null,
    line integer,
    published_at timestamptz,
    primary key (organisation_id, indicator_id, series_id, period, vintage_id),
    constraint state_is_known check (
        state in ('MISSING', 'VALUE', 'INTERVAL', 'SUPPRESSED', 'CARRIED_FORWARD')),
    constraint a_value_is_given check (
        (state in ('VALUE', 'CARRIED_FORWARD')) = (value is not null)),
    constraint what_is_missing_has_a_reason check (state <> 'MISSING' or words ~ '\S'),
    constraint an_interval_has_an_end check (
        state <> 'INTERVAL' or low is not null or high is not null),
    constraint period_has_days check (not isempty(period)),
    foreign key (organisation_id, indicator_id, series_id)
        references evidence.series (organisation_id, indicator_id, id),
    foreign key (organisation_id, indicator_id, definition_number)
        references evidence.definition (organisation_id, indicator_id, number),
    foreign key (organisation_id, vintage_id) references evidence.vintage (organisation_id, id)
);
create index on evidence.observation (organisation_id, indicator_id, definition_number);
create index on evidence.observation (organisation_id, vintage_id);
comment on column evidence.observation.words is
    'Why it is missing, withheld or carried forward, or what else to know of it.';
comment on column evidence.observation.line is 'The line of the file from which it came.';

-- Who may see and write what.

alter table evidence.indicator enable row level security, force row level security;
create policy own on evidence.indicator
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on evidence.indicator for select
    using (published_at is not null);
grant select, insert on evidence.indicator to ettle_app;

alter table evidence.definition enable row level security, force row level security;
create policy own on evidence.definition
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on evidence.definition for select
    using (published_at is not null);
grant select, insert on evidence.definition to ettle_app;

alter table evidence.release enable row level security, force row level security;
create policy own on evidence.release
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on evidence.release for select
    using (published_at is not null);
grant select, insert on evidence.release to ettle_app;

alter table evidence.vintage enable row level security, force row level security;
create policy own on evidence.vintage
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on evidence.vintage for select
    using (published_at is not null);
grant select, insert on evidence.vintage to ettle_app;

alter table evidence.odd_row enable row level security, force row level security;
create policy own on evidence.odd_row
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on evidence.odd_row for select
    using (published_at is not null);
grant select, insert on evidence.odd_row to ettle_app;

alter table evidence.series enable row level security, force row level security;
create policy own on evidence.series
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on evidence.series for select
    using (published_at is not null);
grant select, insert on evidence.series to ettle_app;

alter table evidence.observation enable row level security, force row level security;
create policy own on evidence.observation
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on evidence.observation for select
    using (published_at is not null);
grant select, insert on evidence.observation to ettle_app;
