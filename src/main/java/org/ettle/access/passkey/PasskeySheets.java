package org.ettle.access.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads passkeys of the organisation that asks.
@Repository
class PasskeySheets {

    private static final String OF_PERSON =
            """
            select id, name, made_at, last_used_at
              from access.passkey
             where organisation_id = platform.asker_organisation() and person_id = :person
             order by made_at, id
            """;

    private static final String CREDENTIALS =
            """
            select credential from access.passkey
             where organisation_id = platform.asker_organisation() and person_id = :person
             order by made_at, id
            """;

    /// The row is held, so that of two sign-ins with one counter the second meets the first.
    private static final String KNOWN =
            """
            select k.id, k.person_id, p.disabled_at is null as may_enter,
                   k.credential, k.public_key, k.sign_count, k.synced
              from access.passkey k
              join access.person p on p.organisation_id = k.organisation_id and p.id = k.person_id
             where k.organisation_id = platform.asker_organisation()
               and k.person_id = :person and k.credential = :credential
               for update of k
            """;

    private final JdbcClient jdbc;

    PasskeySheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Known(UUID passkey, UUID person, boolean mayEnter, RelyingParty.Key key) {}

    List<Passkey> list(UUID person) {
        return jdbc.sql(OF_PERSON).param("person", person).query(PasskeySheets::passkey).list();
    }

    List<byte[]> credentials(UUID person) {
        return jdbc.sql(CREDENTIALS)
                .param("person", person)
                .query((row, _) -> row.getBytes("credential"))
                .list();
    }

    Optional<Known> find(UUID person, byte[] credential) {
        return jdbc.sql(KNOWN)
                .param("person", person)
                .param("credential", credential)
                .query(PasskeySheets::known)
                .optional();
    }

    private static Passkey passkey(ResultSet row, int number) throws SQLException {
        var used = row.getObject("last_used_at", OffsetDateTime.class);
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getBoolean("may_enter"),
                new RelyingParty.Key(
                        row.getBytes("credential"),
                        row.getBytes("public_key"),
                        row.getLong("sign_count"),
                        row.getBoolean("synced")));
    }
}
