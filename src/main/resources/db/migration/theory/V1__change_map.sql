-- Change maps: versions with their tiers, lanes, outcomes and links.
--
-- Every key begins with organisation_id and every reference pairs it, so that no row can point at
-- another organisation's and the tables can be distributed by it. An organisation sees and writes
-- its own rows; everybody sees what is published. organisation_id is filled from the asker, so a
-- row cannot be written for somebody else by mistake, and row security refuses it on purpose.
--
-- "place" keeps the order in which the source prints things.

create schema theory;
grant usage on schema theory to ettle_app;

-- Text as the search reads it. In the C locale PostgreSQL takes typographic marks for letters, and it
-- takes angle brackets for markup. Every character keeps its place, so that what is found here can be
-- marked in the text itself.
create function theory.searchable(words text) returns text
    language sql immutable parallel safe
    return translate(words, '“”‘’–—…·<>', '          ');

grant execute on function theory.searchable(text) to ettle_app;

create table theory.change_map (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    address text not null,
    title text not null,
    about text not null,
    begun_at timestamptz not null default now(),
    primary key (organisation_id, id),
    constraint address_names_one_map unique (organisation_id, address),
    constraint address_fits_a_web_address check (address ~ '^[a-z0-9][a-z0-9-]{0,39}$')
);

create table theory.map_version (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    map_id uuid not null,
    place integer not null,
    name text not null,
    title text not null,
    publisher text not null,
    source_published text not null,
    about text not null,
    recorded_at timestamptz not null default now(),
    published_at timestamptz,
    words tsvector not null generated always as (
        setweight(to_tsvector('english', theory.searchable(name || ' ' || title)), 'A')
            || setweight(to_tsvector('english', theory.searchable(about)), 'C')) stored,
    primary key (organisation_id, id),
    constraint name_names_one_version unique (organisation_id, map_id, name),
    constraint place_holds_one_version unique (organisation_id, map_id, place),
    constraint name_fits_a_web_address check (name ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,39}$'),
    foreign key (organisation_id, map_id) references theory.change_map (organisation_id, id)
);
comment on column theory.map_version.source_published is
    'When its source was published, in words, as known; published_at is when it was published here.';

create table theory.source (
    organisation_id uuid not null default platform.asker_organisation(),
    version_id uuid not null,
    key text not null,
    place integer not null,
    title text not null,
    publisher text not null,
    published text not null,
    address text,
    licence text not null,
    primary key (organisation_id, version_id, key),
    foreign key (organisation_id, version_id) references theory.map_version (organisation_id, id)
);

create table theory.gap (
    organisation_id uuid not null default platform.asker_organisation(),
    version_id uuid not null,
    place integer not null,
    statement text not null,
    primary key (organisation_id, version_id, place),
    foreign key (organisation_id, version_id) references theory.map_version (organisation_id, id)
);

create table theory.tier (
    organisation_id uuid not null default platform.asker_organisation(),
    version_id uuid not null,
    key text not null,
    place integer not null,
    title text not null,
    hint text,
    spans boolean not null,
    primary key (organisation_id, version_id, key),
    foreign key (organisation_id, version_id) references theory.map_version (organisation_id, id)
);

create table theory.lane (
    organisation_id uuid not null default platform.asker_organisation(),
    version_id uuid not null,
    key text not null,
    place integer not null,
    kind text not null,
    title text not null,
    about text not null,
    source_key text,
    locator text,
    basis text not null,
    primary key (organisation_id, version_id, key),
    constraint lane_kind_is_known check (kind in ('PEOPLE', 'WORKFORCE', 'SYSTEM')),
    constraint basis_is_known check (
        basis in ('READ_IN_FULL', 'OPENING_READ', 'RECALLED', 'INFERRED')),
    foreign key (organisation_id, version_id) references theory.map_version (organisation_id, id),
    foreign key (organisation_id, version_id, source_key)
        references theory.source (organisation_id, version_id, key)
);
create index on theory.lane (organisation_id, version_id, source_key);

create table theory.tag (
    organisation_id uuid not null default platform.asker_organisation(),
    version_id uuid not null,
    key text not null,
    place integer not null,
    kind text not null,
    label text not null,
    source_key text,
    locator text,
    basis text not null,
    words tsvector not null generated always as (
        setweight(to_tsvector('english', theory.searchable(label)), 'B')) stored,
    primary key (organisation_id, version_id, key),
    constraint tag_kind_is_known check (kind in ('SYSTEM_AREA', 'GOLDEN_THREAD')),
    constraint basis_is_known check (
        basis in ('READ_IN_FULL', 'OPENING_READ', 'RECALLED', 'INFERRED')),
    foreign key (organisation_id, version_id) references theory.map_version (organisation_id, id),
    foreign key (organisation_id, version_id, source_key)
        references theory.source (organisation_id, version_id, key)
);
create index on theory.tag (organisation_id, version_id, source_key);

