-- What everybody sees of a published review: how many went which way, and what was included, as they
-- were at that moment. Records and decisions themselves stay the organisation's, and go on.

create table review.published_group (
    organisation_id uuid not null default platform.asker_organisation(),
    review_id uuid not null,
    number integer not null,
    channel text not null,
    source text not null,
    whereabouts text not null,
    stage text not null,
    reason text not null,
    records bigint not null,
    primary key (organisation_id, review_id, number),
    constraint channel_is_known check (channel in ('DATABASES', 'OTHER')),
    constraint whereabouts_is_known check (
        whereabouts in ('DUPLICATE', 'WAITING', 'LEFT', 'INCLUDED')),
    foreign key (organisation_id, review_id) references review.review (organisation_id, id)
);
comment on table review.published_group is
    'So many references of one source that were in one place when the review was published.';

create table review.published_record (
    organisation_id uuid not null default platform.asker_organisation(),
    review_id uuid not null,
    record_number integer not null,
    kind text not null,
    title text not null,
    authors text not null,
    year integer,
    container text not null,
    doi text not null,
    primary key (organisation_id, review_id, record_number),
    foreign key (organisation_id, review_id, record_number)
        references review.record (organisation_id, review_id, number)
);
comment on table review.published_record is 'What was included, without abstracts.';

alter table review.published_group enable row level security, force row level security;
create policy own on review.published_group
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on review.published_group for select
    using (exists (
        select from review.review r
         where r.organisation_id = published_group.organisation_id
           and r.id = published_group.review_id
           and r.published_at is not null));
grant select, insert on review.published_group to ettle_app;

alter table review.published_record enable row level security, force row level security;
create policy own on review.published_record
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on review.published_record for select
    using (exists (
        select from review.review r
         where r.organisation_id = published_record.organisation_id
           and r.id = published_record.review_id
           and r.published_at is not null));
grant select, insert on review.published_record to ettle_app;

-- That an included record was entered in the register of evidence as a source. The evidence knows
-- nothing of reviews; whether the record is still included is asked whenever somebody looks.
create table review.handed_over (
    organisation_id uuid not null default platform.asker_organisation(),
    review_id uuid not null,
    record_number integer not null,
    source_id uuid not null,
    handed_at timestamptz not null default now(),
    handed_by uuid default platform.asker_person(),
    primary key (organisation_id, review_id, record_number),
    constraint source_is_of_one_record unique (organisation_id, source_id),
    foreign key (organisation_id, review_id, record_number)
        references review.record (organisation_id, review_id, number),
    foreign key (organisation_id, source_id) references evidence.source (organisation_id, id)
);

alter table review.handed_over enable row level security, force row level security;
create policy own on review.handed_over
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert on review.handed_over to ettle_app;
