package org.ettle.review.flow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.ettle.review.Review;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what everybody sees of a published review.
@Repository
class PublishedSheets {

    private static final String GROUPS =
            """
            select channel, source, whereabouts, stage, reason, records
              from review.published_group
             where organisation_id = :organisation
               and review_id = :review
             order by number
            """;

    private static final String RECORDS =
            """
            select record_number, title, authors, year, container
              from review.published_record
             where organisation_id = :organisation
               and review_id = :review
               and record_number > :after
             order by record_number
             limit :most
            """;

    private final JdbcClient jdbc;

    PublishedSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Group> groups(Review review) {
        return jdbc.sql(GROUPS)
                .param("organisation", review.organisation().value())
                .param("review", review.id().value())
                .query((row, _) -> group(row))
                .list();
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                Channel.valueOf(row.getString("channel")),
                row.getString("source"),
                switch (row.getString("whereabouts")) {
                    case "DUPLICATE" -> new Whereabouts.Duplicate();
                    case "INCLUDED" -> new Whereabouts.Included();
                    case "WAITING" -> new Whereabouts.Waiting(row.getString("stage"));
                    default ->
                            new Whereabouts.Left(row.getString("stage"), row.getString("reason"));
                },
                row.getLong("records"));
    }

    List<FlowRecord> included(Review review, int after, int most) {
        return jdbc.sql(RECORDS)
                .param("organisation", review.organisation().value())
                .param("review", review.id().value())
                .param("after", after)
                .param("most", most)
                .query((row, _) ->
                        new FlowRecord(
                                row.getInt("record_number"),
                                row.getString("title"),
                                row.getString("authors"),
                                row.getObject("year", Integer.class),
                                row.getString("container"),
                                null,
                                new Whereabouts.Included()))
                .list();
    }
}
