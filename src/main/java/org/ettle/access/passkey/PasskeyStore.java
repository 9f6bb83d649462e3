package org.ettle.access.passkey;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes passkeys, and which questions were answered, for the organisation that asks.
@Repository
class PasskeyStore {

    private static final String ADD =
            """
            insert into access.passkey (
                id, person_id, credential, public_key, sign_count, synced, name)
            values (:id, :person, :credential, :publicKey, :count, :synced, :name)
            on conflict (organisation_id, credential) do nothing
            """;

    private static final String USED =
            """
            update access.passkey set sign_count = :count, last_used_at = now()
             where organisation_id = platform.asker_organisation() and id = :id
            """;

    private static final String REMOVE =
            """
            delete from access.passkey
             where organisation_id = platform.asker_organisation()
               and id = :id and person_id = :person
            """;

    private static final String USE_UP =
            """
            insert into access.passkey_question (fingerprint) values (:fingerprint)
            on conflict (organisation_id, fingerprint) do nothing
            """;

    private static final String FORGET_OLD =
            """
            delete from access.passkey_question
             where organisation_id = platform.asker_organisation()
               and answered_at < now() - interval '1 day'
            """;

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false where the organisation knows this key already
    boolean add(UUID id, UUID person, RelyingParty.Key key, String name) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("person", person)
                        .param("credential", key.credential())
                        .param("publicKey", key.publicKey())
                        .param("count", key.count())
                        .param("synced", key.synced())
                        .param("name", name)
                        .update()
                == 1;
    }

    void used(UUID id, long count) {
        jdbc.sql(USED).param("id", id).param("count", count).update();
    }

    void remove(UUID person, UUID id) {
        jdbc.sql(REMOVE).param("person", person).param("id", id).update();
    }

    /// @return false where the question was answered before
    boolean useUp(PasskeyQuestion question) {
        jdbc.sql(FORGET_OLD).update();
        return jdbc.sql(USE_UP).param("fingerprint", question.fingerprint()).update() == 1;
    }
}
