package org.ettle.review.intake;

import java.util.List;
import org.ettle.review.Regrouped;
import org.ettle.review.Review;
import org.ettle.review.Told;
import org.ettle.review.intake.DuplicatePair.FoundAs;
import org.ettle.review.intake.DuplicatePair.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes which references of the organisation that asks are one work, and what was decided on it.
@Repository
class DuplicateStore {

    private static final String PAIRS =
            """
            insert into review.pair (
                review_id, one, other, intake_number, found_as, likelihood, reason, standing,
                decided_at, kept, merged)
            select :review, n.one, n.other, :intake, n.found_as, n.likelihood, n.reason, n.standing,
                   case when n.standing <> 'OPEN' then now() end, n.kept, n.merged
              from unnest(
                       :ones::integer[], :others::integer[], :foundAs::text[],
                       :likelihoods::integer[], :reasons::text[], :standings::text[],
                       :kept::integer[], :merged::integer[])
                   as n (one, other, found_as, likelihood, reason, standing, kept, merged)
            on conflict (organisation_id, review_id, one, other)
            do update set found_as = excluded.found_as, likelihood = excluded.likelihood,
                   reason = excluded.reason, standing = excluded.standing,
                   decided_at = excluded.decided_at, kept = excluded.kept, merged = excluded.merged
            """;

    private static final String DECIDE =
            """
            update review.pair
               set standing = :standing, decided_at = now(), decided_by = platform.asker_person(),
                   kept = :kept, merged = :merged, undone_at = null, undone_by = null
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and one = :one
               and other = :other
            """;

    private static final String UNDONE =
            """
            update review.pair
               set standing = 'NOT_SAME', undone_at = now(), undone_by = platform.asker_person()
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and one = :one
               and other = :other
            """;

    private static final String SETTLE =
            """
            update review.pair p
               set standing = 'SAME', decided_at = now()
              from unnest(:ones::integer[], :others::integer[]) as n (one, other)
             where p.organisation_id = platform.asker_organisation()
               and p.review_id = :review
               and p.one = n.one
               and p.other = n.other
            """;

    private static final String OPEN_AGAIN =
            """
            update review.pair p
               set standing = 'OPEN', decided_at = null, decided_by = null
              from unnest(:ones::integer[], :others::integer[]) as n (one, other)
             where p.organisation_id = platform.asker_organisation()
               and p.review_id = :review
               and p.one = n.one
               and p.other = n.other
            """;

    private static final String MERGE =
            """
            update review.record r
               set merged_into = n.kept
              from unnest(:kept::integer[], :gone::integer[]) as n (kept, gone)
             where r.organisation_id = platform.asker_organisation()
               and r.review_id = :review
               and r.number = n.gone
            """;

    private static final String MOVE =
            """
            update review.reference r
               set record_number = n.kept
              from unnest(:kept::integer[], :gone::integer[]) as n (kept, gone)
             where r.organisation_id = platform.asker_organisation()
               and r.review_id = :review
               and r.record_number = n.gone
            """;

    private static final String PART =
            """
            update review.record
               set merged_into = null
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and number = :number
            """;

    /// A reference begins as the record of its own number, so what hangs on a record is known by
    /// the records that were merged into it.
    private static final String MOVE_BACK =
            """
            with recursive part as (
                select number
                  from review.record
                 where organisation_id = platform.asker_organisation()
                   and review_id = :review
                   and number = :number
                union all
                select r.number
                  from part
                  join review.record r
                    on r.organisation_id = platform.asker_organisation()
                   and r.review_id = :review
                   and r.merged_into = part.number)
            update review.reference r
               set record_number = :number
              from part
             where r.organisation_id = platform.asker_organisation()
               and r.review_id = :review
               and r.number = part.number
            """;

    private static final String TELL =
            """
            update review.record r
               set kind = n.kind, title = n.title, authors = n.authors, year = n.year,
                   container = n.container, abstract = n.abstract, doi = n.doi
              from unnest(
                       :numbers::integer[], :kinds::text[], :titles::text[], :authors::text[],
                       :years::integer[], :containers::text[], :abstracts::text[], :dois::text[])
                   as n (number, kind, title, authors, year, container, abstract, doi)
             where r.organisation_id = platform.asker_organisation()
               and r.review_id = :review
               and r.number = n.number
            """;

