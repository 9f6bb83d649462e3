-- Reviews of documents and literature: the protocol, the files of references that were taken in, what
-- they said word by word, and the records that people screen.
--
-- A reference is what a file said and is never changed. A record is a work: it begins with one
-- reference and is called by its number. Where two records are one work the later is merged into the
-- earlier; every reference names the record to which it belongs now, so that undoing a merge moves
-- references back and loses nothing.

create schema review;
grant usage on schema review to ettle_app;

create table review.review (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    title text not null,
    demonstration boolean not null,
    begun_at timestamptz not null default now(),
    begun_by uuid,
    published_at timestamptz,
    published_by uuid,
    published_reason text,
    primary key (organisation_id, id),
    constraint title_says_something check (title ~ '\S')
);

-- Number 1 is written anew until it is started; what comes later is an amendment, and each stays.
create table review.protocol (
    organisation_id uuid not null default platform.asker_organisation(),
    review_id uuid not null,
    number integer not null,
    said jsonb not null,
    revision integer not null default 0,
    reason text,
    made_at timestamptz not null default now(),
    made_by uuid,
    started_at timestamptz,
    started_by uuid,
    primary key (organisation_id, review_id, number),
    constraint an_amendment_has_a_reason check (number = 1 or reason ~ '\S'),
    foreign key (organisation_id, review_id) references review.review (organisation_id, id)
);
comment on column review.protocol.started_at is
    'Since when it holds. It is frozen from then on.';

create table review.intake (
    organisation_id uuid not null default platform.asker_organisation(),
    review_id uuid not null,
    number integer not null,
    name text not null,
    source text not null,
    format text not null,
    columns jsonb not null,
    sha256 bytea not null,
    state text not null,
    found integer not null default 0,
    added integer not null default 0,
    known integer not null default 0,
    unreadable integer not null default 0,
    merged integer not null default 0,
    to_look_at integer not null default 0,
    remarks text not null default '',
    begun_at timestamptz not null default now(),
    begun_by uuid,
    ended_at timestamptz,
    primary key (organisation_id, review_id, number),
    constraint state_is_known check (state in ('READING', 'COMPARING', 'DONE', 'STOPPED')),
    constraint hash_is_sha_256 check (octet_length(sha256) = 32),
    foreign key (organisation_id, review_id) references review.review (organisation_id, id)
);
comment on column review.intake.source is 'The database or search from which it comes, in words.';
comment on column review.intake.columns is 'Of a table: what heads mean, where somebody said it.';
comment on column review.intake.known is 'How many were there already, from an earlier file.';
comment on column review.intake.merged is 'How many of its records the rules merged at the time.';

-- What of a file could not be read, as it stands there.
create table review.unread (
    organisation_id uuid not null default platform.asker_organisation(),
    review_id uuid not null,
    intake_number integer not null,
    number integer not null,
    line bigint not null,
    reason text not null,
    verbatim text not null,
    primary key (organisation_id, review_id, intake_number, number),
    foreign key (organisation_id, review_id, intake_number)
        references review.intake (organisation_id, review_id, number)
);

create table review.record (
    organisation_id uuid not null default platform.asker_organisation(),
    review_id uuid not null,
    number integer not null,
    intake_number integer not null,
    kind text not null,
    title text not null,
    authors text not null,
    year integer,
    container text not null,
    abstract text not null,
    doi text not null,
    merged_into integer,
    primary key (organisation_id, review_id, number),
    constraint kind_is_known check (
        kind in (
            'ARTICLE', 'CONFERENCE', 'PREPRINT', 'BOOK', 'CHAPTER', 'THESIS', 'REPORT', 'DOCUMENT',
            'OTHER')),
    constraint the_earlier_stays check (merged_into < number),
    foreign key (organisation_id, review_id, intake_number)
        references review.intake (organisation_id, review_id, number)
);
create index on review.record (organisation_id, review_id, intake_number, number);
-- Of merged records only: an index that has the others too would be taken for the list of records.
-- So there is no foreign key either; records are never deleted.
create index merged_record on review.record (organisation_id, review_id, merged_into)
    where merged_into is not null;
comment on column review.record.number is 'That of the reference with which it began.';
comment on column review.record.intake_number is 'The file that first had it.';
comment on column review.record.title is
    'As all references tell together that belong to it now, like the other columns.';
comment on column review.record.merged_into is
    'The record into which it was merged, which may itself be merged; null for what is screened.';

create table review.reference (
    organisation_id uuid not null default platform.asker_organisation(),
    review_id uuid not null,
    number integer not null,
    intake_number integer not null,
    line bigint not null,
    fingerprint uuid not null,
    occurrence integer not null,
    said jsonb not null,
    verbatim text not null,
    record_number integer not null,
    primary key (organisation_id, review_id, number),
    constraint the_same_again_adds_nothing
        unique (organisation_id, review_id, fingerprint, occurrence),
    foreign key (organisation_id, review_id, intake_number)
        references review.intake (organisation_id, review_id, number),
    foreign key (organisation_id, review_id, record_number)
        references review.record (organisation_id, review_id, number)
);
create index on review.reference (organisation_id, review_id, record_number, number);
create index on review.reference (organisation_id, review_id, intake_number, number);
create index reference_of_another_record
    on review.reference (organisation_id, review_id, number, record_number)
    where record_number <> number;