create table theory.outcome (
    organisation_id uuid not null default platform.asker_organisation(),
    version_id uuid not null,
    code text not null,
    place integer not null,
    label text not null,
    standing text not null,
    tier_key text not null,
    lane_key text,
    actor text,
    rationale text,
    source_key text,
    locator text,
    basis text not null,
    owner text,
    slot integer not null,
    words tsvector not null generated always as (
        setweight(to_tsvector('english', theory.searchable(code || ' ' || label)), 'A')
            || setweight(
                to_tsvector(
                    'english',
                    theory.searchable(coalesce(actor, '') || ' ' || coalesce(rationale, ''))),
                'C')) stored,
    primary key (organisation_id, version_id, code),
    constraint label_says_something check (label ~ '\S'),
    constraint standing_is_known check (standing in ('OFFICIAL', 'WORKING')),
    constraint slot_is_in_the_lane check (slot >= 0),
    constraint basis_is_known check (
        basis in ('READ_IN_FULL', 'OPENING_READ', 'RECALLED', 'INFERRED')),
    constraint slot_holds_one_outcome unique nulls not distinct
        (organisation_id, version_id, tier_key, lane_key, slot),
    foreign key (organisation_id, version_id) references theory.map_version (organisation_id, id),
    foreign key (organisation_id, version_id, tier_key)
        references theory.tier (organisation_id, version_id, key),
    foreign key (organisation_id, version_id, lane_key)
        references theory.lane (organisation_id, version_id, key),
    foreign key (organisation_id, version_id, source_key)
        references theory.source (organisation_id, version_id, key)
);
create index on theory.outcome (organisation_id, version_id, lane_key);
create index on theory.outcome (organisation_id, version_id, source_key);

create table theory.outcome_tag (
    organisation_id uuid not null default platform.asker_organisation(),
    version_id uuid not null,
    outcome_code text not null,
    tag_key text not null,
    place integer not null,
    primary key (organisation_id, version_id, outcome_code, tag_key),
    foreign key (organisation_id, version_id, outcome_code)
        references theory.outcome (organisation_id, version_id, code),
    foreign key (organisation_id, version_id, tag_key)
        references theory.tag (organisation_id, version_id, key)
);
create index on theory.outcome_tag (organisation_id, version_id, tag_key);

create table theory.link (
    organisation_id uuid not null default platform.asker_organisation(),
    version_id uuid not null,
    place integer not null,
    from_code text not null,
    to_code text not null,
    kind text not null,
    rationale text,
    source_key text,
    locator text,
    basis text not null,
    words tsvector not null generated always as (
        setweight(
            to_tsvector('english', theory.searchable(coalesce(rationale, ''))), 'C')) stored,
    primary key (organisation_id, version_id, place),
    constraint link_is_drawn_once unique (organisation_id, version_id, from_code, to_code, kind),
    constraint link_has_two_ends check (from_code <> to_code),
    constraint link_kind_is_known check (kind in ('PARENT', 'INFLUENCE')),
    constraint basis_is_known check (
        basis in ('READ_IN_FULL', 'OPENING_READ', 'RECALLED', 'INFERRED')),
    foreign key (organisation_id, version_id, from_code)
        references theory.outcome (organisation_id, version_id, code),
    foreign key (organisation_id, version_id, to_code)
        references theory.outcome (organisation_id, version_id, code),
    foreign key (organisation_id, version_id, source_key)
        references theory.source (organisation_id, version_id, key)
);
create index on theory.link (organisation_id, version_id, to_code);
create index on theory.link (organisation_id, version_id, source_key);

create table theory.assumption (
    organisation_id uuid not null default platform.asker_organisation(),
    version_id uuid not null,
    link_place integer not null,
    place integer not null,
    statement text not null,
    status text not null,
    source_key text,
    locator text,
    basis text not null,
    words tsvector not null generated always as (
        setweight(to_tsvector('english', theory.searchable(statement)), 'C')) stored,
    primary key (organisation_id, version_id, link_place, place),
    constraint status_is_known check (status in ('UNTESTED', 'HOLDS', 'MIXED', 'FAILS')),
    constraint basis_is_known check (
        basis in ('READ_IN_FULL', 'OPENING_READ', 'RECALLED', 'INFERRED')),
    foreign key (organisation_id, version_id, link_place)
        references theory.link (organisation_id, version_id, place),
    foreign key (organisation_id, version_id, source_key)
        references theory.source (organisation_id, version_id, key)
);
create index on theory.assumption (organisation_id, version_id, source_key);

