package org.ettle.review;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes reviews and protocols of the organisation that asks. The database fills in the
/// organisation, the person and the times.
@Repository
class ReviewStore {

    private static final String BEGIN =
            """
            insert into review.review (id, title, demonstration, begun_by)
            values (:id, :title, :demonstration, platform.asker_person())
            """;

    private static final String LOCK =
            """
            select id
              from review.review
             where organisation_id = platform.asker_organisation()
               and id = :id
               for update
            """;

    private static final String FIRST =
            """
            insert into review.protocol (review_id, number, said, made_by)
            values (:review, 1, :said::jsonb, platform.asker_person())
            """;

    private static final String WRITE =
            """
            update review.protocol
               set said = :said::jsonb, revision = revision + 1, made_at = now(),
                   made_by = platform.asker_person()
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and number = 1
               and started_at is null
            """;

    private static final String START =
            """
            update review.protocol
               set started_at = now(), started_by = platform.asker_person()
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and number = 1
               and started_at is null
            """;

    private static final String AMEND =
            """
            insert into review.protocol (
                review_id, number, said, reason, made_by, started_at, started_by)
            values (
                :review, :number, :said::jsonb, :reason, platform.asker_person(), now(),
                platform.asker_person())
            """;

    private static final String PUBLISH =
            """
            update review.review
               set published_at = now(), published_by = platform.asker_person(),
                   published_reason = :reason
             where organisation_id = platform.asker_organisation()
               and id = :id
               and published_at is null
            """;

    private final JdbcClient jdbc;

    ReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(Review.Id id, String title, boolean demonstration) {
        jdbc.sql(BEGIN)
                .param("id", id.value())
                .param("title", title)
                .param("demonstration", demonstration)
                .update();
        jdbc.sql(FIRST)
                .param("review", id.value())
                .param("said", ReviewText.of(Protocol.EMPTY))
                .update();
    }

    /// Until the transaction ends nobody else changes the protocol.
    ///
    /// @return whether it is the organisation's
    boolean lock(Review.Id id) {
        return jdbc.sql(LOCK).param("id", id.value()).query().optionalValue().isPresent();
    }

    /// @return whether it was not started
    boolean write(Review.Id id, Protocol protocol) {
        return jdbc.sql(WRITE)
                        .param("review", id.value())
                        .param("said", ReviewText.of(protocol))
                        .update()
                == 1;
    }

    /// @return whether it was not started
    boolean start(Review.Id id) {
        return jdbc.sql(START).param("review", id.value()).update() == 1;
    }

    void amend(Review.Id id, int number, Protocol protocol, String reason) {
        jdbc.sql(AMEND)
                .param("review", id.value())
                .param("number", number)
                .param("said", ReviewText.of(protocol))
                .param("reason", reason)
                .update();
    }

    /// @return whether it was not yet
    boolean publish(Review.Id id, String reason) {
        return jdbc.sql(PUBLISH).param("id", id.value()).param("reason", reason).update() == 1;
    }
}
