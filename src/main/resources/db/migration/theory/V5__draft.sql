-- Drafts: versions that are being edited. What has become of a draft stands in the tables of every
-- version, so that each page reads it as ever; here is how it came to be. These rows stand in a
-- schema of their own, because they stay their organisation's also when the version is published.
--
-- A draft names the version it was begun from by organisation and version without a reference: the
-- other may be another organisation's, and the program has seen it, published, under row security.
-- It names its own version without one too, because an abandoned draft gives up its version (and
-- with it the name) but keeps how it came to be.

create schema draft;
grant usage on schema draft to ettle_app;

create table draft.draft (
    organisation_id uuid not null default platform.asker_organisation(),
    version_id uuid not null,
    map_id uuid not null,
    parent_organisation_id uuid,
    parent_version_id uuid,
    base jsonb not null,
    used jsonb not null,
    revision integer not null,
    state text not null,
    begun_at timestamptz not null default now(),
    begun_by uuid not null,
    reason text not null,
    asked_at timestamptz,
    asked_by uuid,
    asked_words text,
    ended_at timestamptz,
    ended_by uuid,
    ended_reason text,
    primary key (organisation_id, version_id),
    constraint state_is_known check (
        state in ('EDITING', 'IN_REVIEW', 'PUBLISHED', 'ABANDONED')),
    constraint revision_counts_up check (revision >= 0),
    constraint review_was_asked_for check (
        state <> 'IN_REVIEW' or num_nulls(asked_at, asked_by, asked_words) = 0),
    constraint end_has_a_reason check (
        state not in ('PUBLISHED', 'ABANDONED')
            or num_nulls(ended_at, ended_by, ended_reason) = 0),
    constraint a_second_person_publishes check (
        state <> 'PUBLISHED' or (asked_by is not null and ended_by <> asked_by)),
    foreign key (organisation_id, map_id) references theory.change_map (organisation_id, id)
);
create index on draft.draft (organisation_id, map_id);
comment on column draft.draft.base is 'The version from which the edits begin.';
comment on column draft.draft.used is 'Every code that an outcome had, so that none is used twice.';

create table draft.edit (
    organisation_id uuid not null default platform.asker_organisation(),
    version_id uuid not null,
    number integer not null,
    kind text not null,
    content jsonb not null,
    reason text not null,
    author uuid not null,
    made_at timestamptz not null default now(),
    undone_number integer,
    undone_at timestamptz,
    undone_by uuid,
    undone_reason text,
    primary key (organisation_id, version_id, number),
    constraint undoing_is_a_later_revision check (undone_number > number),
    foreign key (organisation_id, version_id)
        references draft.draft (organisation_id, version_id)
);
comment on column draft.edit.number is 'The revision of the draft that the edit made.';

create table draft.comment (
    organisation_id uuid not null default platform.asker_organisation(),
    version_id uuid not null,
    id uuid not null,
    about_code text,
    about_to text,
    about_kind text,
    words text not null,
    author uuid not null,
    made_at timestamptz not null default now(),
    settled_at timestamptz,
    settled_by uuid,
    settled_how text,
    primary key (organisation_id, version_id, id),
    constraint comment_says_something check (words ~ '\S'),
    foreign key (organisation_id, version_id)
        references draft.draft (organisation_id, version_id)
);

alter table draft.draft enable row level security, force row level security;
create policy own on draft.draft
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, update on draft.draft to ettle_app;

alter table draft.edit enable row level security, force row level security;
create policy own on draft.edit
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, update (undone_number, undone_at, undone_by, undone_reason) on draft.edit
    to ettle_app;

alter table draft.comment enable row level security, force row level security;
create policy own on draft.comment
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, update (settled_at, settled_by, settled_how) on draft.comment to ettle_app;

-- A draft's parts are changed row by row. The triggers of what is published hold as before.
grant update (title, about) on theory.map_version to ettle_app;
grant delete on theory.map_version to ettle_app;
grant delete on
    theory.source, theory.gap, theory.tier, theory.lane, theory.tag, theory.outcome_tag,
    theory.link, theory.assumption, theory.rival to ettle_app;
grant update, delete on theory.outcome to ettle_app;
