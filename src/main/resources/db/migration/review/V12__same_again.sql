-- An import looks for what each reference tells. All indexes of the table begin with organisation and
-- review, and while PostgreSQL does not know yet how many references a new review has, it takes any
-- of them for as good, and may read the whole review for each reference. So the key has first what
-- is looked for.
alter table review.reference
    drop constraint the_same_again_adds_nothing,
    add constraint the_same_again_adds_nothing
        unique (organisation_id, fingerprint, review_id, occurrence);
