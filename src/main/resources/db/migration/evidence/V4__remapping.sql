-- What somebody decided that evidence bears on in a later version of the map, where the outcome did
-- not keep its meaning; and how the evidence of a version is told.

-- What a bearing is on, in one word: an outcome's code, or the two ends and the kind of a link.
alter table evidence.bearing add column place text not null generated always as (
    coalesce(outcome_code, link_from || ' ' || link_to || ' ' || link_kind)) stored;
drop index evidence.bearing_map_organisation_id_version_id_outcome_code_idx;
create index on evidence.bearing (map_organisation_id, version_id, place);

-- One decision on some bearings has a row for each of them and each thing that it now bears on, and
-- one row where that is nothing.
create table evidence.remapping (
    organisation_id uuid not null default platform.asker_organisation(),
    bearing_id uuid not null,
    id uuid not null,
    number integer not null,
    to_organisation_id uuid not null,
    to_version_id uuid not null,
    outcome_code text,
    link_from text,
    link_to text,
    link_kind text,
    place text generated always as (
        coalesce(outcome_code, link_from || ' ' || link_to || ' ' || link_kind)) stored,
    reason text not null,
    decided_at timestamptz not null default now(),
    decided_by uuid,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    withdrawn_reason text,
    primary key (organisation_id, bearing_id, id, number),
    constraint it_bears_on_one_thing_at_most check (
        num_nonnulls(link_from, link_to, link_kind) in (0, 3)
            and (outcome_code is null or link_from is null)),
    constraint reason_says_something check (reason ~ '\S'),
    foreign key (organisation_id, bearing_id) references evidence.bearing (organisation_id, id)
);
-- The first rows of two decisions on one bearing would meet here.
create unique index bearing_is_decided_once_for_a_version on evidence.remapping
    (organisation_id, bearing_id, to_organisation_id, to_version_id, number)
    where withdrawn_at is null;
create index on evidence.remapping (to_organisation_id, to_version_id, place);
create index on evidence.remapping (organisation_id, id);
comment on column evidence.remapping.id is 'Names the decision, which may be on many bearings.';

alter table evidence.remapping enable row level security, force row level security;
create policy own on evidence.remapping
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on evidence.remapping for select
    using (
        withdrawn_at is null
            and exists (
                select from evidence.bearing b
                 where b.organisation_id = remapping.organisation_id
                   and b.id = remapping.bearing_id));
grant select, insert, update (withdrawn_at, withdrawn_by, withdrawn_reason)
    on evidence.remapping to ettle_app;

-- The same policies as before, written out. A function is called for every row, which takes a fifth
-- of a millisecond; what stands in the policy itself the server looks up once for all rows of a
-- statement, and an outcome with thousands of items is told in milliseconds.
alter policy published on evidence.origin
    using (
        exists (
            select from evidence.source s
             where s.organisation_id = origin.organisation_id
               and s.origin_id = origin.id
               and s.published_at is not null)
            or exists (
                select from evidence.passage p
                 where p.organisation_id = origin.organisation_id
                   and p.origin_id = origin.id));
alter policy published on evidence.passage
    using (
        reuse = 'PUBLIC'
            and withdrawn_at is null
            and exists (
                select from evidence.source s
                 where s.organisation_id = passage.organisation_id
                   and s.id = passage.source_id
                   and s.reuse = 'PUBLIC'
                   and s.published_at is not null));
alter policy published on evidence.bearing
    using (
        withdrawn_at is null
            and (exists (
                    select from evidence.passage p
                     where p.organisation_id = bearing.organisation_id
                       and p.id = bearing.passage_id)
                or (passage_id is null and exists (
                    select from evidence.source s
                     where s.organisation_id = bearing.organisation_id
                       and s.id = bearing.source_id
                       and s.published_at is not null))));

-- The last year of which a source tells: where its time is not known as days, the last year that
-- its date in words names ("March 2018", "2016–18"); null where it names none.
create function evidence.year_told(covers daterange, dated text) returns integer
    language sql immutable parallel safe
    return coalesce(
        extract(year from upper(covers) - 1)::integer,
        case
            when dated ~ '(19|20)\d\d ?[-–/] ?\d\d$'
                then (substring(dated from '((?:19|20)\d\d) ?[-–/] ?\d\d$')::integer / 100) * 100
                    + right(dated, 2)::integer
            else substring(dated from '.*((?:19|20)\d\d)')::integer
        end);

