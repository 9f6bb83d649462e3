-- Search: every word of everything that can be found, in a table of its own.
--
-- PostgreSQL asks row security before it asks whether a text matches, because matching could tell
-- of a hidden row. So its index of texts is of no use to the application. Comparing plain words can
-- tell of nothing, and an index of them is used: each word of each thing is a row here, which says
-- by itself who may read it, just as the thing does.
--
-- What can be asked of a thing besides its words (its kind, its area, what it tells of) is a word
-- too, which begins with "=": no word of a text does. So a filter is looked up like a word, and the
-- rarest of all that was asked for leads, whichever it is.
--
-- Nothing but the triggers below writes here. `to_find` says what should stand here; a thing that
-- was withdrawn does not.

create sequence evidence.findable_number as integer;
grant usage on sequence evidence.findable_number to ettle_app;

create table evidence.findable (
    organisation_id uuid not null default platform.asker_organisation(),
    number integer not null default nextval('evidence.findable_number'),
    kind text not null,
    thing_id uuid not null,
    unit_id uuid not null,
    source_id uuid,
    year smallint not null,
    published boolean not null,
    words tsvector not null,
    primary key (organisation_id, number),
    constraint thing_is_found_once unique (organisation_id, kind, thing_id),
    constraint findable_kind_is_known check (
        kind in ('SOURCE', 'PASSAGE', 'CLAIM', 'INDICATOR'))
);
create index on evidence.findable (organisation_id, unit_id);
comment on column evidence.findable.unit_id is
    'What it is written with: its passage for a claim, itself otherwise.';
comment on column evidence.findable.year is 'The last of which it tells; 0 where that is not known.';
comment on column evidence.findable.published is 'Whether everybody may see the thing itself.';

-- The key is the order in which one's own unpublished words are gone through, from its end; the
-- index is that of the words that everybody may read.
create table evidence.word (
    organisation_id uuid not null default platform.asker_organisation(),
    published boolean not null,
    lexeme text not null,
    weight smallint not null,
    year smallint not null,
    number integer not null,
    primary key (organisation_id, published, lexeme, weight, year, number)
);
create index word_is_read_by_all on evidence.word (lexeme, weight, year, number)
    include (organisation_id, published)
    where published;
comment on column evidence.word.weight is 'From 4 for a title to 1; 0 for what is asked besides words.';

alter table evidence.findable enable row level security, force row level security;
create policy own on evidence.findable
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on evidence.findable for select
    using (published);
grant select, insert, update, delete on evidence.findable to ettle_app;

alter table evidence.word enable row level security, force row level security;
create policy own on evidence.word
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
create policy published on evidence.word for select
    using (published);
grant select, insert, update, delete on evidence.word to ettle_app;

-- What should stand there.

create function evidence.with_marks(words tsvector, marks text[]) returns tsvector
    language sql immutable parallel safe
    return words || array_to_tsvector(array_remove(marks, null));

-- What can be asked of everything that comes from a source.
create function evidence.marks_of_source(
        kind text, area text, demonstration boolean, superseded boolean)
    returns text[]
    language sql immutable parallel safe
    return array[
        '=kind ' || kind,
        '=area ' || left(area, 100),
        case when demonstration then '=demonstration' end,
        case when superseded then '=superseded' end];

-- What a passage bears on, or a source by itself. What its passages bear on is not told of a source,
-- because a passage may stay inside where its source does not.
create function evidence.marks_of_bearings(organisation uuid, source uuid, passage uuid)
    returns text[]
    language sql stable parallel safe
    return array(
        select distinct mark
          from (select b.* from evidence.bearing b
                 where passage is not null
                   and b.organisation_id = organisation
                   and b.passage_id = passage
                 union all
                select b.* from evidence.bearing b
                 where passage is null
                   and b.organisation_id = organisation
                   and b.source_id = source
                   and b.passage_id is null) b
         cross join lateral (
               values ('=stance ' || b.stance),
                      ('=on ' || b.map_organisation_id || '/' || b.version_id),
                      ('=on ' || b.map_organisation_id || '/' || b.version_id || ' ' || b.stance),
                      ('=on ' || b.map_organisation_id || '/' || b.version_id || '/' || b.place),
                      ('=on ' || b.map_organisation_id || '/' || b.version_id || '/' || b.place
                          || ' ' || b.stance)) m (mark)
         where b.withdrawn_at is null);

