package org.ettle.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the asker's organisation's people and roles.
@Repository
class PeopleSheets {

    private static final String FOUND =
            """
            select p.id, p.name, p.sign_in_name, p.demonstration, p.disabled_at, p.recorded_at,
                   p.revision, count(*) over () as total
              from access.person p
             where p.organisation_id = platform.asker_organisation()
               and position(lower(:words) in lower(p.name || ' ' || p.sign_in_name)) > 0
               and (:state = 'ALL' or (p.disabled_at is null) = (:state = 'ENABLED'))
               and (:role = ''
                    or exists (
                        select from access.role_held r
                         where r.organisation_id = p.organisation_id
                           and r.person_id = p.id
                           and r.role = :role
                           and r.held @> access.today()))
             order by lower(p.name), p.sign_in_name
             limit :most offset :offset
            """;

    private static final String PERSON =
            """
            select id, name, sign_in_name, demonstration, disabled_at, recorded_at, revision
              from access.person
             where organisation_id = platform.asker_organisation()
               and id = :person
            """;

    private static final String PERSON_OF_NAME =
            """
            select id, name, sign_in_name, demonstration, disabled_at, recorded_at, revision
              from access.person
             where organisation_id = platform.asker_organisation()
               and sign_in_name = :name
            """;

    private static final String ROLES =
            """
            select person_id, id, role, lower(held) as held_from, upper(held) as held_until, reason
              from access.role_held
             where organisation_id = platform.asker_organisation()
               and person_id = any (string_to_array(:people, ',')::uuid[])
             order by lower(held) desc, role
            """;

    private static final String NAMES =
            """
            select id, name
              from access.person
             where organisation_id = platform.asker_organisation()
               and id = any (string_to_array(:people, ',')::uuid[])
            """;

    private static final String ADMINISTRATORS =
            """
            select p.id, p.name, p.sign_in_name, p.demonstration, p.disabled_at, p.recorded_at,
                   p.revision
              from access.person p
             where p.organisation_id = platform.asker_organisation()
               and p.disabled_at is null
               and exists (
                   select from access.role_held r
                    where r.organisation_id = p.organisation_id
                      and r.person_id = p.id
                      and r.role = 'ADMINISTRATOR'
                      and r.held @> access.today())
             order by p.recorded_at, p.id
            """;

    private static final String DEMONSTRATION =
            """
            select id, name, sign_in_name, demonstration, disabled_at, recorded_at, revision
              from access.person
             where organisation_id = platform.asker_organisation()
               and demonstration
             order by recorded_at, sign_in_name
            """;

    private static final String TODAY =
            """
            select access.today()
            """;

    private final JdbcClient jdbc;

    PeopleSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PeopleFound list(PeopleSought sought) {
        var totals = new ArrayList<Integer>();
        var role = sought.role();
        var people =
                jdbc.sql(FOUND)
                        .param("words", sought.words().strip())
                        .param("state", sought.state().name())
                        .param("role", role == null ? "" : role.name())
                        .param("most", PeopleSought.ON_A_PAGE)
                        .param("offset", sought.offset())
                        .query((row, _) -> {
                            totals.add(row.getInt("total"));
                            return person(row);
                        })
                        .list();
        return new PeopleFound(withRoles(people), totals.isEmpty() ? 0 : totals.getFirst());
    }

    Optional<Person> find(UUID person) {
        return one(jdbc.sql(PERSON).param("person", person));
    }

    Optional<Person> find(String signInName) {
        return one(jdbc.sql(PERSON_OF_NAME).param("name", signInName));
    }

    /// Those who are not shut out and hold the role today, the longest known first.
    List<Person> administrators() {
        return withRoles(jdbc.sql(ADMINISTRATORS).query((row, _) -> person(row)).list());
    }

    List<Person> demonstration() {
        return withRoles(jdbc.sql(DEMONSTRATION).query((row, _) -> person(row)).list());
    }

    Map<UUID, String> names(Collection<UUID> people) {
        var names = new HashMap<UUID, String>();
        jdbc.sql(NAMES)
                .param("people", listed(people))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }

    LocalDate today() {
        return jdbc.sql(TODAY).query(LocalDate.class).single();
    }

    private Optional<Person> one(JdbcClient.StatementSpec statement) {
        return withRoles(statement.query((row, _) -> person(row)).list()).stream().findFirst();
    }

    private List<Person> withRoles(List<Person> people) {
        var roles = new HashMap<UUID, List<RoleHeld>>();
        jdbc.sql(ROLES)
                .param("people", listed(people.stream().map(Person::id).toList()))
                .query(row -> {
                    roles.computeIfAbsent(
                                    row.getObject("person_id", UUID.class), _ -> new ArrayList<>())
                            .add(roleHeld(row));
                });
        return people.stream()
                .map(person -> person.with(roles.getOrDefault(person.id(), List.of())))
                .toList();
    }

    private static String listed(Collection<UUID> people) {
        return people.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static Person person(ResultSet row) throws SQLException {
        var disabled = row.getObject("disabled_at", OffsetDateTime.class);
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("sign_in_name"),
                row.getBoolean("demonstration"),
                disabled == null ? null : disabled.toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getInt("revision"),
                List.of());
    }

    private static RoleHeld roleHeld(ResultSet row) throws SQLException {
        return new RoleHeld(
                row.getObject("id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getObject("held_from", LocalDate.class),
                row.getObject("held_until", LocalDate.class),
                row.getString("reason"));
    }
}
