-- Evidence: sources, the words in them, and what those words bear on.
--
-- Three things about a source are kept apart: that it exists (published_at shows its description to
-- everybody), whether its words may be quoted outside the organisation (reuse), and what the people
-- whose words they are agreed to (consent). Words leave the organisation only where all three allow
-- it; row security holds this for every page, file and program alike.
--
-- A bearing or claim names an outcome by organisation, version and code without a reference: the map
-- may be another organisation's, and the program has seen it under row security.

create schema evidence;
grant usage on schema evidence to ettle_app;

-- Whoever first said, counted or wrote it. Evidence of one origin counts once.
create table evidence.origin (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    kind text not null,
    label text not null,
    primary key (organisation_id, id),
    constraint origin_is_named_once unique (organisation_id, kind, label),
    constraint origin_kind_is_known check (
        kind in ('DATASET', 'DOCUMENT', 'AUTHORS', 'MEETING', 'PERSON')),
    constraint label_says_something check (label ~ '\S')
);

create table evidence.source (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    kind text not null,
    title text not null,
    origin_id uuid not null,
    publisher text,
    dated text not null,
    covers daterange,
    area text,
    population text,
    method text,
    sample text,
    limits text,
    address text,
    licence text,
    consent text not null,
    consent_words text,
    reuse text not null,
    checked text not null,
    demonstration boolean not null,
    superseded_by uuid,
    revision integer not null default 0,
    added_at timestamptz not null default now(),
    added_by uuid,
    published_at timestamptz,
    words tsvector not null generated always as (
        setweight(to_tsvector('english', theory.searchable(title)), 'A')
            || setweight(
                to_tsvector(
                    'english',
                    theory.searchable(
                        coalesce(publisher, '') || ' ' || coalesce(population, '') || ' '
                            || coalesce(method, '') || ' ' || coalesce(limits, ''))),
                'C')) stored,
    primary key (organisation_id, id),
    constraint source_kind_is_known check (
        kind in (
            'SURVEY', 'STATISTIC', 'INSPECTION', 'AUDIT', 'RESEARCH', 'CASE_STUDY', 'CONSULTATION',
            'MEETING_NOTE', 'CONVERSATION', 'CASE_RECORD_EXTRACT', 'GUIDANCE', 'DOCUMENT')),
    constraint consent_is_known check (
        consent in ('NOT_NEEDED', 'GIVEN', 'NOT_ASKED', 'REFUSED', 'WITHDRAWN')),
    constraint reuse_is_known check (reuse in ('PUBLIC', 'ORGANISATION')),
    constraint words_are_lent_with_permission check (
        reuse <> 'PUBLIC' or consent in ('NOT_NEEDED', 'GIVEN')),
    constraint checked_is_known check (checked in ('NOT_KNOWN', 'YES', 'NO', 'DOES_NOT_APPLY')),
    constraint title_says_something check (title ~ '\S'),
    constraint source_does_not_supersede_itself check (superseded_by <> id),
    foreign key (organisation_id, origin_id) references evidence.origin (organisation_id, id),
    foreign key (organisation_id, superseded_by) references evidence.source (organisation_id, id)
);
create index on evidence.source (organisation_id, origin_id);
create index on evidence.source (organisation_id, superseded_by);
comment on column evidence.source.dated is 'Its date as known, in words ("March 2018", "2016–18").';
comment on column evidence.source.covers is 'The time that it tells of, where that is known.';
comment on column evidence.source.area is 'The code of the area that it tells of (S12…, S92000003).';
comment on column evidence.source.checked is 'Whether those who took part read it and agreed.';

-- Documents as they came, by the hash of their bytes (SHA-256).
create table evidence.document (
    organisation_id uuid not null default platform.asker_organisation(),
    hash bytea not null,
    media_type text not null,
    bytes bytea not null,
    added_at timestamptz not null default now(),
    primary key (organisation_id, hash),
    constraint hash_is_sha_256 check (octet_length(hash) = 32)
);

create table evidence.source_document (
    organisation_id uuid not null default platform.asker_organisation(),
    source_id uuid not null,
    document_hash bytea not null,
    name text not null,
    added_at timestamptz not null default now(),
    added_by uuid,
    primary key (organisation_id, source_id, document_hash),
    foreign key (organisation_id, source_id) references evidence.source (organisation_id, id),
    foreign key (organisation_id, document_hash)
        references evidence.document (organisation_id, hash)
);
create index on evidence.source_document (organisation_id, document_hash);

