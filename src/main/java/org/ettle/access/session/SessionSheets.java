package org.ettle.access.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ettle.access.Role;
import org.ettle.access.session.Session.Proof;
import org.ettle.access.session.Session.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads sessions of the organisation that asks.
@Repository
class SessionSheets {

    /// All that a request needs to know of who sent it, in one question.
    private static final String OPEN =
            """
            select s.id, s.person_id, p.name, s.proof,
                   s.way = 'DEMONSTRATION'
                       or s.confirmed_at > now() - interval '15 minutes' as confirmed_lately,
                   s.last_seen_at < now() - interval '1 minute' as seen_long_ago,
                   array(
                       select r.role from access.role_held r
                        where r.organisation_id = s.organisation_id
                          and r.person_id = s.person_id
                          and r.held @> access.today()) as roles
              from access.session s
              join access.person p on p.organisation_id = s.organisation_id and p.id = s.person_id
             where s.organisation_id = platform.asker_organisation()
               and s.token_fingerprint = :fingerprint
               and p.disabled_at is null
               and access.session_is_open(s.proof, s.begun_at, s.last_seen_at, s.ended_at)
            """;

    private static final String OF_PERSON =
            """
            select id, person_id, way, proof, device, begun_at, last_seen_at
              from access.session
             where organisation_id = platform.asker_organisation()
               and person_id = :person
               and proof <> 'AWAITS_SECOND'
               and access.session_is_open(proof, begun_at, last_seen_at, ended_at)
             order by last_seen_at desc, id
            """;

    private final JdbcClient jdbc;

    SessionSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param seenLongAgo whether it was last seen more than a minute ago
    record Open(
            UUID session,
            UUID person,
            String name,
            Proof proof,
            boolean confirmedLately,
            boolean seenLongAgo,
            Set<Role> roles) {}

    Optional<Open> findOpen(String fingerprint) {
        return jdbc.sql(OPEN)
                .param("fingerprint", fingerprint)
                .query(SessionSheets::open)
                .optional();
    }

    List<Session> list(UUID person) {
        return jdbc.sql(OF_PERSON).param("person", person).query(SessionSheets::session).list();
    }

    private static Open open(ResultSet row, int number) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return new Open(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                Proof.valueOf(row.getString("proof")),
                row.getBoolean("confirmed_lately"),
                row.getBoolean("seen_long_ago"),
                Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()));
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                Way.valueOf(row.getString("way")),
                Proof.valueOf(row.getString("proof")),
                row.getString("device"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen_at", OffsetDateTime.class).toInstant());
    }
}
