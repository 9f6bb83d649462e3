-- Passwords, the links with which they are set, and the places from which somebody has signed in.

create table access.password (
    organisation_id uuid not null default platform.asker_organisation(),
    person_id uuid not null,
    hash text not null,
    set_at timestamptz not null default now(),
    primary key (organisation_id, person_id),
    foreign key (organisation_id, person_id) references access.person (organisation_id, id)
);

-- Of the link only a fingerprint is kept, like that of a session.
create table access.one_time_link (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    person_id uuid not null,
    word_fingerprint text not null,
    made_at timestamptz not null default now(),
    over_at timestamptz,
    primary key (organisation_id, id),
    constraint word_opens_one_link unique (organisation_id, word_fingerprint),
    foreign key (organisation_id, person_id) references access.person (organisation_id, id)
);
create index on access.one_time_link (organisation_id, person_id);
comment on column access.one_time_link.over_at is
    'When it was used, or a later one took its place; three days end it as well.';

-- Guessing from elsewhere does not keep somebody out who comes from where they came before. A place
-- is a browser or a network; of either only a fingerprint is kept.
create table access.familiar_place (
    organisation_id uuid not null default platform.asker_organisation(),
    person_id uuid not null,
    place_fingerprint text not null,
    last_used_at timestamptz not null default now(),
    primary key (organisation_id, person_id, place_fingerprint),
    foreign key (organisation_id, person_id) references access.person (organisation_id, id)
);

alter table access.password enable row level security, force row level security;
create policy own on access.password
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, update (hash, set_at) on access.password to ettle_app;

alter table access.one_time_link enable row level security, force row level security;
create policy own on access.one_time_link
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, update (over_at) on access.one_time_link to ettle_app;

alter table access.familiar_place enable row level security, force row level security;
create policy own on access.familiar_place
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, update (last_used_at), delete on access.familiar_place to ettle_app;