-- The last year of which a source tells, as far as four figures go.
create function evidence.year_to_find(covers daterange, dated text) returns smallint
    language sql immutable parallel safe
    return least(greatest(coalesce(evidence.year_told(covers, dated), 0), 0), 9999)::smallint;

create view evidence.to_find with (security_invoker = true) as
    select s.organisation_id, 'SOURCE' as kind, s.id as thing_id, s.id as unit_id,
           s.id as source_id, evidence.year_to_find(s.covers, s.dated) as year,
           s.published_at is not null as published,
           evidence.with_marks(
               s.words,
               array['=what SOURCE']
                   || evidence.marks_of_source(
                       s.kind, s.area, s.demonstration, s.superseded_by is not null)
                   || evidence.marks_of_bearings(s.organisation_id, s.id, null)) as words
      from evidence.source s
    union all
    select p.organisation_id, 'PASSAGE', p.id, p.id, p.source_id,
           evidence.year_to_find(s.covers, s.dated),
           s.published_at is not null and s.reuse = 'PUBLIC' and p.reuse = 'PUBLIC',
           evidence.with_marks(
               p.words,
               array['=what PASSAGE']
                   || evidence.marks_of_source(
                       s.kind, s.area, s.demonstration, s.superseded_by is not null)
                   || evidence.marks_of_bearings(p.organisation_id, p.source_id, p.id))
      from evidence.passage p
      join evidence.source s on s.organisation_id = p.organisation_id and s.id = p.source_id
     where p.withdrawn_at is null
    union all
    select c.organisation_id, 'CLAIM', c.id, c.passage_id, p.source_id,
           evidence.year_to_find(s.covers, s.dated),
           s.published_at is not null and s.reuse = 'PUBLIC' and p.reuse = 'PUBLIC',
           evidence.with_marks(
               c.words,
               array[
                   '=what CLAIM',
                   '=on ' || c.map_organisation_id || '/' || c.version_id,
                   '=on ' || c.map_organisation_id || '/' || c.version_id || '/' || c.cause_code,
                   '=on ' || c.map_organisation_id || '/' || c.version_id || '/' || c.effect_code]
                   || evidence.marks_of_source(
                       s.kind, s.area, s.demonstration, s.superseded_by is not null))
      from evidence.claim c
      join evidence.passage p on p.organisation_id = c.organisation_id and p.id = c.passage_id
      join evidence.source s on s.organisation_id = p.organisation_id and s.id = p.source_id
     where c.withdrawn_at is null
       and p.withdrawn_at is null
    union all
    select i.organisation_id, 'INDICATOR', i.id, i.id, null, 0::smallint,
           i.published_at is not null, evidence.with_marks(i.words, array['=what INDICATOR'])
      from evidence.indicator i;
grant select on evidence.to_find to ettle_app;

create function evidence.words_in(words tsvector)
    returns table (lexeme text, weight smallint)
    language sql immutable parallel safe rows 30
begin atomic
    select w.lexeme, coalesce(ascii('E') - ascii(w.weights[1]), 0)::smallint from unnest(words) w;
end;

-- Writes anew what stands here of some units. Whoever changes another part of the same source waits,
-- so that neither misses what the other did. Words go thing by thing, each by its whole key: joined,
-- they would be looked for among all others.
create function evidence.find_again(organisation uuid, sources uuid[], units uuid[]) returns void
    language plpgsql as $$
declare
    gone record;
begin
    perform from evidence.source s
      where s.organisation_id = organisation and s.id = any (sources)
      order by s.id
        for no key update;
    for gone in
        delete from evidence.findable f
         where f.organisation_id = organisation and f.unit_id = any (units)
        returning f.number, f.year, f.published, f.words
    loop
        delete from evidence.word w
         where w.organisation_id = organisation
           and w.published = gone.published
           and w.lexeme = any (tsvector_to_array(gone.words))
           and w.weight = any ('{0,1,2,3,4}')
           and w.year = gone.year
           and w.number = gone.number;
    end loop;
    with made as (
        insert into evidence.findable (
            organisation_id, kind, thing_id, unit_id, source_id, year, published, words)
        select t.organisation_id, t.kind, t.thing_id, t.unit_id, t.source_id, t.year, t.published,
               t.words
          from evidence.to_find t
         where t.organisation_id = organisation and t.unit_id = any (units)
        returning organisation_id, number, year, published, words)
    insert into evidence.word (organisation_id, published, lexeme, weight, year, number)
    select m.organisation_id, m.published, i.lexeme, i.weight, m.year, m.number
      from made m, evidence.words_in(m.words) i;
end $$;

