-- Crosswalks: how the outcomes of one version became those of a later one. An edge names outcomes
-- of its two versions, which the database holds it to. What an edge cites is a source of the later
-- version.

create table theory.crosswalk (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    from_version_id uuid not null,
    to_version_id uuid not null,
    recorded_at timestamptz not null default now(),
    published_at timestamptz,
    primary key (organisation_id, id),
    constraint versions_are_related_once
        unique (organisation_id, from_version_id, to_version_id),
    constraint crosswalk_with_its_versions
        unique (organisation_id, id, from_version_id, to_version_id),
    constraint crosswalk_has_two_ends check (from_version_id <> to_version_id),
    foreign key (organisation_id, from_version_id)
        references theory.map_version (organisation_id, id),
    foreign key (organisation_id, to_version_id)
        references theory.map_version (organisation_id, id)
);
create index on theory.crosswalk (organisation_id, to_version_id);

create table theory.crosswalk_edge (
    organisation_id uuid not null default platform.asker_organisation(),
    crosswalk_id uuid not null,
    place integer not null,
    from_version_id uuid not null,
    from_code text,
    to_version_id uuid not null,
    to_code text,
    reason text not null,
    author text not null,
    source_key text,
    locator text,
    basis text not null,
    provisional boolean not null,
    primary key (organisation_id, crosswalk_id, place),
    constraint pair_is_named_once unique nulls not distinct
        (organisation_id, crosswalk_id, from_code, to_code),
    constraint edge_has_an_end check (num_nonnulls(from_code, to_code) > 0),
    constraint basis_is_known check (
        basis in ('READ_IN_FULL', 'OPENING_READ', 'RECALLED', 'INFERRED')),
    foreign key (organisation_id, crosswalk_id, from_version_id, to_version_id)
        references theory.crosswalk (organisation_id, id, from_version_id, to_version_id),
    foreign key (organisation_id, from_version_id, from_code)
        references theory.outcome (organisation_id, version_id, code),
    foreign key (organisation_id, to_version_id, to_code)
        references theory.outcome (organisation_id, version_id, code),
    foreign key (organisation_id, to_version_id, source_key)
        references theory.source (organisation_id, version_id, key)
);
create index on theory.crosswalk_edge
    (organisation_id, crosswalk_id, from_version_id, to_version_id);
create index on theory.crosswalk_edge (organisation_id, from_version_id, from_code);
create index on theory.crosswalk_edge (organisation_id, to_version_id, to_code);
create index on theory.crosswalk_edge (organisation_id, to_version_id, source_key);

create table theory.crosswalk_change (
    organisation_id uuid not null default platform.asker_organisation(),
    crosswalk_id uuid not null,
    edge_place integer not null,
    place integer not null,
    change text not null,
    primary key (organisation_id, crosswalk_id, edge_place, place),
    constraint change_is_named_once unique (organisation_id, crosswalk_id, edge_place, change),
    constraint change_is_known check (
        change in (
            'SAME', 'REWORDED', 'REDEFINED', 'NARROWED', 'EXTENDED', 'MOVED', 'ACTOR_CHANGED',
            'SPLIT', 'MERGED', 'SUPERSEDED', 'ADDED', 'DROPPED')),
    foreign key (organisation_id, crosswalk_id, edge_place)
        references theory.crosswalk_edge (organisation_id, crosswalk_id, place)
);

create table theory.crosswalk_gap (
    organisation_id uuid not null default platform.asker_organisation(),
    crosswalk_id uuid not null,
    place integer not null,
    statement text not null,
    primary key (organisation_id, crosswalk_id, place),
    foreign key (organisation_id, crosswalk_id) references theory.crosswalk (organisation_id, id)
);

create function theory.crosswalk_is_published(organisation uuid, crosswalk uuid) returns boolean
    language sql stable parallel safe
    return exists (
        select from theory.crosswalk c
         where c.organisation_id = organisation
           and c.id = crosswalk
           and c.published_at is not null);

grant execute on function theory.crosswalk_is_published(uuid, uuid) to ettle_app;

alter table theory.crosswalk enable row level security, force row level security;
create policy own on theory.crosswalk
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on theory.crosswalk for select
    using (published_at is not null);
grant select, insert, update (published_at) on theory.crosswalk to ettle_app;

alter table theory.crosswalk_edge enable row level security, force row level security;
create policy own on theory.crosswalk_edge
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on theory.crosswalk_edge for select
    using (theory.crosswalk_is_published(organisation_id, crosswalk_id));
grant select, insert on theory.crosswalk_edge to ettle_app;

alter table theory.crosswalk_change enable row level security, force row level security;
create policy own on theory.crosswalk_change
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on theory.crosswalk_change for select
    using (theory.crosswalk_is_published(organisation_id, crosswalk_id));
grant select, insert on theory.crosswalk_change to ettle_app;

alter table theory.crosswalk_gap enable row level security, force row level security;
create policy own on theory.crosswalk_gap
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on theory.crosswalk_gap for select
    using (theory.crosswalk_is_published(organisation_id, crosswalk_id));
grant select, insert on theory.crosswalk_gap to ettle_app;