-- The words of a source, normalised and never changed, by the hash of their UTF-8 bytes.
create table evidence.text (
    organisation_id uuid not null default platform.asker_organisation(),
    source_id uuid not null,
    hash bytea not null,
    document_hash bytea,
    words text not null,
    reader text not null,
    is_cut boolean not null,
    remarks text,
    read_at timestamptz not null default now(),
    primary key (organisation_id, source_id, hash),
    constraint hash_is_sha_256 check (octet_length(hash) = 32),
    foreign key (organisation_id, source_id) references evidence.source (organisation_id, id),
    foreign key (organisation_id, source_id, document_hash)
        references evidence.source_document (organisation_id, source_id, document_hash)
);
create index on evidence.text (organisation_id, source_id, document_hash);
comment on column evidence.text.reader is 'What read the document, with its version; or "typed in".';
comment on column evidence.text.is_cut is 'The document holds more than was read; remarks say why.';

-- Words of a source. Offsets count Unicode code points of the text and are half-open.
create table evidence.passage (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    source_id uuid not null,
    text_hash bytea not null,
    begins integer not null,
    quote text not null,
    ends integer not null generated always as (begins + char_length(quote)) stored,
    reuse text not null,
    origin_id uuid,
    added_at timestamptz not null default now(),
    added_by uuid,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    withdrawn_reason text,
    words tsvector not null generated always as (
        to_tsvector('english', theory.searchable(quote))) stored,
    primary key (organisation_id, id),
    constraint passage_stands_in_the_text check (begins >= 0),
    constraint quote_says_something check (quote ~ '\S'),
    constraint reuse_is_known check (reuse in ('PUBLIC', 'ORGANISATION')),
    foreign key (organisation_id, source_id, text_hash)
        references evidence.text (organisation_id, source_id, hash),
    foreign key (organisation_id, origin_id) references evidence.origin (organisation_id, id)
);
create unique index passage_is_selected_once
    on evidence.passage (organisation_id, source_id, text_hash, begins, ends)
    where withdrawn_at is null;
create index on evidence.passage (organisation_id, source_id, text_hash);
create index on evidence.passage (organisation_id, origin_id);
comment on column evidence.passage.origin_id is
    'Who said it, where that is somebody other than the origin of the source.';

-- That a source, or words in it, tell for or against an outcome or a link of a version.
create table evidence.bearing (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    source_id uuid not null,
    passage_id uuid,
    map_organisation_id uuid not null,
    version_id uuid not null,
    outcome_code text,
    link_from text,
    link_to text,
    link_kind text,
    stance text not null,
    directness text not null,
    note text,
    made_at timestamptz not null default now(),
    made_by uuid,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    withdrawn_reason text,
    primary key (organisation_id, id),
    constraint stance_is_known check (
        stance in ('SUPPORTS', 'MIXED', 'CONTRADICTS', 'CONTEXT')),
    constraint directness_is_known check (directness in ('DIRECT', 'PARTIAL', 'PROXY')),
    constraint it_bears_on_one_thing check (
        (outcome_code is not null and num_nonnulls(link_from, link_to, link_kind) = 0)
            or (outcome_code is null and num_nulls(link_from, link_to, link_kind) = 0)),
    foreign key (organisation_id, source_id) references evidence.source (organisation_id, id),
    foreign key (organisation_id, passage_id) references evidence.passage (organisation_id, id)
);
create index on evidence.bearing (organisation_id, source_id);
create index on evidence.bearing (organisation_id, passage_id);
create index on evidence.bearing (map_organisation_id, version_id, outcome_code);

-- What somebody says causes what, coded on their words.
create table evidence.claim (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    passage_id uuid not null,
    map_organisation_id uuid not null,
    version_id uuid not null,
    cause_code text,
    cause text not null,
    effect_code text,
    effect text not null,
    direction text not null,
    attribution text not null,
    context text,
    mechanism text,
    coded_at timestamptz not null default now(),
    coded_by uuid,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    withdrawn_reason text,
    words tsvector not null generated always as (
        to_tsvector(
            'english',
            theory.searchable(
                cause || ' ' || effect || ' ' || coalesce(context, '') || ' '
                    || coalesce(mechanism, '')))) stored,
    primary key (organisation_id, id),
    constraint direction_is_known check (
        direction in ('MORE', 'LESS', 'NO_CHANGE', 'BOTH_WAYS')),
    constraint attribution_is_known check (attribution in ('EXPLICIT', 'IMPLICIT', 'OTHER')),
    foreign key (organisation_id, passage_id) references evidence.passage (organisation_id, id)
);
create index on evidence.claim (organisation_id, passage_id);
create index on evidence.claim (map_organisation_id, version_id, effect_code);