-- Whose voice an item is. Datasets, documents and bodies go by one name everywhere; a person and a
-- meeting are known to their own organisation only.
create function evidence.voice(organisation uuid, origin uuid, kind text, label text) returns text
    language sql immutable parallel safe
    return case
        when kind in ('DATASET', 'DOCUMENT', 'AUTHORS') then kind || ' ' || lower(label)
        else organisation || ' ' || origin
    end;

-- Every bearing that has to do with one version. The ways say, for each place of the version and of
-- those that it came from, where the crosswalks lead (`onto`) and how: the program works them out,
-- as only it knows what keeps its meaning. A decision stands before the crosswalks, the nearest one
-- before those further away; and a bearing of which one part waits for a decision waits as a whole.
-- The stops are all versions on the ways; the ways may be only those that somebody asks about. Told
-- are what the bearing was made for, and where it stood last: there, or where it was decided to be.
--
-- Where one place is wanted, only what counts there is told. It is not plain SQL, so that the planner
-- takes it as a whole and expects many rows.
create function evidence.brought(ways jsonb, stops jsonb, wanted text)
    returns table (
        organisation_id uuid, bearing_id uuid, source_id uuid, passage_id uuid, stance text,
        directness text, made_at timestamptz, map_organisation_id uuid, version_id uuid, place text,
        last_organisation_id uuid, last_version_id uuid, last_place text, onto text, state text,
        provisional boolean, decision uuid)
    language plpgsql stable parallel safe rows 2000 as $$
#variable_conflict use_column
begin
    return query
    with way as (
        select *
          from jsonb_to_recordset(ways) as way (
              organisation_id uuid, version_id uuid, place text, onto text, state text,
              provisional boolean)),
    stop as (
        select *
          from jsonb_to_recordset(stops) as stop (
              organisation_id uuid, version_id uuid, steps integer)),
    decided as (
        select r.organisation_id, r.bearing_id, r.id, r.place, s.organisation_id as map,
               s.version_id, s.steps,
               min(s.steps) over (partition by r.organisation_id, r.bearing_id) as nearest
          from evidence.remapping r
          join stop s on s.organisation_id = r.to_organisation_id and s.version_id = r.to_version_id
         where r.withdrawn_at is null)
    select b.organisation_id, b.id, b.source_id, b.passage_id, b.stance, b.directness, b.made_at,
           b.map_organisation_id, b.version_id, b.place, w.organisation_id, w.version_id, w.place,
           w.onto, w.state, w.provisional, null::uuid
      from way w
      join evidence.bearing b
        on b.map_organisation_id = w.organisation_id
       and b.version_id = w.version_id
       and b.place = w.place
     where b.withdrawn_at is null
       and (wanted is null or (w.onto = wanted and w.state = 'CARRIED'))
       and not exists (
           select from decided d
            where d.organisation_id = b.organisation_id and d.bearing_id = b.id)
    union all
    select b.organisation_id, b.id, b.source_id, b.passage_id, b.stance, b.directness, b.made_at,
           b.map_organisation_id, b.version_id, b.place, w.organisation_id, w.version_id, w.place,
           w.onto, w.state, w.provisional, d.id
      from decided d
      join way w
        on w.organisation_id = d.map and w.version_id = d.version_id and w.place = d.place
      join evidence.bearing b on b.organisation_id = d.organisation_id and b.id = d.bearing_id
     where b.withdrawn_at is null
       and (wanted is null or (w.onto = wanted and w.state = 'CARRIED'))
       and d.steps = d.nearest
       and (w.state = 'WAITS' or not exists (
           select from decided o
             join way x
               on x.organisation_id = o.map and x.version_id = o.version_id and x.place = o.place
            where o.organisation_id = d.organisation_id
              and o.bearing_id = d.bearing_id
              and o.steps = d.nearest
              and x.state = 'WAITS'));
end $$;

grant execute on function
    evidence.year_told(daterange, text), evidence.voice(uuid, uuid, text, text),
    evidence.brought(jsonb, jsonb, text) to ettle_app;
