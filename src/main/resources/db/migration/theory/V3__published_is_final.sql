-- What is published is never changed again: not by its organisation, not by the owner of the
-- tables, not by a superuser. Publishing sets one time stamp, which cannot be taken back. Each
-- change of a part locks the version (or crosswalk) it belongs to, so that nothing can slip in while
-- another transaction publishes it.

create function theory.refuse_change_of_published() returns void
    language plpgsql as $$
begin
    raise exception 'What is published is never changed. Record a new version.'
        using errcode = 'restrict_violation', constraint = 'published_is_final';
end $$;

-- The roots: begun as a draft, published by the clock of the database.
create function theory.keep_root() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.published_at is not null then
            perform theory.refuse_change_of_published();
        end if;
        new.recorded_at := now();
        return new;
    end if;
    if old.published_at is not null then
        perform theory.refuse_change_of_published();
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    new.recorded_at := old.recorded_at;
    if new.published_at is not null then
        new.published_at := now();
    end if;
    return new;
end $$;

-- A version or crosswalk that the asker may not see is left to row security and the foreign keys.
create function theory.keep_part_of_version() returns trigger
    language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform theory.hold_draft_version(old.organisation_id, old.version_id);
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    perform theory.hold_draft_version(new.organisation_id, new.version_id);
    return new;
end $$;

create function theory.hold_draft_version(organisation uuid, version uuid) returns void
    language plpgsql as $$
declare
    published timestamptz;
begin
    select v.published_at into published
      from theory.map_version v
     where v.organisation_id = organisation and v.id = version
       for share;
    if published is not null then
        perform theory.refuse_change_of_published();
    end if;
end $$;

create function theory.keep_part_of_crosswalk() returns trigger
    language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform theory.hold_draft_crosswalk(old.organisation_id, old.crosswalk_id);
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    perform theory.hold_draft_crosswalk(new.organisation_id, new.crosswalk_id);
    return new;
end $$;

create function theory.hold_draft_crosswalk(organisation uuid, crosswalk uuid) returns void
    language plpgsql as $$
declare
    published timestamptz;
begin
    select c.published_at into published
      from theory.crosswalk c
     where c.organisation_id = organisation and c.id = crosswalk
       for share;
    if published is not null then
        perform theory.refuse_change_of_published();
    end if;
end $$;

-- A crosswalk is for readers of both versions, so both are published before it is.
create function theory.publish_crosswalk_after_its_versions() returns trigger
    language plpgsql as $$
begin
    if not (theory.version_is_published(new.organisation_id, new.from_version_id)
            and theory.version_is_published(new.organisation_id, new.to_version_id)) then
        raise exception 'A crosswalk is published after its versions.'
            using errcode = 'restrict_violation', constraint = 'versions_are_published_first';
    end if;
    return new;
end $$;

create function theory.keep_from_truncation() returns trigger
    language plpgsql as $$
begin
    perform theory.refuse_change_of_published();
    return null;
end $$;

grant execute on function
    theory.refuse_change_of_published(),
    theory.hold_draft_version(uuid, uuid),
    theory.hold_draft_crosswalk(uuid, uuid) to ettle_app;

create trigger crosswalk_after_its_versions before update on theory.crosswalk
    for each row when (old.published_at is null and new.published_at is not null)
    execute function theory.publish_crosswalk_after_its_versions();

create trigger published_is_final before insert or update or delete on theory.map_version
    for each row execute function theory.keep_root();
create trigger published_is_not_truncated before truncate on theory.map_version
    execute function theory.keep_from_truncation();

create trigger published_is_final before insert or update or delete on theory.crosswalk
    for each row execute function theory.keep_root();
create trigger published_is_not_truncated before truncate on theory.crosswalk
    execute function theory.keep_from_truncation();

create trigger published_is_final before insert or update or delete on theory.source
    for each row execute function theory.keep_part_of_version();
create trigger published_is_not_truncated before truncate on theory.source
    execute function theory.keep_from_truncation();

create trigger published_is_final before insert or update or delete on theory.gap
    for each row execute function theory.keep_part_of_version();
create trigger published_is_not_truncated before truncate on theory.gap
    execute function theory.keep_from_truncation();

create trigger published_is_final before insert or update or delete on theory.tier
    for each row execute function theory.keep_part_of_version();
create trigger published_is_not_truncated before truncate on theory.tier
    execute function theory.keep_from_truncation();

create trigger published_is_final before insert or update or delete on theory.lane
    for each row execute function theory.keep_part_of_version();
create trigger published_is_not_truncated before truncate on theory.lane
    execute function theory.keep_from_truncation();

create trigger published_is_final before insert or update or delete on theory.tag
    for each row execute function theory.keep_part_of_version();
create trigger published_is_not_truncated before truncate on theory.tag
    execute function theory.keep_from_truncation();

create trigger published_is_final before insert or update or delete on theory.outcome
    for each row execute function theory.keep_part_of_version();
create trigger published_is_not_truncated before truncate on theory.outcome
    execute function theory.keep_from_truncation();

create trigger published_is_final before insert or update or delete on theory.outcome_tag
    for each row execute function theory.keep_part_of_version();
create trigger published_is_not_truncated before truncate on theory.outcome_tag
    execute function theory.keep_from_truncation();

create trigger published_is_final before insert or update or delete on theory.link
    for each row execute function theory.keep_part_of_version();
create trigger published_is_not_truncated before truncate on theory.link
    execute function theory.keep_from_truncation();

create trigger published_is_final before insert or update or delete on theory.assumption
    for each row execute function theory.keep_part_of_version();
create trigger published_is_not_truncated before truncate on theory.assumption
    execute function theory.keep_from_truncation();

create trigger published_is_final before insert or update or delete on theory.rival
    for each row execute function theory.keep_part_of_version();
create trigger published_is_not_truncated before truncate on theory.rival
    execute function theory.keep_from_truncation();

create trigger published_is_final before insert or update or delete on theory.crosswalk_edge
    for each row execute function theory.keep_part_of_crosswalk();
create trigger published_is_not_truncated before truncate on theory.crosswalk_edge
    execute function theory.keep_from_truncation();

create trigger published_is_final before insert or update or delete on theory.crosswalk_change
    for each row execute function theory.keep_part_of_crosswalk();
create trigger published_is_not_truncated before truncate on theory.crosswalk_change
    execute function theory.keep_from_truncation();

create trigger published_is_final before insert or update or delete on theory.crosswalk_gap
    for each row execute function theory.keep_part_of_crosswalk();
create trigger published_is_not_truncated before truncate on theory.crosswalk_gap
    execute function theory.keep_from_truncation();
