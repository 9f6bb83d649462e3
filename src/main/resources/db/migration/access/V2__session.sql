-- Sessions: that somebody signed in, how, and since when. Of the token only a fingerprint is kept,
-- so nobody can act as another by reading this table.

create table access.session (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    person_id uuid not null,
    token_fingerprint text not null,
    way text not null,
    proof text not null,
    device text not null,
    begun_at timestamptz not null default now(),
    confirmed_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    ended_at timestamptz,
    primary key (organisation_id, id),
    constraint token_opens_one_session unique (organisation_id, token_fingerprint),
    constraint way_is_known check (
        way in ('PASSWORD', 'PASSKEY', 'PROVIDER', 'DEMONSTRATION')),
    constraint proof_is_known check (proof in ('ONE_FACTOR', 'TWO_FACTORS', 'AWAITS_SECOND')),
    foreign key (organisation_id, person_id) references access.person (organisation_id, id)
);
create index on access.session (organisation_id, person_id);
comment on column access.session.confirmed_at is
    'When who signed in last showed that it is they; acts that matter ask for it again.';

-- Eight idle hours end a session, and so do thirty days. Half a session, which waits for the second
-- factor, lasts ten minutes.
create function access.session_is_open(
    proof text, begun timestamptz, seen timestamptz, ended timestamptz) returns boolean
    language sql stable parallel safe
    return ended is null
        and seen > now() - interval '8 hours'
        and begun > now()
            - case when proof = 'AWAITS_SECOND' then interval '10 minutes' else interval '30 days' end;
grant execute on function
    access.session_is_open(text, timestamptz, timestamptz, timestamptz) to ettle_app;

alter table access.session enable row level security, force row level security;
create policy own on access.session
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, delete,
    update (token_fingerprint, proof, confirmed_at, last_seen_at, ended_at)
    on access.session to ettle_app;
