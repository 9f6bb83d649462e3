-- Whole documents beside records. The bytes are kept once for the organisation, by their hash, where
-- the evidence keeps its documents; here is to which reference a document belongs, and its words as
-- they were read. A document follows its reference when records are merged and parted.

create table review.full_text (
    organisation_id uuid not null default platform.asker_organisation(),
    review_id uuid not null,
    reference_number integer not null,
    document_hash bytea not null,
    name text not null,
    folder text not null,
    text_hash bytea not null,
    words text not null,
    reader text not null,
    is_cut boolean not null,
    remarks text,
    added_at timestamptz not null default now(),
    added_by uuid default platform.asker_person(),
    primary key (organisation_id, review_id, reference_number, document_hash),
    constraint hash_is_sha_256 check (octet_length(text_hash) = 32),
    foreign key (organisation_id, review_id, reference_number)
        references review.reference (organisation_id, review_id, number),
    foreign key (organisation_id, document_hash)
        references evidence.document (organisation_id, hash)
);
create index on review.full_text (organisation_id, review_id, document_hash);
create index on review.full_text (organisation_id, document_hash);
comment on column review.full_text.folder is 'Where it stood in the archive that had it.';
comment on column review.full_text.text_hash is 'Of the words, in UTF-8.';
comment on column review.full_text.is_cut is
    'The document holds more than was read; remarks say why.';

alter table review.full_text enable row level security, force row level security;
create policy own on review.full_text
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert on review.full_text to ettle_app;
