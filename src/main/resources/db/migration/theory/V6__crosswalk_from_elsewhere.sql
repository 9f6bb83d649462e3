-- A version may come from another organisation's: a fork takes up what is published elsewhere. A
-- foreign key pairs organisation with organisation, so the earlier side of a crosswalk is held by
-- triggers instead. They see with the eyes of the asker: its own versions, and published ones. They
-- run after the row is written, as foreign keys do, so row security has its say first.

alter table theory.crosswalk
    add column from_organisation_id uuid not null default platform.asker_organisation();
comment on column theory.crosswalk.from_organisation_id is
    'Whose the earlier version is. The row itself belongs with the later version.';

do $$
declare
    old record;
begin
    for old in
        select k.conrelid::regclass as of_table, k.conname
          from pg_constraint k
          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
         where k.contype = 'f'
           and a.attname = 'from_version_id'
           and ((k.conrelid = 'theory.crosswalk'::regclass)
               or (k.conrelid = 'theory.crosswalk_edge'::regclass
                   and k.confrelid = 'theory.outcome'::regclass))
    loop
        execute format('alter table %s drop constraint %I', old.of_table, old.conname);
    end loop;
end $$;

-- It served a key that is gone.
drop index theory.crosswalk_edge_organisation_id_from_version_id_from_code_idx;

create function theory.version_can_be_cited(asker uuid, organisation uuid, version uuid)
    returns boolean
    language sql stable parallel safe
    return exists (
        select from theory.map_version v
         where v.organisation_id = organisation
           and v.id = version
           and (v.organisation_id = asker or v.published_at is not null));

create function theory.keep_crosswalk_from_its_version() returns trigger
    language plpgsql as $$
begin
    if not theory.version_can_be_cited(
            new.organisation_id, new.from_organisation_id, new.from_version_id) then
        raise exception 'A crosswalk leads from a version that is there.'
            using errcode = 'foreign_key_violation', constraint = 'from_version_is_there';
    end if;
    return null;
end $$;

create function theory.keep_edge_from_its_outcome() returns trigger
    language plpgsql as $$
begin
    if new.from_code is not null and not exists (
            select from theory.crosswalk c
              join theory.outcome o
                on o.organisation_id = c.from_organisation_id
               and o.version_id = c.from_version_id
             where c.organisation_id = new.organisation_id
               and c.id = new.crosswalk_id
               and o.code = new.from_code) then
        raise exception 'An edge leads from an outcome that is there.'
            using errcode = 'foreign_key_violation', constraint = 'from_outcome_is_there';
    end if;
    return null;
end $$;

grant execute on function theory.version_can_be_cited(uuid, uuid, uuid) to ettle_app;

create trigger from_version_is_there
    after insert or update of from_organisation_id, from_version_id on theory.crosswalk
    for each row execute function theory.keep_crosswalk_from_its_version();
create trigger from_outcome_is_there
    after insert or update of from_code on theory.crosswalk_edge
    for each row execute function theory.keep_edge_from_its_outcome();

create or replace function theory.publish_crosswalk_after_its_versions() returns trigger
    language plpgsql as $$
begin
    if not (theory.version_is_published(new.from_organisation_id, new.from_version_id)
            and theory.version_is_published(new.organisation_id, new.to_version_id)) then
        raise exception 'A crosswalk is published after its versions.'
            using errcode = 'restrict_violation', constraint = 'versions_are_published_first';
    end if;
    return new;
end $$;

-- How a published version came to be is as final as the version.

grant update (source_published) on theory.map_version to ettle_app;

create trigger published_is_final before insert or update or delete on draft.draft
    for each row execute function theory.keep_part_of_version();
create trigger published_is_final before insert or update or delete on draft.edit
    for each row execute function theory.keep_part_of_version();
create trigger published_is_final before insert or update or delete on draft.comment
    for each row execute function theory.keep_part_of_version();