    private final JdbcClient jdbc;

    DuplicateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A pair as an import leaves it.
    record Found(
            int one,
            int other,
            FoundAs foundAs,
            int likelihood,
            String reason,
            Standing standing,
            @Nullable Integer kept,
            @Nullable Integer merged) {}

    void keep(Review.Id review, int intake, List<Found> pairs) {
        jdbc.sql(PAIRS)
                .param("review", review.value())
                .param("intake", intake)
                .param("ones", pairs.stream().mapToInt(Found::one).toArray())
                .param("others", pairs.stream().mapToInt(Found::other).toArray())
                .param(
                        "foundAs",
                        pairs.stream().map(it -> it.foundAs().name()).toArray(String[]::new))
                .param("likelihoods", pairs.stream().mapToInt(Found::likelihood).toArray())
                .param("reasons", pairs.stream().map(Found::reason).toArray(String[]::new))
                .param(
                        "standings",
                        pairs.stream().map(it -> it.standing().name()).toArray(String[]::new))
                .param("kept", pairs.stream().map(Found::kept).toArray(Integer[]::new))
                .param("merged", pairs.stream().map(Found::merged).toArray(Integer[]::new))
                .update();
    }

    void decide(
            Review.Id review,
            int one,
            int other,
            Standing standing,
            Regrouped.@Nullable Step merged) {
        jdbc.sql(DECIDE)
                .param("review", review.value())
                .param("one", one)
                .param("other", other)
                .param("standing", standing.name())
                .param("kept", merged == null ? null : merged.kept())
                .param("merged", merged == null ? null : merged.other())
                .update();
    }

    void undone(Review.Id review, int one, int other) {
        jdbc.sql(UNDONE)
                .param("review", review.value())
                .param("one", one)
                .param("other", other)
                .update();
    }

    /// What is one record by now need not be looked at.
    void settle(Review.Id review, List<DuplicateSheets.Ends> pairs) {
        pairs(SETTLE, review, pairs);
    }

    /// What was one record only because of a merge that was undone has to be looked at again.
    void openAgain(Review.Id review, List<DuplicateSheets.Ends> pairs) {
        pairs(OPEN_AGAIN, review, pairs);
    }

    private void pairs(String sql, Review.Id review, List<DuplicateSheets.Ends> pairs) {
        jdbc.sql(sql)
                .param("review", review.value())
                .param("ones", pairs.stream().mapToInt(DuplicateSheets.Ends::one).toArray())
                .param("others", pairs.stream().mapToInt(DuplicateSheets.Ends::other).toArray())
                .update();
    }

    void merge(Review.Id review, List<Regrouped.Step> steps) {
        step(MERGE, review, steps);
    }

    /// @param moved merged records, each with the one to which its references belong now
    void move(Review.Id review, List<Regrouped.Step> moved) {
        step(MOVE, review, moved);
    }

    private void step(String sql, Review.Id review, List<Regrouped.Step> steps) {
        jdbc.sql(sql)
                .param("review", review.value())
                .param("kept", steps.stream().mapToInt(Regrouped.Step::kept).toArray())
                .param("gone", steps.stream().mapToInt(Regrouped.Step::other).toArray())
                .update();
    }

    void part(Review.Id review, int number) {
        jdbc.sql(PART).param("review", review.value()).param("number", number).update();
        jdbc.sql(MOVE_BACK).param("review", review.value()).param("number", number).update();
    }

    /// What records tell now.
    void tell(Review.Id review, List<Integer> numbers, List<Told> told) {
        jdbc.sql(TELL)
                .param("review", review.value())
                .param("numbers", numbers.toArray(Integer[]::new))
                .param("kinds", told.stream().map(it -> it.kind().name()).toArray(String[]::new))
                .param("titles", told.stream().map(Told::title).toArray(String[]::new))
                .param("authors", told.stream().map(Told::authors).toArray(String[]::new))
                .param("years", told.stream().map(Told::year).toArray(Integer[]::new))
                .param("containers", told.stream().map(Told::container).toArray(String[]::new))
                .param("abstracts", told.stream().map(Told::abstractText).toArray(String[]::new))
                .param("dois", told.stream().map(Told::doi).toArray(String[]::new))
                .update();
    }
}
