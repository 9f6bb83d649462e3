-- Two people read the tests of a trace apart. What one read is blind until all awaited readings are in, as
-- opinions are. Nothing is changed but that a third is called, and that the readings are shown.

alter table judgement.trace
    add column two_assessors boolean not null default false,
    add column third_called_at timestamptz,
    add column revealed_at timestamptz;
comment on column judgement.trace.two_assessors is
    'Whether two read each test; what they read is blind until both are in.';
grant update (third_called_at, revealed_at) on judgement.trace to ettle_app;

-- How one assessor reads one test: the ranges, and why.
create table judgement.trace_reading (
    organisation_id uuid not null default platform.asker_organisation(),
    trace_id uuid not null,
    test text not null,
    assessor uuid not null,
    said jsonb not null,
    -- Not the beginning of the transaction, which may be older than the test.
    read_at timestamptz not null default clock_timestamp(),
    primary key (organisation_id, trace_id, test, assessor),
    foreign key (organisation_id, trace_id) references judgement.trace (organisation_id, id)
);

-- Whoever has seen the readings of others gives none.
create function judgement.keep_reading_before_the_others_are_seen() returns trigger
    language plpgsql as $$
begin
    if exists (
            select from judgement.trace t
             where t.organisation_id = new.organisation_id
               and t.id = new.trace_id
               and t.revealed_at is not null) then
        raise exception 'The readings are in.'
            using errcode = 'restrict_violation', constraint = 'reading_is_blind';
    end if;
    return null;
end $$;
create trigger reading_is_blind after insert on judgement.trace_reading
    for each row execute function judgement.keep_reading_before_the_others_are_seen();

alter table judgement.trace_reading enable row level security, force row level security;
create policy own on judgement.trace_reading
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on judgement.trace_reading for select
    using (exists (
        select from judgement.trace t
         where t.organisation_id = trace_reading.organisation_id
           and t.id = trace_reading.trace_id
           and t.published_at is not null));
create policy blind on judgement.trace_reading as restrictive for select
    using (
        assessor = platform.asker_person()
            or exists (
                select from judgement.trace t
                 where t.organisation_id = trace_reading.organisation_id
                   and t.id = trace_reading.trace_id
                   and t.revealed_at is not null));
grant select, insert on judgement.trace_reading to ettle_app;
