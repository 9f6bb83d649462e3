-- The journal: one chain of entries for each organisation (docs/journal-format.md says what is hashed).
--
-- What is written stays as it is: the application may insert and not change, and triggers refuse a
-- change to the owner of the tables too. Whoever turns the triggers off is found out by the hashes.
-- Only a payload may go, after an entry has said that it goes.

create schema journal;
grant usage on schema journal to ettle_app;

-- The head of each chain. Its row is locked while entries are added, so that they follow one another.
create table journal.chain (
    organisation_id uuid not null default platform.asker_organisation(),
    next_number bigint not null default 1,
    last_hash bytea not null default decode(repeat('00', 32), 'hex'),
    last_time timestamptz not null default '-infinity',
    primary key (organisation_id),
    constraint hash_is_sha_256 check (octet_length(last_hash) = 32)
);
comment on column journal.chain.last_time is
    'No later entry is written with an earlier time, even where the clock was set back.';

create table journal.entry (
    organisation_id uuid not null default platform.asker_organisation(),
    number bigint not null,
    previous bytea not null,
    at timestamptz not null,
    who uuid,
    whom uuid,
    what text not null,
    request text not null,
    erases bigint,
    commitment bytea not null,
    hash bytea not null,
    primary key (organisation_id, number),
    constraint number_counts_from_one check (number >= 1),
    constraint hashes_are_sha_256 check (
        octet_length(previous) = 32 and octet_length(commitment) = 32 and octet_length(hash) = 32),
    constraint what_is_said check (what <> '')
);
comment on column journal.entry.erases is
    'The number of the entry whose payload this one erases.';

-- What the search of an administrator and the trigger of the payloads look through.
create index entry_by_time on journal.entry (organisation_id, at, number);
create index entry_by_who on journal.entry (organisation_id, who, number);
create index entry_by_what on journal.entry (organisation_id, what, number);
create index entry_by_request on journal.entry (organisation_id, request);
create index entry_by_erasure on journal.entry (organisation_id, erases) where erases is not null;

-- Text as the search reads it: without the marks of JSON, and short enough for an index.
create function journal.searchable(content text) returns tsvector
    language sql immutable parallel safe
    return to_tsvector(
        'english',
        translate(replace(left(content, 100000), '\n', ' '), '“”‘’–—…·<>"{}[]', '              '));

grant execute on function journal.searchable(text) to ettle_app;

create table journal.payload (
    organisation_id uuid not null default platform.asker_organisation(),
    number bigint not null,
    salt bytea not null,
    content text not null,
    words tsvector not null generated always as (journal.searchable(content)) stored,
    primary key (organisation_id, number),
    foreign key (organisation_id, number) references journal.entry (organisation_id, number),
    constraint salt_cannot_be_guessed check (octet_length(salt) = 32)
);
create index payload_by_words on journal.payload using gin (words);

-- Which entries are about what. An index of the payloads, for histories.
create table journal.subject (
    organisation_id uuid not null default platform.asker_organisation(),
    kind text not null,
    id text not null,
    number bigint not null,
    primary key (organisation_id, kind, id, number),
    foreign key (organisation_id, number) references journal.entry (organisation_id, number)
);
create index subject_by_number on journal.subject (organisation_id, number);

create function journal.refuse_change() returns void
    language plpgsql as $$
begin
    raise exception 'What is in the journal is never changed.'
        using errcode = 'restrict_violation', constraint = 'journal_is_kept';
end $$;

create function journal.keep_row() returns trigger
    language plpgsql as $$
begin
    perform journal.refuse_change();
    return null;
end $$;

create function journal.keep_head() returns trigger
    language plpgsql as $$
begin
    if new.organisation_id <> old.organisation_id
        or new.next_number <= old.next_number
        or new.last_time < old.last_time then
        perform journal.refuse_change();
    end if;
    return new;
end $$;

create function journal.keep_payload() returns trigger
    language plpgsql as $$
begin
    if not exists (
        select from journal.entry e
         where e.organisation_id = old.organisation_id and e.erases = old.number) then
        perform journal.refuse_change();
    end if;
    return old;
end $$;

grant execute on function journal.refuse_change() to ettle_app;

create trigger journal_is_kept before update on journal.chain
    for each row execute function journal.keep_head();
create trigger journal_is_not_deleted before delete on journal.chain
    for each row execute function journal.keep_row();
create trigger journal_is_not_truncated before truncate on journal.chain
    execute function journal.keep_row();

create trigger journal_is_kept before update or delete on journal.entry
    for each row execute function journal.keep_row();
create trigger journal_is_not_truncated before truncate on journal.entry
    execute function journal.keep_row();

create trigger journal_is_kept before update on journal.payload
    for each row execute function journal.keep_row();
create trigger journal_is_erased_in_the_open before delete on journal.payload
    for each row execute function journal.keep_payload();
create trigger journal_is_not_truncated before truncate on journal.payload
    execute function journal.keep_row();

create trigger journal_is_kept before update or delete on journal.subject
    for each row execute function journal.keep_row();
create trigger journal_is_not_truncated before truncate on journal.subject
    execute function journal.keep_row();

alter table journal.chain enable row level security, force row level security;
create policy own on journal.chain
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, update on journal.chain to ettle_app;

alter table journal.entry enable row level security, force row level security;
create policy own on journal.entry
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert on journal.entry to ettle_app;

alter table journal.payload enable row level security, force row level security;
create policy own on journal.payload
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, delete on journal.payload to ettle_app;

alter table journal.subject enable row level security, force row level security;
create policy own on journal.subject
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert on journal.subject to ettle_app;
