-- The second factor: a secret that the person's phone shares, from which both make a new code every
-- half minute (RFC 6238), and codes on paper for when the phone is lost.

create table access.code_secret (
    organisation_id uuid not null default platform.asker_organisation(),
    person_id uuid not null,
    secret text not null,
    proven_at timestamptz,
    last_step bigint not null default 0,
    primary key (organisation_id, person_id),
    foreign key (organisation_id, person_id) references access.person (organisation_id, id)
);
comment on column access.code_secret.proven_at is
    'When a code first came that was made from it; before that it is asked for nowhere.';
comment on column access.code_secret.last_step is
    'The half minute of the last code that was taken: no code is taken twice.';

create table access.recovery_code (
    organisation_id uuid not null default platform.asker_organisation(),
    person_id uuid not null,
    code_fingerprint text not null,
    used_at timestamptz,
    primary key (organisation_id, person_id, code_fingerprint),
    foreign key (organisation_id, person_id) references access.person (organisation_id, id)
);

alter table access.code_secret enable row level security, force row level security;
create policy own on access.code_secret
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, update (secret, proven_at, last_step) on access.code_secret to ettle_app;

alter table access.recovery_code enable row level security, force row level security;
create policy own on access.recovery_code
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, update (used_at), delete on access.recovery_code to ettle_app;
