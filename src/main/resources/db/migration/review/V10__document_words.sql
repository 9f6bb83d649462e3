-- In which references a word of a whole document stands. A document follows its reference, so that
-- merging records and undoing it touches no word.
--
-- Documents come one at a time, so a row for each word of each would grow with their number, and so
-- would a search. A row here holds the references of a stretch of numbers, and each document adds
-- its own at the end. There is no foreign key, as with review.word.
create table review.document_word (
    organisation_id uuid not null default platform.asker_organisation(),
    review_id uuid not null,
    lexeme text not null,
    stretch integer not null,
    numbers bytea not null,
    primary key (organisation_id, review_id, lexeme, stretch)
) with (fillfactor = 70);
comment on column review.document_word.stretch is 'A thousandth of the numbers that it holds.';
comment on column review.document_word.numbers is
    'Numbers of references in four bytes each, as their documents came.';

alter table review.document_word enable row level security, force row level security;
create policy own on review.document_word
    using (organisation_id = platform.asker_organisation())
    with check (organisation_id = platform.asker_organisation());
grant select, insert, update (numbers) on review.document_word to ettle_app;
