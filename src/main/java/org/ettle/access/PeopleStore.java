package org.ettle.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes the asker's organisation's people and roles. The database fills in the organisation and
/// the times.
@Repository
class PeopleStore {

    private static final String INVITE =
            """
            insert into access.person (id, name, sign_in_name, demonstration)
            values (:person, :name, :signInName, :demonstration)
            on conflict (organisation_id, sign_in_name) do nothing
            """;

    private static final String LOCK =
            """
            select id
              from access.person
             where organisation_id = platform.asker_organisation()
               and id = :person
               for update
            """;

    /// In one order for everybody, so that no two wait for each other.
    private static final String LOCK_ADMINISTRATORS =
            """
            select p.id
              from access.person p
             where p.organisation_id = platform.asker_organisation()
               and exists (
                   select from access.role_held r
                    where r.organisation_id = p.organisation_id
                      and r.person_id = p.id
                      and r.role = 'ADMINISTRATOR')
             order by p.id
               for update
            """;

    private static final String RENAME =
            """
            update access.person
               set name = :name, sign_in_name = :signInName, revision = revision + 1
             where organisation_id = platform.asker_organisation()
               and id = :person
            """;

    private static final String DISABLE =
            """
            update access.person
               set disabled_at = now()
             where organisation_id = platform.asker_organisation()
               and id = :person
            """;

    private static final String ENABLE =
            """
            update access.person
               set disabled_at = null
             where organisation_id = platform.asker_organisation()
               and id = :person
            """;

    private static final String GIVE =
            """
            insert into access.role_held (id, person_id, role, held, reason)
            values (:id, :person, :role, daterange(:from, cast(:until as date)), :reason)
            """;

    private static final String END =
            """
            update access.role_held
               set held = daterange(lower(held), :on)
             where organisation_id = platform.asker_organisation()
               and id = :id
            """;

    private static final String FORGET =
            """
            delete from access.role_held
             where organisation_id = platform.asker_organisation()
               and id = :id
            """;

    private final JdbcClient jdbc;

    PeopleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when somebody in the organisation has this sign-in name
    boolean invite(UUID person, String name, String signInName, boolean demonstration) {
        return jdbc.sql(INVITE)
                        .param("person", person)
                        .param("name", name)
                        .param("signInName", signInName)
                        .param("demonstration", demonstration)
                        .update()
                == 1;
    }

    /// Nobody else changes the person or their roles until the transaction ends.
    void lock(UUID person) {
        jdbc.sql(LOCK).param("person", person).query().listOfRows();
    }

    /// Nobody else takes an administrator away until the transaction ends. To be asked before
    /// [#lock], so that the locks are taken in one order.
    void lockAdministrators() {
        jdbc.sql(LOCK_ADMINISTRATORS).query().listOfRows();
    }

    void rename(UUID person, String name, String signInName) {
        jdbc.sql(RENAME)
                .param("person", person)
                .param("name", name)
                .param("signInName", signInName)
                .update();
    }

    void disable(UUID person) {
        jdbc.sql(DISABLE).param("person", person).update();
    }

    void enable(UUID person) {
        jdbc.sql(ENABLE).param("person", person).update();
    }

    void give(UUID person, Role role, LocalDate from, @Nullable LocalDate until, String reason) {
        jdbc.sql(GIVE)
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("role", role.name())
                .param("from", from)
                .param("until", until)
                .param("reason", reason)
                .update();
    }

    /// A role that ends on the day on which it begins was never held, so nothing is kept of it
    /// here; the journal tells it.
    void end(RoleHeld held, LocalDate on) {
        if (on.isAfter(held.from())) {
            jdbc.sql(END).param("id", held.id()).param("on", on).update();
        } else {
            jdbc.sql(FORGET).param("id", held.id()).update();
        }
    }
}
