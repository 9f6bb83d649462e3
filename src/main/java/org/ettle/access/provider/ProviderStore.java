package org.ettle.access.provider;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes what the door of a provider keeps, for the organisation that asks.
@Repository
class ProviderStore {

    private static final String LINK =
            """
            insert into access.provider_subject (issuer, subject, person_id)
            values (:issuer, :subject, :person)
            on conflict do nothing
            """;

    private static final String USE_UP =
            """
            insert into access.provider_state (fingerprint) values (:fingerprint)
            on conflict (organisation_id, fingerprint) do nothing
            """;

    private static final String FORGET_OLD =
            """
            delete from access.provider_state
             where organisation_id = platform.asker_organisation()
               and used_at < now() - interval '1 day'
            """;

    private final JdbcClient jdbc;

    ProviderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false where the subject or the person is linked already
    boolean link(UUID person, URI issuer, String subject) {
        return jdbc.sql(LINK)
                        .param("issuer", issuer.toString())
                        .param("subject", subject)
                        .param("person", person)
                        .update()
                == 1;
    }

    boolean useUp(String state) {
        jdbc.sql(FORGET_OLD).update();
        return jdbc.sql(USE_UP).param("fingerprint", fingerprint(state)).update() == 1;
    }

    private static String fingerprint(String state) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(state.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
