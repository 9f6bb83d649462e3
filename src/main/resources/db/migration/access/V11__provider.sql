-- Who people are at the provider through which their organisation signs in, and which questions to
-- it have been answered.

create table access.provider_subject (
    organisation_id uuid not null default platform.asker_organisation(),
    issuer text not null,
    subject text not null,
    person_id uuid not null,
    linked_at timestamptz not null default now(),
    primary key (organisation_id, issuer, subject),
    constraint person_is_one_subject_of_a_provider unique (organisation_id, person_id, issuer),
    foreign key (organisation_id, person_id) references access.person (organisation_id, id)
);

create table access.provider_state (
    organisation_id uuid not null default platform.asker_organisation(),
    fingerprint text not null,
    used_at timestamptz not null default now(),
    primary key (organisation_id, fingerprint)
);
comment on table access.provider_state is
    'Each question to a provider is answered once; an answer that comes again is refused.';

alter table access.provider_subject enable row level security, force row level security;
create policy own on access.provider_subject
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert on access.provider_subject to ettle_app;

alter table access.provider_state enable row level security, force row level security;
create policy own on access.provider_state
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, delete on access.provider_state to ettle_app;