create table theory.rival (
    organisation_id uuid not null default platform.asker_organisation(),
    version_id uuid not null,
    link_place integer not null,
    place integer not null,
    statement text not null,
    source_key text,
    locator text,
    basis text not null,
    words tsvector not null generated always as (
        setweight(to_tsvector('english', theory.searchable(statement)), 'C')) stored,
    primary key (organisation_id, version_id, link_place, place),
    constraint basis_is_known check (
        basis in ('READ_IN_FULL', 'OPENING_READ', 'RECALLED', 'INFERRED')),
    foreign key (organisation_id, version_id, link_place)
        references theory.link (organisation_id, version_id, place),
    foreign key (organisation_id, version_id, source_key)
        references theory.source (organisation_id, version_id, key)
);
create index on theory.rival (organisation_id, version_id, source_key);

-- Who may see and write what.

create function theory.version_is_published(organisation uuid, version uuid) returns boolean
    language sql stable parallel safe
    return exists (
        select from theory.map_version v
         where v.organisation_id = organisation
           and v.id = version
           and v.published_at is not null);

create function theory.map_is_published(organisation uuid, map uuid) returns boolean
    language sql stable parallel safe
    return exists (
        select from theory.map_version v
         where v.organisation_id = organisation
           and v.map_id = map
           and v.published_at is not null);

grant execute on function
    theory.version_is_published(uuid, uuid), theory.map_is_published(uuid, uuid) to ettle_app;

alter table theory.change_map enable row level security, force row level security;
create policy own on theory.change_map
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on theory.change_map for select
    using (theory.map_is_published(organisation_id, id));
grant select, insert on theory.change_map to ettle_app;

alter table theory.map_version enable row level security, force row level security;
create policy own on theory.map_version
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on theory.map_version for select
    using (published_at is not null);
grant select, insert, update (published_at) on theory.map_version to ettle_app;

alter table theory.source enable row level security, force row level security;
create policy own on theory.source
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on theory.source for select
    using (theory.version_is_published(organisation_id, version_id));
grant select, insert on theory.source to ettle_app;

alter table theory.gap enable row level security, force row level security;
create policy own on theory.gap
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on theory.gap for select
    using (theory.version_is_published(organisation_id, version_id));
grant select, insert on theory.gap to ettle_app;

alter table theory.tier enable row level security, force row level security;
create policy own on theory.tier
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on theory.tier for select
    using (theory.version_is_published(organisation_id, version_id));
grant select, insert on theory.tier to ettle_app;

alter table theory.lane enable row level security, force row level security;
create policy own on theory.lane
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on theory.lane for select
    using (theory.version_is_published(organisation_id, version_id));
grant select, insert on theory.lane to ettle_app;

alter table theory.tag enable row level security, force row level security;
create policy own on theory.tag
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on theory.tag for select
    using (theory.version_is_published(organisation_id, version_id));
grant select, insert on theory.tag to ettle_app;

alter table theory.outcome enable row level security, force row level security;
create policy own on theory.outcome
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on theory.outcome for select
    using (theory.version_is_published(organisation_id, version_id));
grant select, insert on theory.outcome to ettle_app;

alter table theory.outcome_tag enable row level security, force row level security;
create policy own on theory.outcome_tag
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on theory.outcome_tag for select
    using (theory.version_is_published(organisation_id, version_id));
grant select, insert on theory.outcome_tag to ettle_app;

alter table theory.link enable row level security, force row level security;
create policy own on theory.link
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on theory.link for select
    using (theory.version_is_published(organisation_id, version_id));
grant select, insert on theory.link to ettle_app;

alter table theory.assumption enable row level security, force row level security;
create policy own on theory.assumption
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on theory.assumption for select
    using (theory.version_is_published(organisation_id, version_id));
grant select, insert on theory.assumption to ettle_app;

alter table theory.rival enable row level security, force row level security;
create policy own on theory.rival
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on theory.rival for select
    using (theory.version_is_published(organisation_id, version_id));
grant select, insert on theory.rival to ettle_app;
