-- Tokens with which programs act for the person who made them. Of the text only a fingerprint is
-- kept, so nobody can act as another by reading this table.

create table access.api_token (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    person_id uuid not null,
    fingerprint text not null,
    name text not null,
    made_at timestamptz not null default now(),
    ends_at timestamptz not null,
    last_used_at timestamptz,
    ended_at timestamptz,
    primary key (organisation_id, id),
    constraint text_is_of_one_token unique (organisation_id, fingerprint),
    constraint name_says_something check (name ~ '\S'),
    constraint lasts_a_year_at_most check (ends_at <= made_at + interval '1 year 2 days'),
    foreign key (organisation_id, person_id) references access.person (organisation_id, id)
);
create index on access.api_token (organisation_id, person_id);
comment on column access.api_token.ends_at is
    'The first moment at which it no longer works: the end of its last day in Scotland.';
comment on column access.api_token.last_used_at is 'To the hour, so that reading seldom writes.';

create table access.api_token_scope (
    organisation_id uuid not null default platform.asker_organisation(),
    token_id uuid not null,
    scope text not null,
    primary key (organisation_id, token_id, scope),
    constraint scope_is_known check (scope in ('DRAFTS_READ', 'DRAFTS_WRITE')),
    foreign key (organisation_id, token_id) references access.api_token (organisation_id, id)
);

alter table access.api_token enable row level security, force row level security;
create policy own on access.api_token
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, update (last_used_at, ended_at) on access.api_token to ettle_app;

alter table access.api_token_scope enable row level security, force row level security;
create policy own on access.api_token_scope
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert on access.api_token_scope to ettle_app;
