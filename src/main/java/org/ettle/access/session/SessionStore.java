package org.ettle.access.session;

import java.util.List;
import java.util.UUID;
import org.ettle.access.session.Session.Proof;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes sessions of the organisation that asks.
@Repository
class SessionStore {

    private static final String BEGIN =
            """
            insert into access.session (id, person_id, token_fingerprint, way, proof, device)
            values (:id, :person, :fingerprint, :way, :proof, :device)
            """;

    private static final String SEEN =
            """
            update access.session set last_seen_at = now()
             where organisation_id = platform.asker_organisation() and id = :id
            """;

    private static final String CONFIRM =
            """
            update access.session
               set token_fingerprint = :fingerprint, proof = :proof, confirmed_at = now()
             where organisation_id = platform.asker_organisation()
               and id = :id and person_id = :person and ended_at is null
            """;

    private static final String END =
            """
            update access.session set ended_at = now()
             where organisation_id = platform.asker_organisation()
               and id = :id and person_id = :person and ended_at is null
            """;

    private static final String END_ALL =
            """
            update access.session set ended_at = now()
             where organisation_id = platform.asker_organisation()
               and person_id = :person and id <> :kept and ended_at is null
            returning id
            """;

    private static final String FORGET_OLD =
            """
            delete from access.session
             where organisation_id = platform.asker_organisation()
               and person_id = :person and begun_at < now() - interval '60 days'
            """;

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(Session session, String fingerprint) {
        jdbc.sql(BEGIN)
                .param("id", session.id())
                .param("person", session.person())
                .param("fingerprint", fingerprint)
                .param("way", session.way().name())
                .param("proof", session.proof().name())
                .param("device", session.device())
                .update();
    }

    void seen(UUID session) {
        jdbc.sql(SEEN).param("id", session).update();
    }

    boolean confirm(UUID person, UUID session, Proof proof, String fingerprint) {
        return jdbc.sql(CONFIRM)
                        .param("person", person)
                        .param("id", session)
                        .param("proof", proof.name())
                        .param("fingerprint", fingerprint)
                        .update()
                == 1;
    }

    boolean end(UUID person, UUID session) {
        return jdbc.sql(END).param("person", person).param("id", session).update() == 1;
    }

    /// @return those that were open
    List<UUID> endAllBut(UUID kept, UUID person) {
        return jdbc.sql(END_ALL)
                .param("person", person)
                .param("kept", kept)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    void forgetOld(UUID person) {
        jdbc.sql(FORGET_OLD).param("person", person).update();
    }
}
