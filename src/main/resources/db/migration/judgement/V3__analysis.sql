-- Contribution analyses. Only what was said at each step is kept, and never changed; where an analysis
-- stands, and its verdict, are worked out anew from its steps each time it is read.

create table judgement.analysis (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    map_organisation_id uuid not null,
    version_id uuid not null,
    demonstration boolean not null,
    asked_at timestamptz not null default now(),
    asked_by uuid,
    published_at timestamptz,
    published_by uuid,
    published_reason text,
    primary key (organisation_id, id)
);
create index on judgement.analysis (version_id);

create table judgement.analysis_step (
    organisation_id uuid not null default platform.asker_organisation(),
    analysis_id uuid not null,
    number integer not null,
    kind text not null,
    said jsonb not null,
    made_at timestamptz not null default now(),
    made_by uuid,
    primary key (organisation_id, analysis_id, number),
    foreign key (organisation_id, analysis_id)
        references judgement.analysis (organisation_id, id)
);
comment on column judgement.analysis_step.said is 'What was said, in the form of its kind.';

-- The evidence on the links of the question as it was when it was gathered. No words are copied.
create table judgement.analysis_input (
    organisation_id uuid not null default platform.asker_organisation(),
    analysis_id uuid not null,
    step integer not null,
    bearing_organisation_id uuid not null,
    bearing_id uuid not null,
    source_id uuid not null,
    passage_id uuid,
    kind text not null,
    voice integer not null,
    stance text not null,
    directness text not null,
    year integer,
    area text,
    demonstration boolean not null,
    primary key (organisation_id, analysis_id, step, bearing_organisation_id, bearing_id),
    foreign key (organisation_id, analysis_id)
        references judgement.analysis (organisation_id, id)
);

create trigger evidence_is_there after insert on judgement.analysis_input
    for each row execute function judgement.keep_input_from_its_evidence();

create function judgement.keep_published_analysis() returns trigger
    language plpgsql as $$
begin
    if old.published_at is not null then
        raise exception 'What is published is never changed. Ask anew.'
            using errcode = 'restrict_violation', constraint = 'published_is_final';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger published_is_final before update or delete on judgement.analysis
    for each row execute function judgement.keep_published_analysis();

alter table judgement.analysis enable row level security, force row level security;
create policy own on judgement.analysis
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on judgement.analysis for select
    using (published_at is not null);
grant select, insert, update (published_at, published_by, published_reason)
    on judgement.analysis to ettle_app;

alter table judgement.analysis_step enable row level security, force row level security;
create policy own on judgement.analysis_step
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on judgement.analysis_step for select
    using (exists (
        select from judgement.analysis a
         where a.organisation_id = analysis_step.organisation_id
           and a.id = analysis_step.analysis_id
           and a.published_at is not null));
grant select, insert on judgement.analysis_step to ettle_app;

alter table judgement.analysis_input enable row level security, force row level security;
create policy own on judgement.analysis_input
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
-- Only what the reader may see of the evidence itself.
create policy published on judgement.analysis_input for select
    using (
        exists (
            select from judgement.analysis a
             where a.organisation_id = analysis_input.organisation_id
               and a.id = analysis_input.analysis_id
               and a.published_at is not null)
            and exists (
                select from evidence.bearing b
                 where b.organisation_id = analysis_input.bearing_organisation_id
                   and b.id = analysis_input.bearing_id));
grant select, insert on judgement.analysis_input to ettle_app;
