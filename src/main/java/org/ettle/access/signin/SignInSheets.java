package org.ettle.access.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the door asks of the database before it lets somebody in.
@Repository
class SignInSheets {

    /// The place that is known, the browser before the network, which others may share.
    private static final String BY_NAME =
            """
            select p.id, p.name, p.disabled_at is null as may_enter, w.hash, f.place_fingerprint
              from access.person p
              left join access.password w
                on w.organisation_id = p.organisation_id and w.person_id = p.id
              left join lateral (
                  select place_fingerprint from access.familiar_place
                   where organisation_id = p.organisation_id
                     and person_id = p.id
                     and place_fingerprint in (:device, :network)
                   order by place_fingerprint <> :device
                   limit 1) f on true
             where p.organisation_id = platform.asker_organisation()
               and p.sign_in_name = :name
            """;

    private static final String BY_ID =
            """
            select p.id, p.name, p.disabled_at is null as may_enter, w.hash,
                   null as place_fingerprint
              from access.person p
              left join access.password w
                on w.organisation_id = p.organisation_id and w.person_id = p.id
             where p.organisation_id = platform.asker_organisation() and p.id = :person
            """;

    private static final String DEMONSTRATION =
            """
            select id from access.person
             where organisation_id = platform.asker_organisation()
               and id = :person and demonstration and disabled_at is null
            """;

    private final JdbcClient jdbc;

    SignInSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param hash of the password; null where none is set
    /// @param place the fingerprint of the place they came from, if they came from there before
    record Known(
            UUID person,
            String name,
            boolean mayEnter,
            @Nullable String hash,
            @Nullable String place) {}

    Optional<Known> find(String signInName, String device, String network) {
        return jdbc.sql(BY_NAME)
                .param("name", signInName)
                .param("device", device)
                .param("network", network)
                .query(SignInSheets::known)
                .optional();
    }

    Optional<Known> find(UUID person) {
        return jdbc.sql(BY_ID).param("person", person).query(SignInSheets::known).optional();
    }

    boolean isDemonstration(UUID person) {
        return !jdbc.sql(DEMONSTRATION).param("person", person).query().listOfRows().isEmpty();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("may_enter"),
                row.getString("hash"),
                row.getString("place_fingerprint"));
    }
}
