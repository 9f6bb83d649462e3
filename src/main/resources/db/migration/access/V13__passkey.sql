-- Passkeys: keys with which people sign in. The private half never leaves their devices.

create table access.passkey (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    person_id uuid not null,
    credential bytea not null,
    public_key bytea not null,
    sign_count bigint not null,
    synced boolean not null,
    name text not null,
    made_at timestamptz not null default now(),
    last_used_at timestamptz,
    primary key (organisation_id, id),
    constraint credential_is_of_one_person unique (organisation_id, credential),
    constraint name_says_something check (name ~ '\S'),
    constraint credential_is_of_the_standard check (length(credential) between 1 and 1023),
    foreign key (organisation_id, person_id) references access.person (organisation_id, id)
);
create index on access.passkey (organisation_id, person_id);
comment on column access.passkey.public_key is
    'With the make of the device and the credential: the attested credential data of the standard.';
comment on column access.passkey.sign_count is
    'How often it signed, as its device counts; a device that does not count says 0.';
comment on column access.passkey.synced is
    'Whether it may be on several devices of its owner; this never changes.';

create table access.passkey_question (
    organisation_id uuid not null default platform.asker_organisation(),
    fingerprint text not null,
    answered_at timestamptz not null default now(),
    primary key (organisation_id, fingerprint)
);
comment on table access.passkey_question is
    'Each question to a passkey is answered once; an answer that comes again is refused.';

alter table access.passkey enable row level security, force row level security;
create policy own on access.passkey
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, update (sign_count, last_used_at), delete on access.passkey to ettle_app;

alter table access.passkey_question enable row level security, force row level security;
create policy own on access.passkey_question
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, delete on access.passkey_question to ettle_app;

-- An administrator takes away the second factor that somebody lost.
grant delete on access.code_secret to ettle_app;
