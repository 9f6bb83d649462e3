package org.ettle.access.token;

import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes tokens of the organisation that asks.
@Repository
class ApiTokenStore {

    private static final String MAKE =
            """
            insert into access.api_token (id, person_id, fingerprint, name, ends_at)
            values (:id, :person, :fingerprint, :name, :endsAt)
            """;

    private static final String ALLOW =
            """
            insert into access.api_token_scope (token_id, scope) values (:id, :scope)
            """;

    private static final String USED =
            """
            update access.api_token set last_used_at = now()
             where organisation_id = platform.asker_organisation() and id = :id
            """;

    private static final String END =
            """
            update access.api_token set ended_at = now()
             where organisation_id = platform.asker_organisation()
               and id = :id and person_id = :person and ended_at is null and ends_at > now()
            """;

    private final JdbcClient jdbc;

    ApiTokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void make(UUID person, ApiToken token, String fingerprint) {
        jdbc.sql(MAKE)
                .param("id", token.id())
                .param("person", person)
                .param("fingerprint", fingerprint)
                .param("name", token.name())
                .param("endsAt", token.endsAt().atOffset(ZoneOffset.UTC))
                .update();
        for (var scope : token.scopes()) {
            jdbc.sql(ALLOW).param("id", token.id()).param("scope", scope.name()).update();
        }
    }

    void used(UUID token) {
        jdbc.sql(USED).param("id", token).update();
    }

    boolean end(UUID person, UUID token) {
        return jdbc.sql(END).param("person", person).param("id", token).update() == 1;
    }
}
