package org.ettle.review.handover;

import java.util.LinkedHashMap;
import java.util.Map;
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
}
