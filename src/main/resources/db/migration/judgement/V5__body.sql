-- Bodies of evidence: how certain somebody holds one to be, beside what the rule suggests; and what there
-- is on a link by the five facets of EMMIE. Nothing is changed: a later row answers an earlier one.

create table judgement.certainty (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    judgement_id uuid not null,
    method text not null,
    said jsonb not null,
    suggested text not null,
    decided text not null,
    reason text not null,
    decided_at timestamptz not null default now(),
    decided_by uuid,
    primary key (organisation_id, id),
    constraint reason_says_something check (reason ~ '\S'),
    foreign key (organisation_id, judgement_id)
        references judgement.judgement (organisation_id, id)
);
create index on judgement.certainty (organisation_id, judgement_id);
comment on column judgement.certainty.said is 'The concerns that somebody had, in the form of the method.';
comment on column judgement.certainty.suggested is 'As the rule told it then.';

create table judgement.facet (
    organisation_id uuid not null default platform.asker_organisation(),
    id uuid not null,
    map_organisation_id uuid not null,
    version_id uuid not null,
    link_from text not null,
    link_to text not null,
    link_kind text not null,
    facet text not null,
    words text not null,
    bearing_organisation_id uuid,
    bearing_id uuid,
    made_at timestamptz not null default now(),
    made_by uuid,
    published_at timestamptz,
    primary key (organisation_id, id),
    constraint it_says_something check (words ~ '\S'),
    constraint evidence_is_named_as_a_whole check (
        num_nonnulls(bearing_organisation_id, bearing_id) in (0, 2))
);
create index on judgement.facet (version_id);

-- As an input, what is named is evidence that the asker sees.
create trigger evidence_is_there after insert on judgement.facet
    for each row when (new.bearing_id is not null)
    execute function judgement.keep_input_from_its_evidence();

alter table judgement.certainty enable row level security, force row level security;
create policy own on judgement.certainty
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on judgement.certainty for select
    using (exists (
        select from judgement.judgement j
         where j.organisation_id = certainty.organisation_id
           and j.id = certainty.judgement_id
           and j.published_at is not null));
grant select, insert on judgement.certainty to ettle_app;

alter table judgement.facet enable row level security, force row level security;
create policy own on judgement.facet
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on judgement.facet for select
    using (published_at is not null);
grant select, insert on judgement.facet to ettle_app;
