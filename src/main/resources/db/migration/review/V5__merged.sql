-- Decisions where records turn out to be one work, and what several decided at one go taken back.

-- Whether a seat keeps its record from being given to others: for good once its person has decided,
-- else for half an hour.
create function review.holds(decided boolean, taken_at timestamptz) returns boolean
    language sql stable parallel safe
    return decided or taken_at > now() - interval '30 minutes';

grant execute on function review.holds(boolean, timestamptz) to ettle_app;

-- What the merged record said otherwise, so that it does not stand any more on the record that stays.
-- It is taken back in the histories themselves; here is what undoing the merge gives back.
create table review.put_aside (
    organisation_id uuid not null default platform.asker_organisation(),
    review_id uuid not null,
    number integer not null,
    merged_number integer not null,
    stage text not null,
    record_number integer not null,
    person_id uuid,
    taken_back_as integer not null,
    put_at timestamptz not null default now(),
    restored_at timestamptz,
    primary key (organisation_id, review_id, number),
    foreign key (organisation_id, review_id, stage, record_number)
        references review.standing (organisation_id, review_id, stage, record_number),
    foreign key (organisation_id, review_id, merged_number)
        references review.record (organisation_id, review_id, number)
);
create index on review.put_aside (organisation_id, review_id, merged_number);
create index on review.put_aside (organisation_id, review_id, stage, record_number);
comment on column review.put_aside.person_id is 'Whose decision it is; null for a resolution.';
comment on column review.put_aside.taken_back_as is
    'The number of the decision or resolution that took it back; the one before is restored.';

alter table review.put_aside enable row level security, force row level security;
create policy own on review.put_aside
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, update (restored_at) on review.put_aside to ettle_app;

-- A resolution is put aside too, by one after it that says so.
alter table review.resolution drop constraint verdict_is_known;
alter table review.resolution add constraint verdict_is_known check (
    verdict in ('INCLUDE', 'EXCLUDE', 'TAKEN_BACK'));

-- Whoever takes back what they excluded at one go has had none of those records in hand.
grant delete on review.seat to ettle_app;
