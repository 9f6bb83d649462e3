-- Documents that were kept before their words were: a migration sees no row, so the program makes
-- them found after a start. What came since the words are kept is done once more, and a number may
-- stand twice among those of a word.
alter table review.full_text add column is_found boolean not null default false;
alter table review.full_text alter column is_found set default true;
comment on column review.full_text.is_found is
    'Its words stand in review.document_word, or are kept in the same transaction.';
create index earlier_full_text
    on review.full_text (organisation_id, review_id, reference_number, document_hash)
    where not is_found;
grant update (is_found) on review.full_text to ettle_app;
