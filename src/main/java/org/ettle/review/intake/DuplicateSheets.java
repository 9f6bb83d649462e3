package org.ettle.review.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ettle.review.Review;
import org.ettle.review.ReviewText;
import org.ettle.review.intake.DuplicatePair.FoundAs;
import org.ettle.review.intake.DuplicatePair.Standing;
import org.ettle.review.record.Origin;
import org.ettle.review.record.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads which references may be one work, and what was decided on it.
@Repository
class DuplicateSheets {

    private static final String OPEN =
            """
            select one, other, found_as, likelihood, reason, standing, decided_at, decided_by, kept,
                   merged, undone_at, undone_by
              from review.pair
             where organisation_id = :organisation
               and review_id = :review
               and standing = 'OPEN'
             order by likelihood desc, one, other
             limit :most
            offset :skip
            """;

    private static final String DECIDED =
            """
            select one, other, found_as, likelihood, reason, standing, decided_at, decided_by, kept,
                   merged, undone_at, undone_by
              from review.pair
             where organisation_id = :organisation
               and review_id = :review
               and standing <> 'OPEN'
             order by coalesce(undone_at, decided_at) desc, one, other
             limit :most
            offset :skip
            """;

    private static final String ONE =
            """
            select one, other, found_as, likelihood, reason, standing, decided_at, decided_by, kept,
                   merged, undone_at, undone_by
              from review.pair
             where organisation_id = :organisation
               and review_id = :review
               and one = :one
               and other = :other
            """;

    private static final String OF_RECORD =
            """
            select distinct
                   p.one, p.other, p.found_as, p.likelihood, p.reason, p.standing, p.decided_at,
                   p.decided_by, p.kept, p.merged, p.undone_at, p.undone_by
              from (select number
                      from review.reference
                     where organisation_id = :organisation
                       and review_id = :review
                       and record_number = :record
                    offset 0) r
             cross join lateral (
                   select *
                     from review.pair
                    where organisation_id = :organisation
                      and review_id = :review
                      and one = r.number
                   union all
                   select *
                     from review.pair
                    where organisation_id = :organisation
                      and review_id = :review
                      and other = r.number) p
             order by p.one, p.other
            """;

    private static final String STANDINGS =
            """
            select one, other, standing
              from review.pair
             where organisation_id = :organisation
               and review_id = :review
            """;

    private static final String WITHOUT_MERGE =
            """
            select one, other
              from review.pair
             where organisation_id = :organisation
               and review_id = :review
               and standing = :standing
               and merged is null
            """;

    private static final String RECORDS =
            """
            select number, record_number
              from review.reference
             where organisation_id = :organisation
               and review_id = :review
               and record_number <> number
            """;

    private static final String RECORD =
            """
            select record_number
              from review.reference
             where organisation_id = :organisation
               and review_id = :review
               and number = :number
            """;

    private static final String REFERENCES =
            """
            select number, said::text as said
              from review.reference
             where organisation_id = :organisation
               and review_id = :review
               and number > :after
             order by number
             limit :most
            """;

    private final JdbcClient jdbc;

    DuplicateSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec of(String sql, Review review) {
        return jdbc.sql(sql)
                .param("organisation", review.organisation().value())
                .param("review", review.id().value());
    }

    /// What a person has to look at, the likeliest first.
    List<DuplicatePair> open(Review review, int skip, int most) {
        return of(OPEN, review)
                .param("skip", skip)
                .param("most", most)
                .query((row, _) -> pair(row))
                .list();
    }

    /// The last decided first.
    List<DuplicatePair> decided(Review review, int skip, int most) {
        return of(DECIDED, review)
                .param("skip", skip)
                .param("most", most)
                .query((row, _) -> pair(row))
                .list();
    }

    Optional<DuplicatePair> find(Review review, int one, int other) {
        return of(ONE, review)
                .param("one", one)
                .param("other", other)
                .query((row, _) -> pair(row))
                .optional();
    }

    /// Those of which a reference belongs to the record.
    List<DuplicatePair> ofRecord(Review review, int record) {
        return of(OF_RECORD, review).param("record", record).query((row, _) -> pair(row)).list();
    }

    /// Every pair on which there is something, by [#key].
    Map<Long, Standing> standings(Review review) {
        Map<Long, Standing> standings = new HashMap<>();
        of(STANDINGS, review)
                .query(row -> {
                    standings.put(
                            key(row.getInt("one"), row.getInt("other")),
                            Standing.valueOf(row.getString("standing")));
                });
        return standings;
    }

    /// The references of a pair.
    record Ends(int one, int other) {}

    /// The pairs that stand so and merged nothing themselves.
    List<Ends> withoutMerge(Review review, Standing standing) {
        return of(WITHOUT_MERGE, review)
                .param("standing", standing.name())
                .query((row, _) -> new Ends(row.getInt("one"), row.getInt("other")))
                .list();
    }

    static long key(int one, int other) {
        return (long) one << 32 | other;
    }

    /// The records of those references that do not belong to the record of their own number.
    Map<Integer, Integer> records(Review review) {
        Map<Integer, Integer> records = new HashMap<>();
        of(RECORDS, review)
                .query(row -> {
                    records.put(row.getInt("number"), row.getInt("record_number"));
                });
        return records;
    }

    int record(Review review, int reference) {
        return of(RECORD, review).param("number", reference).query(Integer.class).single();
    }

    record Numbered(int number, Reference reference) {}

    /// References one after another, without what stood in their files.
    List<Numbered> references(Review review, int after, int most) {
        return of(REFERENCES, review)
                .param("after", after)
                .param("most", most)
                .query((row, _) ->
                        new Numbered(
                                row.getInt("number"),
                                ReviewText.reference(row.getString("said"), new Origin("", 0, ""))))
                .list();
    }

    private static DuplicatePair pair(ResultSet row) throws SQLException {
        return new DuplicatePair(
                row.getInt("one"),
                row.getInt("other"),
                FoundAs.valueOf(row.getString("found_as")),
                row.getInt("likelihood"),
                row.getString("reason"),
                Standing.valueOf(row.getString("standing")),
                moment(row, "decided_at"),
                row.getObject("decided_by", UUID.class),
                row.getObject("kept", Integer.class),
                row.getObject("merged", Integer.class),
                moment(row, "undone_at"),
                row.getObject("undone_by", UUID.class));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
