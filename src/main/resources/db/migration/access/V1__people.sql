-- People who sign in, and the roles that they hold for a time.
--
-- A person belongs to one organisation, so everything at its door runs under that organisation's row
-- security. Whoever works for two has two records, one in each.

create schema access;
grant usage on schema access to ettle_app;

-- Ranges of time that must not overlap need this extension of PostgreSQL's own. It stands apart, so
-- that the rooms' schemas hold what is ours.
create schema extension;
create extension if not exists btree_gist schema extension;

-- Roles are held by the day, and the day is Scotland's whatever the server's time zone.
create function access.today() returns date
    language sql stable parallel safe
    return (now() at time zone 'Europe/London')::date;
grant execute on function access.today() to ettle_app;

create table access.person (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    name text not null,
    sign_in_name text not null,
    demonstration boolean not null,
    disabled_at timestamptz,
    recorded_at timestamptz not null default now(),
    revision integer not null default 0,
    primary key (organisation_id, id),
    constraint sign_in_name_names_one_person unique (organisation_id, sign_in_name),
    constraint name_says_something check (name ~ '\S'),
    constraint sign_in_name_is_plain check (
        sign_in_name ~ '^[a-z0-9][a-z0-9.@_+-]*$' and length(sign_in_name) <= 254)
);
comment on column access.person.demonstration is
    'Invented: it signs in without a password, and only while Ettle runs with demonstration.';

create table access.role_held (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    person_id uuid not null,
    role text not null,
    held daterange not null,
    reason text not null,
    recorded_at timestamptz not null default now(),
    primary key (organisation_id, id),
    constraint role_is_held_once_at_a_time
        unique (organisation_id, person_id, role, held without overlaps),
    constraint role_is_known check (
        role in (
            'ADMINISTRATOR', 'MAP_EDITOR', 'JUDGE', 'ANALYST', 'PRACTITIONER', 'TEAM_MANAGER',
            'FINANCE_OFFICER', 'COMMISSIONER', 'READER')),
    constraint held_begins_on_a_day check (not lower_inf(held)),
    constraint reason_says_something check (reason ~ '\S'),
    foreign key (organisation_id, person_id) references access.person (organisation_id, id)
);

alter table access.person enable row level security, force row level security;
create policy own on access.person
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, update (name, sign_in_name, disabled_at, revision) on access.person
    to ettle_app;

alter table access.role_held enable row level security, force row level security;
create policy own on access.role_held
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, update (held), delete on access.role_held to ettle_app;
