-- What a fork makes of newer versions of the map it came from: outcome by outcome, adopted or kept
-- as it is, with a reason. The origin is the other organisation's version that the draft has taken
-- account of so far.

alter table draft.draft
    add column origin_organisation_id uuid,
    add column origin_version_id uuid;

create table draft.adoption (
    organisation_id uuid not null default platform.asker_organisation(),
    version_id uuid not null,
    newer_version_id uuid not null,
    item text not null,
    decision text not null,
    reason text not null,
    author uuid not null,
    made_at timestamptz not null default now(),
    primary key (organisation_id, version_id, newer_version_id, item),
    constraint decision_is_known check (decision in ('ADOPTED', 'KEPT')),
    foreign key (organisation_id, version_id)
        references draft.draft (organisation_id, version_id)
);
comment on column draft.adoption.item is 'The outcomes before and after: "5>5a+5b".';

alter table draft.adoption enable row level security, force row level security;
create policy own on draft.adoption
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert on draft.adoption to ettle_app;

create trigger published_is_final before insert or update or delete on draft.adoption
    for each row execute function theory.keep_part_of_version();
