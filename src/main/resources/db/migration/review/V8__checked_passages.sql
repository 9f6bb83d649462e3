-- Passages that bear an answer or a rating, found in the text of a document of the record. Where the
-- record has no document the words stand as they were typed, and nobody checked them.
--
-- A place counts Unicode code points of one unchanging text, as in the evidence. The passages of an
-- appraisal stand in its own row, so that they are as blind as it is.

alter table review.answer
    add column text_hash bytea,
    add column begins integer,
    add constraint a_checked_passage_has_a_place check (
        (text_hash is null) = (begins is null) and begins >= 0);
comment on column review.answer.text_hash is
    'The text in which the passage was found; null where nobody checked it.';

alter table review.appraisal
    add column passages jsonb not null default '{}';
comment on column review.appraisal.passages is
    'By criterion: the words, and the text and the place where they were found.';
