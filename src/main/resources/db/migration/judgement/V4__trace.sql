-- Process tracing of a link. Only what was said at each step is kept, and never changed; what it comes to
-- is worked out anew from the steps each time it is read.

create table judgement.trace (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    map_organisation_id uuid not null,
    version_id uuid not null,
    link_from text not null,
    link_to text not null,
    link_kind text not null,
    demonstration boolean not null,
    begun_at timestamptz not null default now(),
    begun_by uuid,
    published_at timestamptz,
    published_by uuid,
    published_reason text,
    primary key (organisation_id, id)
);
create index on judgement.trace (version_id);

create table judgement.trace_step (
    organisation_id uuid not null default platform.asker_organisation(),
    trace_id uuid not null,
    number integer not null,
    kind text not null,
    said jsonb not null,
    -- Not the beginning of the transaction, which may be older than the step before.
    made_at timestamptz not null default clock_timestamp(),
    made_by uuid,
    primary key (organisation_id, trace_id, number),
    foreign key (organisation_id, trace_id) references judgement.trace (organisation_id, id)
);
comment on column judgement.trace_step.said is 'What was said, in the form of its kind.';

-- Whether an organisation works with numbers. The newest row counts; with none, only a national body does.
create table judgement.tracing_switch (
    organisation_id uuid not null default platform.asker_organisation(),
    number integer not null,
    is_on boolean not null,
    reason text not null,
    made_at timestamptz not null default now(),
    made_by uuid,
    primary key (organisation_id, number),
    constraint reason_says_something check (reason ~ '\S')
);

create function judgement.keep_published_trace() returns trigger
    language plpgsql as $$
begin
    if old.published_at is not null then
        raise exception 'What is published is never changed. Begin anew.'
            using errcode = 'restrict_violation', constraint = 'published_is_final';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger published_is_final before update or delete on judgement.trace
    for each row execute function judgement.keep_published_trace();

alter table judgement.trace enable row level security, force row level security;
create policy own on judgement.trace
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on judgement.trace for select
    using (published_at is not null);
grant select, insert, update (published_at, published_by, published_reason)
    on judgement.trace to ettle_app;

alter table judgement.trace_step enable row level security, force row level security;
create policy own on judgement.trace_step
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on judgement.trace_step for select
    using (exists (
        select from judgement.trace t
         where t.organisation_id = trace_step.organisation_id
           and t.id = trace_step.trace_id
           and t.published_at is not null));
grant select, insert on judgement.trace_step to ettle_app;

alter table judgement.tracing_switch enable row level security, force row level security;
create policy own on judgement.tracing_switch
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert on judgement.tracing_switch to ettle_app;
