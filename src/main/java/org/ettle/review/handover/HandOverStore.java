package org.ettle.review.handover;

import org.ettle.evidence.Source;
import org.ettle.review.Review;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps which record became which source.
@Repository
class HandOverStore {

    private static final String LOCK =
            """
            select number
              from review.record
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and number = :record
               for update
            """;

    private static final String KEEP =
            """
            insert into review.handed_over (review_id, record_number, source_id)
            values (:review, :record, :source)
            """;

    private final JdbcClient jdbc;

    HandOverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Two people hand the same record over one after the other.
    ///
    /// @return whether there is one
    boolean lock(Review.Id review, int record) {
        return jdbc.sql(LOCK)
                .param("review", review.value())
                .param("record", record)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void keep(Review.Id review, int record, Source.Id source) {
        jdbc.sql(KEEP)
                .param("review", review.value())
                .param("record", record)
                .param("source", source.value())
                .update();
    }
}