-- How far a source can be relied on, by one person, on the four criteria for documents. A later
-- appraisal by the same person takes the place of the earlier one, which stays.
create table evidence.appraisal (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    source_id uuid not null,
    appraiser uuid not null,
    appraised_at timestamptz not null default now(),
    authenticity text not null,
    authenticity_note text not null,
    credibility text not null,
    credibility_note text not null,
    representativeness text not null,
    representativeness_note text not null,
    meaning text not null,
    meaning_note text not null,
    primary key (organisation_id, id),
    constraint authenticity_is_known check (
        authenticity in ('HIGH', 'SOME', 'LOW', 'CANNOT_TELL')),
    constraint credibility_is_known check (
        credibility in ('HIGH', 'SOME', 'LOW', 'CANNOT_TELL')),
    constraint representativeness_is_known check (
        representativeness in ('HIGH', 'SOME', 'LOW', 'CANNOT_TELL')),
    constraint meaning_is_known check (
        meaning in ('HIGH', 'SOME', 'LOW', 'CANNOT_TELL')),
    constraint every_rating_has_a_note check (
        authenticity_note ~ '\S' and credibility_note ~ '\S'
            and representativeness_note ~ '\S' and meaning_note ~ '\S'),
    foreign key (organisation_id, source_id) references evidence.source (organisation_id, id)
);
create index on evidence.appraisal (organisation_id, source_id);

-- Who may see and write what.

create function evidence.source_is_published(organisation uuid, source uuid) returns boolean
    language sql stable parallel safe
    return exists (
        select from evidence.source s
         where s.organisation_id = organisation
           and s.id = source
           and s.published_at is not null);

create function evidence.words_are_lent(
        organisation uuid, source uuid, reuse text, withdrawn timestamptz)
    returns boolean
    language sql stable parallel safe
    return reuse = 'PUBLIC' and withdrawn is null and exists (
        select from evidence.source s
         where s.organisation_id = organisation
           and s.id = source
           and s.reuse = 'PUBLIC'
           and s.published_at is not null);

-- With the eyes of the asker, to whom a passage is there only where it is lent.
create function evidence.passage_is_lent(organisation uuid, source uuid, passage uuid)
    returns boolean
    language sql stable parallel safe
    return case
        when passage is null then exists (
            select from evidence.source s
             where s.organisation_id = organisation
               and s.id = source
               and s.published_at is not null)
        else exists (
            select from evidence.passage p
             where p.organisation_id = organisation
               and p.id = passage)
    end;

-- By a published source, or by words that the asker may read.
create function evidence.origin_is_cited(organisation uuid, origin uuid) returns boolean
    language sql stable parallel safe
    return exists (
        select from evidence.source s
         where s.organisation_id = organisation
           and s.origin_id = origin
           and s.published_at is not null)
        or exists (
        select from evidence.passage p
         where p.organisation_id = organisation
           and p.origin_id = origin);

grant execute on function
    evidence.source_is_published(uuid, uuid), evidence.words_are_lent(uuid, uuid, text, timestamptz),
    evidence.passage_is_lent(uuid, uuid, uuid), evidence.origin_is_cited(uuid, uuid) to ettle_app;

alter table evidence.origin enable row level security, force row level security;
create policy own on evidence.origin
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on evidence.origin for select
    using (evidence.origin_is_cited(organisation_id, id));
grant select, insert on evidence.origin to ettle_app;

alter table evidence.source enable row level security, force row level security;
create policy own on evidence.source
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on evidence.source for select
    using (published_at is not null);
grant select, insert, update on evidence.source to ettle_app;

alter table evidence.document enable row level security, force row level security;
create policy own on evidence.document
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert on evidence.document to ettle_app;

alter table evidence.source_document enable row level security, force row level security;
create policy own on evidence.source_document
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert on evidence.source_document to ettle_app;

alter table evidence.text enable row level security, force row level security;
create policy own on evidence.text
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert on evidence.text to ettle_app;

alter table evidence.passage enable row level security, force row level security;
create policy own on evidence.passage
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on evidence.passage for select
    using (evidence.words_are_lent(organisation_id, source_id, reuse, withdrawn_at));
grant select, insert, update (reuse, withdrawn_at, withdrawn_by, withdrawn_reason)
    on evidence.passage to ettle_app;

alter table evidence.bearing enable row level security, force row level security;
create policy own on evidence.bearing
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on evidence.bearing for select
    using (evidence.passage_is_lent(organisation_id, source_id, passage_id)
        and withdrawn_at is null);
grant select, insert, update (withdrawn_at, withdrawn_by, withdrawn_reason) on evidence.bearing
    to ettle_app;

alter table evidence.claim enable row level security, force row level security;
create policy own on evidence.claim
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on evidence.claim for select
    using (evidence.passage_is_lent(organisation_id, null, passage_id)
        and withdrawn_at is null);
grant select, insert, update (withdrawn_at, withdrawn_by, withdrawn_reason) on evidence.claim
    to ettle_app;

alter table evidence.appraisal enable row level security, force row level security;
create policy own on evidence.appraisal
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on evidence.appraisal for select
    using (evidence.source_is_published(organisation_id, source_id));
grant select, insert on evidence.appraisal to ettle_app;
