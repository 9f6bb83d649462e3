-- What people read out of included records: how far each can be relied on, what it is about, and
-- what it says to the questions of the protocol. All of it is appended; the last stands.

-- How far the appraisal of a record came. Until all who are needed have appraised it, each sees
-- their own appraisal and nobody sees another's, as with decisions.
create table review.reading (
    organisation_id uuid not null default platform.asker_organisation(),
    review_id uuid not null,
    record_number integer not null,
    revealed_at timestamptz,
    primary key (organisation_id, review_id, record_number),
    foreign key (organisation_id, review_id, record_number)
        references review.record (organisation_id, review_id, number)
);

create table review.appraisal (
    organisation_id uuid not null default platform.asker_organisation(),
    review_id uuid not null,
    record_number integer not null,
    person_id uuid not null default platform.asker_person(),
    number integer not null,
    authenticity text not null,
    authenticity_note text not null,
    credibility text not null,
    credibility_note text not null,
    representativeness text not null,
    representativeness_note text not null,
    meaning text not null,
    meaning_note text not null,
    appraised_at timestamptz not null default clock_timestamp(),
    primary key (organisation_id, review_id, record_number, person_id, number),
    constraint authenticity_is_known check (
        authenticity in ('HIGH', 'SOME', 'LOW', 'CANNOT_TELL')),
    constraint credibility_is_known check (
        credibility in ('HIGH', 'SOME', 'LOW', 'CANNOT_TELL')),
    constraint representativeness_is_known check (
        representativeness in ('HIGH', 'SOME', 'LOW', 'CANNOT_TELL')),
    constraint meaning_is_known check (meaning in ('HIGH', 'SOME', 'LOW', 'CANNOT_TELL')),
    constraint every_rating_has_a_note check (
        authenticity_note ~ '\S' and credibility_note ~ '\S' and representativeness_note ~ '\S'
            and meaning_note ~ '\S'),
    foreign key (organisation_id, review_id, record_number)
        references review.reading (organisation_id, review_id, record_number)
);

create table review.coding (
    organisation_id uuid not null default platform.asker_organisation(),
    review_id uuid not null,
    record_number integer not null,
    number integer not null,
    codes jsonb not null,
    coded_at timestamptz not null default now(),
    coded_by uuid default platform.asker_person(),
    primary key (organisation_id, review_id, record_number, number),
    foreign key (organisation_id, review_id, record_number)
        references review.record (organisation_id, review_id, number)
);
comment on column review.coding.codes is
    'By frame of the protocol, or "outcome" for a map, the keys of the codes.';

create table review.answer (
    organisation_id uuid not null default platform.asker_organisation(),
    review_id uuid not null,
    record_number integer not null,
    question text not null,
    number integer not null,
    answer text not null,
    passage text not null,
    answered_at timestamptz not null default now(),
    answered_by uuid default platform.asker_person(),
    primary key (organisation_id, review_id, record_number, question, number),
    constraint what_is_answered_has_a_passage check (answer = '' or passage ~ '\S'),
    foreign key (organisation_id, review_id, record_number)
        references review.record (organisation_id, review_id, number)
);
comment on column review.answer.passage is 'The words of the record, with their page, that bear it.';

alter table review.reading enable row level security, force row level security;
create policy own on review.reading
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, update (revealed_at) on review.reading to ettle_app;

alter table review.appraisal enable row level security, force row level security;
create policy own on review.appraisal
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy blind on review.appraisal as restrictive for select
    using (
        person_id = platform.asker_person()
            or exists (
                select from review.reading r
                 where r.organisation_id = appraisal.organisation_id
                   and r.review_id = appraisal.review_id
                   and r.record_number = appraisal.record_number
                   and r.revealed_at is not null));
grant select, insert on review.appraisal to ettle_app;

alter table review.coding enable row level security, force row level security;
create policy own on review.coding
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert on review.coding to ettle_app;

alter table review.answer enable row level security, force row level security;
create policy own on review.answer
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert on review.answer to ettle_app;
