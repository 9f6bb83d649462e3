-- Documents that could not be read, with the reason. Some of them are kept all the same, because
-- somebody may read what a program cannot; of the others only this is left.
create table evidence.refused_document (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null default gen_random_uuid(),
    source_id uuid not null,
    hash bytea not null,
    name text not null,
    reason text not null,
    refused_at timestamptz not null default now(),
    refused_by uuid,
    primary key (organisation_id, id),
    constraint hash_is_sha_256 check (octet_length(hash) = 32),
    foreign key (organisation_id, source_id) references evidence.source (organisation_id, id)
);
create index on evidence.refused_document (organisation_id, source_id, hash);
comment on column evidence.refused_document.reason is 'Its name in the list of reasons, not words.';

alter table evidence.refused_document enable row level security, force row level security;
create policy own on evidence.refused_document
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert on evidence.refused_document to ettle_app;
