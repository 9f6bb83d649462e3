package org.ettle.review.handover;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ettle.evidence.Source;
import org.ettle.review.Review;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads which records of the organisation's reviews became which sources.
@Repository
class HandOverSheets {

    private static final String SOURCES =
            """
            select record_number, source_id
              from review.handed_over
             where organisation_id = platform.asker_organisation()
               and review_id = :review
             order by record_number
            """;

    private static final String OF_RECORD =
            """
            select source_id, handed_at
              from review.handed_over
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and record_number = :record
            """;

    private final JdbcClient jdbc;

    HandOverSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By the number of the record.
    Map<Integer, Source.Id> sources(Review.Id review) {
        var sources = new LinkedHashMap<Integer, Source.Id>();
        jdbc.sql(SOURCES)
                .param("review", review.value())
                .query(row -> {
                    sources.put(
                            row.getInt("record_number"),
                            new Source.Id(row.getObject("source_id", UUID.class)));
                });
        return sources;
    }

    Optional<BecameSource> ofRecord(Review.Id review, int record) {
        return jdbc.sql(OF_RECORD)
                .param("review", review.value())
                .param("record", record)
                .query((row, _) ->
                        new BecameSource(
                                new Source.Id(row.getObject("source_id", UUID.class)),
                                row.getObject("handed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
