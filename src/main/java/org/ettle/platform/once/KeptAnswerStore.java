package org.ettle.platform.once;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what requests were answered, for the asker's organisation.
@Repository
class KeptAnswerStore {

    /// Held until the transaction ends, however it ends.
    private static final String CLAIM = "select pg_try_advisory_xact_lock(:lock)";

    private static final String FIND =
            """
            select fingerprint, status, headers, body
              from platform.kept_answer
             where organisation_id = platform.asker_organisation()
               and person_id = :person and route = :route and key = :key
            """;

    private static final String KEEP =
            """
            insert into platform.kept_answer
                (person_id, route, key, fingerprint, status, headers, body)
            values (:person, :route, :key, :fingerprint, :status, :headers, :body)
            """;

    private static final String FORGET_OLD =
            """
            delete from platform.kept_answer
             where organisation_id = platform.asker_organisation()
               and person_id = :person and recorded_at < now() - interval '2 days'
            """;

    private final JdbcClient jdbc;

    KeptAnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false where a request of the same name is under way
    boolean claim(NamedRequest request) {
        return jdbc.sql(CLAIM).param("lock", request.lock()).query(Boolean.class).single();
    }

    Optional<KeptAnswer> find(NamedRequest request) {
        return jdbc.sql(FIND)
                .param("person", request.person())
                .param("route", request.route())
                .param("key", request.key())
                .query(KeptAnswerStore::answer)
                .optional();
    }

    void keep(NamedRequest request, KeptAnswer answer) {
        jdbc.sql(KEEP)
                .param("person", request.person())
                .param("route", request.route())
                .param("key", request.key())
                .param("fingerprint", answer.fingerprint())
                .param("status", answer.status())
                .param("headers", answer.headers())
                .param("body", answer.body())
                .update();
    }

    void forgetOld(UUID person) {
        jdbc.sql(FORGET_OLD).param("person", person).update();
    }

    private static KeptAnswer answer(ResultSet row, int number) throws SQLException {
        return new KeptAnswer(
                row.getString("fingerprint"),
                row.getInt("status"),
                row.getString("headers"),
                row.getBytes("body"));
    }
}
