package org.ettle.review.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ettle.review.Review;
import org.ettle.review.format.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads what became of files of references.
@Repository
class IntakeSheets {

    private static final String INTAKES =
            """
            select number, name, source, format, columns::text as columns,
                   encode(sha256, 'hex') as sha256, state, found, added, known, unreadable, merged,
                   to_look_at, remarks, begun_at, begun_by, ended_at
              from review.intake
             where organisation_id = :organisation
               and review_id = :review
               and (:number::integer is null or number = :number)
               and (:sha256::text is null or sha256 = decode(:sha256, 'hex'))
             order by number desc
            """;

    private static final String UNREAD =
            """
            select number, line, reason, verbatim
              from review.unread
             where organisation_id = :organisation
               and review_id = :review
               and intake_number = :intake
               and number > :after
             order by number
             limit :most
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    IntakeSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The last begun first.
    List<Intake> list(Review review) {
        return list(review, null, null);
    }

    Optional<Intake> find(Review review, int number) {
        return list(review, number, null).stream().findFirst();
    }

    /// The last begun first.
    List<Intake> listOf(Review review, String sha256) {
        return list(review, null, sha256);
    }

    private List<Intake> list(Review review, @Nullable Integer number, @Nullable String sha256) {
        return jdbc.sql(INTAKES)
                .param("organisation", review.organisation().value())
                .param("review", review.id().value())
                .param("number", number)
                .param("sha256", sha256)
                .query((row, _) -> intake(row))
                .list();
    }

    /// @param after the last number that was seen; 0 for the beginning
    List<Intake.Unread> unread(Review review, int intake, int after, int most) {
        return jdbc.sql(UNREAD)
                .param("organisation", review.organisation().value())
                .param("review", review.id().value())
                .param("intake", intake)
                .param("after", after)
                .param("most", most)
                .query((row, _) ->
                        new Intake.Unread(
                                row.getInt("number"),
                                row.getLong("line"),
                                row.getString("reason"),
                                row.getString("verbatim")))
                .list();
    }

    private static Intake intake(ResultSet row) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Intake(
                row.getInt("number"),
                row.getString("name"),
                row.getString("source"),
                Format.valueOf(row.getString("format")),
                JSON.readValue(
                        row.getString("columns"), new TypeReference<Map<String, String>>() {}),
                row.getString("sha256"),
                Intake.State.valueOf(row.getString("state")),
                new Intake.Counts(
                        row.getInt("found"),
                        row.getInt("added"),
                        row.getInt("known"),
                        row.getInt("unreadable"),
                        row.getInt("merged"),
                        row.getInt("to_look_at")),
                row.getString("remarks"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("begun_by", UUID.class),
                ended == null ? null : ended.toInstant());
    }
}
