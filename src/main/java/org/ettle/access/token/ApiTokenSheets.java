package org.ettle.access.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ettle.access.Role;
import org.ettle.access.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads tokens of the organisation that asks.
@Repository
class ApiTokenSheets {

    /// All that a request needs to know of the token that it brought, in one question.
    private static final String FIND =
            """
            select t.id, t.person_id,
                   t.ended_at is not null as ended,
                   t.ends_at <= now() as over,
                   p.disabled_at is not null as disabled,
                   coalesce(t.last_used_at < now() - interval '1 hour', true) as used_long_ago,
                   array(
                       select s.scope from access.api_token_scope s
                        where s.organisation_id = t.organisation_id
                          and s.token_id = t.id) as scopes,
                   array(
                       select r.role from access.role_held r
                        where r.organisation_id = t.organisation_id
                          and r.person_id = t.person_id
                          and r.held @> access.today()) as roles
              from access.api_token t
              join access.person p on p.organisation_id = t.organisation_id and p.id = t.person_id
             where t.organisation_id = platform.asker_organisation()
               and t.fingerprint = :fingerprint
            """;

    private static final String OF_PERSON =
            """
            select t.id, t.name, t.made_at, t.ends_at, t.last_used_at,
                   array(
                       select s.scope from access.api_token_scope s
                        where s.organisation_id = t.organisation_id
                          and s.token_id = t.id) as scopes
              from access.api_token t
             where t.organisation_id = platform.asker_organisation()
               and t.person_id = :person
               and t.ended_at is null
             order by t.made_at desc, t.id
            """;

    private final JdbcClient jdbc;

    ApiTokenSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Kept(
            UUID token,
            UUID person,
            boolean ended,
            boolean over,
            boolean disabled,
            boolean usedLongAgo,
            Set<Scope> scopes,
            Set<Role> roles) {

        Optional<TokenUse.Reason> whyNot() {
            if (ended) {
                return Optional.of(TokenUse.Reason.ENDED);
            }
            if (over) {
                return Optional.of(TokenUse.Reason.OVER);
            }
            return disabled ? Optional.of(TokenUse.Reason.PERSON_DISABLED) : Optional.empty();
        }
    }

    Optional<Kept> find(String fingerprint) {
        return jdbc.sql(FIND)
                .param("fingerprint", fingerprint)
                .query(ApiTokenSheets::kept)
                .optional();
    }

    List<ApiToken> list(UUID person) {
        return jdbc.sql(OF_PERSON).param("person", person).query(ApiTokenSheets::token).list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getBoolean("ended"),
                row.getBoolean("over"),
                row.getBoolean("disabled"),
                row.getBoolean("used_long_ago"),
                names(row, "scopes", Scope::valueOf),
                names(row, "roles", Role::valueOf));
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                names(row, "scopes", Scope::valueOf),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                moment(row.getObject("last_used_at", OffsetDateTime.class)));
    }

    private static <E> Set<E> names(ResultSet row, String column, Function<String, E> constant)
            throws SQLException {
        var names = (String[]) row.getArray(column).getArray();
        return Arrays.stream(names).map(constant).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
