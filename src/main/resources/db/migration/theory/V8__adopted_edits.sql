-- Which edits adopted what is new, and from which version it was told. Where one of them is undone,
-- the decision no longer stands, and may be made again.

alter table draft.adoption
    add column from_version_id uuid,
    add column first_edit integer,
    add column revision integer not null default 0,
    drop constraint adoption_pkey,
    add primary key (organisation_id, version_id, newer_version_id, item, revision),
    add constraint edits_end_with_the_revision check (first_edit <= revision);
alter table draft.adoption alter column revision drop default;
comment on column draft.adoption.from_version_id is 'What the draft had taken account of before.';
comment on column draft.adoption.first_edit is 'The edits up to the revision adopted it; null: kept.';