comment on column review.reference.fingerprint is 'Of everything that it tells.';
comment on column review.reference.occurrence is
    'Which one it is of those in its file that tell the same.';
comment on column review.reference.record_number is
    'The record to which it belongs now, that is, one that is not merged.';

-- Two references that may be one work, what the rules found, and what was decided.
create table review.pair (
    organisation_id uuid not null default platform.asker_organisation(),
    review_id uuid not null,
    one integer not null,
    other integer not null,
    intake_number integer not null,
    found_as text not null,
    likelihood integer not null,
    reason text not null,
    standing text not null,
    decided_at timestamptz,
    decided_by uuid,
    kept integer,
    merged integer,
    undone_at timestamptz,
    undone_by uuid,
    primary key (organisation_id, review_id, one, other),
    constraint found_as_is_known check (found_as in ('CERTAIN', 'TO_LOOK_AT', 'LINKED', 'BY_HAND')),
    constraint standing_is_known check (standing in ('OPEN', 'SAME', 'NOT_SAME', 'LINKED')),
    foreign key (organisation_id, review_id, intake_number)
        references review.intake (organisation_id, review_id, number),
    foreign key (organisation_id, review_id, one)
        references review.reference (organisation_id, review_id, number),
    foreign key (organisation_id, review_id, other)
        references review.reference (organisation_id, review_id, number),
    foreign key (organisation_id, review_id, kept)
        references review.record (organisation_id, review_id, number),
    foreign key (organisation_id, review_id, merged)
        references review.record (organisation_id, review_id, number)
);
create index on review.pair (organisation_id, review_id, standing, likelihood);
create index on review.pair (organisation_id, review_id, intake_number);
create index on review.pair (organisation_id, review_id, other);
create index on review.pair (organisation_id, review_id, kept);
create index on review.pair (organisation_id, review_id, merged);
comment on column review.pair.likelihood is 'That they are one work, in thousandths.';
comment on column review.pair.decided_by is 'Who decided; null for the rules.';
comment on column review.pair.merged is 'The record that this decision merged into the one kept.';

-- In which references a word stands. PostgreSQL's own index of texts cannot be used under row
-- security (docs/decisions/0018), and a row for each word of half a million references is too much;
-- so a row here holds all references of a run that have the word. There is no foreign key, because an
-- import writes tens of thousands of rows at a time, and references are never deleted.
create table review.word (
    organisation_id uuid not null default platform.asker_organisation(),
    review_id uuid not null,
    lexeme text not null,
    first_reference integer not null,
    numbers bytea not null,
    primary key (organisation_id, review_id, lexeme, first_reference)
);
comment on column review.word.numbers is
    'The numbers of references in growing order, each as its distance from the one before.';

create function review.keep_published() returns trigger
    language plpgsql as $$
begin
    if old.published_at is not null then
        raise exception 'What is published is never changed.'
            using errcode = 'restrict_violation', constraint = 'published_is_final';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger published_is_final before update or delete on review.review
    for each row execute function review.keep_published();

create function review.keep_started() returns trigger
    language plpgsql as $$
begin
    if old.started_at is not null then
        raise exception 'A protocol that was started is frozen. Amend it.'
            using errcode = 'restrict_violation', constraint = 'started_is_final';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger started_is_final before update or delete on review.protocol
    for each row execute function review.keep_started();

alter table review.review enable row level security, force row level security;
create policy own on review.review
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on review.review for select
    using (published_at is not null);
grant select, insert, update (published_at, published_by, published_reason)
    on review.review to ettle_app;

alter table review.protocol enable row level security, force row level security;
create policy own on review.protocol
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on review.protocol for select
    using (exists (
        select from review.review r
         where r.organisation_id = protocol.organisation_id
           and r.id = protocol.review_id
           and r.published_at is not null));
grant select, insert, update (said, revision, made_at, made_by, started_at, started_by)
    on review.protocol to ettle_app;

alter table review.intake enable row level security, force row level security;
create policy own on review.intake
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert,
        update (state, found, added, known, unreadable, merged, to_look_at, remarks, ended_at)
    on review.intake to ettle_app;

alter table review.unread enable row level security, force row level security;
create policy own on review.unread
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert on review.unread to ettle_app;

alter table review.record enable row level security, force row level security;
create policy own on review.record
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, update (kind, title, authors, year, container, abstract, doi, merged_into)
    on review.record to ettle_app;

alter table review.reference enable row level security, force row level security;
create policy own on review.reference
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, update (record_number) on review.reference to ettle_app;

alter table review.pair enable row level security, force row level security;
create policy own on review.pair
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert,
        update (found_as, likelihood, reason, standing, decided_at, decided_by, kept, merged,
            undone_at, undone_by)
    on review.pair to ettle_app;

alter table review.word enable row level security, force row level security;
create policy own on review.word
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert on review.word to ettle_app;