create function evidence.find_source_again() returns trigger
    language plpgsql as $$
begin
    perform evidence.find_again(
                c.organisation_id,
                array_agg(c.id),
                array_agg(c.id)
                    || array(
                        select p.id from evidence.passage p
                         where p.organisation_id = c.organisation_id
                           and p.source_id = any (array_agg(c.id))))
       from changed c
      group by c.organisation_id;
    return null;
end $$;

create function evidence.find_passage_again() returns trigger
    language plpgsql as $$
begin
    perform evidence.find_again(
                c.organisation_id, array_agg(distinct c.source_id), array_agg(c.id))
       from changed c
      group by c.organisation_id;
    return null;
end $$;

create function evidence.find_bearing_again() returns trigger
    language plpgsql as $$
begin
    perform evidence.find_again(
                c.organisation_id,
                array_agg(distinct c.source_id),
                array_agg(distinct coalesce(c.passage_id, c.source_id)))
       from changed c
      group by c.organisation_id;
    return null;
end $$;

create function evidence.find_claim_again() returns trigger
    language plpgsql as $$
begin
    perform evidence.find_again(
                c.organisation_id, array_agg(distinct p.source_id), array_agg(distinct p.id))
       from changed c
       join evidence.passage p on p.organisation_id = c.organisation_id and p.id = c.passage_id
      group by c.organisation_id;
    return null;
end $$;

create function evidence.find_indicator_again() returns trigger
    language plpgsql as $$
begin
    perform evidence.find_again(c.organisation_id, '{}', array_agg(c.id))
       from changed c
      group by c.organisation_id;
    return null;
end $$;

grant execute on function
    evidence.with_marks(tsvector, text[]),
    evidence.marks_of_source(text, text, boolean, boolean),
    evidence.marks_of_bearings(uuid, uuid, uuid), evidence.year_to_find(daterange, text),
    evidence.words_in(tsvector),
    evidence.find_again(uuid, uuid[], uuid[]), evidence.find_source_again(),
    evidence.find_passage_again(), evidence.find_bearing_again(), evidence.find_claim_again(),
    evidence.find_indicator_again() to ettle_app;

create trigger found_when_added after insert on evidence.source
    referencing new table as changed
    for each statement execute function evidence.find_source_again();
create trigger found_when_changed after update on evidence.source
    referencing new table as changed
    for each statement execute function evidence.find_source_again();
create trigger found_when_added after insert on evidence.passage
    referencing new table as changed
    for each statement execute function evidence.find_passage_again();
create trigger found_when_changed after update on evidence.passage
    referencing new table as changed
    for each statement execute function evidence.find_passage_again();
create trigger found_when_added after insert on evidence.bearing
    referencing new table as changed
    for each statement execute function evidence.find_bearing_again();
create trigger found_when_changed after update on evidence.bearing
    referencing new table as changed
    for each statement execute function evidence.find_bearing_again();
create trigger found_when_added after insert on evidence.claim
    referencing new table as changed
    for each statement execute function evidence.find_claim_again();
create trigger found_when_changed after update on evidence.claim
    referencing new table as changed
    for each statement execute function evidence.find_claim_again();
create trigger found_when_added after insert on evidence.indicator
    referencing new table as changed
    for each statement execute function evidence.find_indicator_again();
create trigger found_when_changed after update on evidence.indicator
    referencing new table as changed
    for each statement execute function evidence.find_indicator_again();

-- What is there already belongs to everybody, so for once the owner looks past the walls, which
-- nobody else can use before this transaction is over.
alter table evidence.source no force row level security;
alter table evidence.passage no force row level security;
alter table evidence.bearing no force row level security;
alter table evidence.claim no force row level security;
alter table evidence.indicator no force row level security;
alter table evidence.findable no force row level security;
alter table evidence.word no force row level security;
insert into evidence.findable (
    organisation_id, kind, thing_id, unit_id, source_id, year, published, words)
select organisation_id, kind, thing_id, unit_id, source_id, year, published, words
  from evidence.to_find;
insert into evidence.word (organisation_id, published, lexeme, weight, year, number)
select f.organisation_id, f.published, i.lexeme, i.weight, f.year, f.number
  from evidence.findable f, evidence.words_in(f.words) i;
alter table evidence.source force row level security;
alter table evidence.passage force row level security;
alter table evidence.bearing force row level security;
alter table evidence.claim force row level security;
alter table evidence.indicator force row level security;
alter table evidence.findable force row level security;
alter table evidence.word force row level security;
analyze evidence.findable, evidence.word;
