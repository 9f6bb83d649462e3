package org.ettle.access.signin;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes passwords, one-time links and the places that are known.
@Repository
class PasswordStore {

    private static final String SET =
            """
            insert into access.password (person_id, hash) values (:person, :hash)
            on conflict (organisation_id, person_id)
            do update set hash = excluded.hash, set_at = now()
            """;

    private static final String UPGRADE =
            """
            update access.password set hash = :hash
             where organisation_id = platform.asker_organisation()
               and person_id = :person and hash = :before
            """;

    private static final String END_LINKS =
            """
            update access.one_time_link set over_at = now()
             where organisation_id = platform.asker_organisation()
               and person_id = :person and over_at is null
            """;

    private static final String MAKE_LINK =
            """
            insert into access.one_time_link (id, person_id, word_fingerprint)
            values (:id, :person, :fingerprint)
            """;

    private static final String FIND_LINK =
            """
            select l.person_id
              from access.one_time_link l
              join access.person p on p.organisation_id = l.organisation_id and p.id = l.person_id
             where l.organisation_id = platform.asker_organisation()
               and l.word_fingerprint = :fingerprint
               and l.over_at is null
               and l.made_at > now() - interval '72 hours'
               and p.disabled_at is null
            """;

    private static final String USE_LINK =
            """
            update access.one_time_link set over_at = now()
             where organisation_id = platform.asker_organisation()
               and word_fingerprint = :fingerprint
               and over_at is null
               and made_at > now() - interval '72 hours'
            """;

    private static final String KNOW_PLACE =
            """
            insert into access.familiar_place (person_id, place_fingerprint)
            values (:person, :place)
            on conflict (organisation_id, person_id, place_fingerprint)
            do update set last_used_at = now()
            """;

    private static final String FORGET_PLACES =
            """
            delete from access.familiar_place
             where organisation_id = platform.asker_organisation()
               and person_id = :person and last_used_at < now() - interval '1 year'
            """;

    private final JdbcClient jdbc;

    PasswordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void set(UUID person, String hash) {
        jdbc.sql(SET).param("person", person).param("hash", hash).update();
    }

    void upgrade(UUID person, String before, String hash) {
        jdbc.sql(UPGRADE)
                .param("person", person)
                .param("before", before)
                .param("hash", hash)
                .update();
    }

    /// The earlier links of the person no longer work.
    void makeLink(UUID person, String fingerprint) {
        endLinks(person);
        jdbc.sql(MAKE_LINK)
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("fingerprint", fingerprint)
                .update();
    }

    void endLinks(UUID person) {
        jdbc.sql(END_LINKS).param("person", person).update();
    }

    Optional<UUID> findLink(String fingerprint) {
        return jdbc.sql(FIND_LINK)
                .param("fingerprint", fingerprint)
                .query((row, _) -> row.getObject("person_id", UUID.class))
                .optional();
    }

    /// @return whether it still worked; of two who use it at the same moment one is told so
    boolean useLink(String fingerprint) {
        return jdbc.sql(USE_LINK).param("fingerprint", fingerprint).update() == 1;
    }

    void know(UUID person, String place) {
        jdbc.sql(FORGET_PLACES).param("person", person).update();
        jdbc.sql(KNOW_PLACE).param("person", person).param("place", place).update();
    }
}
