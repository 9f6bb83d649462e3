package org.ettle.access.provider;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the door of a provider asks of the database. Invented people never come in here.
@Repository
class ProviderSheets {

    private static final String LINKED =
            """
            select p.id, p.disabled_at is null and not p.demonstration as may_enter
              from access.provider_subject s
              join access.person p on p.organisation_id = s.organisation_id and p.id = s.person_id
             where s.organisation_id = platform.asker_organisation()
               and s.issuer = :issuer and s.subject = :subject
            """;

    private static final String NAMED =
            """
            select id, disabled_at is null and not demonstration as may_enter
              from access.person
             where organisation_id = platform.asker_organisation()
               and sign_in_name = :name
            """;

    private final JdbcClient jdbc;

    ProviderSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Known(UUID person, boolean mayEnter) {}

    Optional<Known> findLinked(URI issuer, String subject) {
        return jdbc.sql(LINKED)
                .param("issuer", issuer.toString())
                .param("subject", subject)
                .query(ProviderSheets::known)
                .optional();
    }

    Optional<Known> findNamed(String signInName) {
        return jdbc.sql(NAMED).param("name", signInName).query(ProviderSheets::known).optional();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(row.getObject("id", UUID.class), row.getBoolean("may_enter"));
    }
}
