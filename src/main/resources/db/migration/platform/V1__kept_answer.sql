-- What requests of programs were answered, so that one sent again is answered the same and not done
-- again. Written in the transaction of the act: an act without its row here was never done.

create table platform.kept_answer (
    organisation_id uuid not null default platform.asker_organisation(),
    person_id uuid not null,
    route text not null,
    key text not null,
    fingerprint text not null,
    status integer not null,
    headers text not null,
    body bytea not null,
    recorded_at timestamptz not null default now(),
    primary key (organisation_id, person_id, route, key)
);
comment on column platform.kept_answer.fingerprint is
    'SHA-256 of the body of the request: the same key with another body is a mistake.';

alter table platform.kept_answer enable row level security, force row level security;
create policy own on platform.kept_answer
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, delete on platform.kept_answer to ettle_app;
