package org.ettle.judgement.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.TargetColumns;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.judgement.Judgement;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what follows from judgements, as far as the asker may see it.
@Repository
class LearningSheets {

    private static final String DECISIONS =
            """
            select d.organisation_id, d.id,
                   coalesce(d.their_organisation_id, d.organisation_id) as judged_by,
                   coalesce(d.judgement_id, d.their_judgement_id) as judgement, d.words, d.reason,
                   d.decided_at, d.decided_by, d.published_at is not null as to_all
              from judgement.decision d
             where (:organisation::uuid is null or d.organisation_id = :organisation)
               and (:judgement::uuid is null
                    or (coalesce(d.their_organisation_id, d.organisation_id) = :judgedBy::uuid
                        and coalesce(d.judgement_id, d.their_judgement_id) = :judgement))
               and (:decision::uuid is null or d.id = :decision)
             order by d.decided_at, d.id
            """;

    private static final String ACTIONS =
            """
            select a.organisation_id, a.id, a.decision_id, a.words, a.owner, a.due, a.done,
                   a.ended_words, a.ended_at
              from judgement.action a
              join judgement.decision d
                on d.organisation_id = a.organisation_id and d.id = a.decision_id
             where (:organisation::uuid is null or d.organisation_id = :organisation)
               and (:judgement::uuid is null
                    or (coalesce(d.their_organisation_id, d.organisation_id) = :judgedBy::uuid
                        and coalesce(d.judgement_id, d.their_judgement_id) = :judgement))
               and (:decision::uuid is null or d.id = :decision)
             order by a.due, a.set_at, a.id
            """;

    private static final String EXPECTATIONS =
            """
            select e.organisation_id, e.id, e.action_id, e.kind, e.words, e.map_organisation_id,
                   e.version_id, e.outcome_code, e.link_from, e.link_to, e.link_kind, e.due,
                   e.bearing_organisation_id, e.bearing_id, e.settled_words, e.settled_at
              from judgement.expectation e
              join judgement.action a
                on a.organisation_id = e.organisation_id and a.id = e.action_id
              join judgement.decision d
                on d.organisation_id = a.organisation_id and d.id = a.decision_id
             where (:organisation::uuid is null or d.organisation_id = :organisation)
               and (:judgement::uuid is null
                    or (coalesce(d.their_organisation_id, d.organisation_id) = :judgedBy::uuid
                        and coalesce(d.judgement_id, d.their_judgement_id) = :judgement))
               and (:decision::uuid is null or d.id = :decision)
             order by e.due, e.expected_at, e.id
            """;

    private static final String OF_ACTION =
            """
            select decision_id
              from judgement.action
             where organisation_id = platform.asker_organisation()
               and id = :id
            """;

    private static final String OF_EXPECTATION =
            """
            select a.decision_id
              from judgement.expectation e
              join judgement.action a
                on a.organisation_id = e.organisation_id and a.id = e.action_id
             where e.organisation_id = platform.asker_organisation()
               and e.id = :id
            """;

    private final JdbcClient jdbc;

    LearningSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(UUID organisation, UUID id) {}

    /// The first decided first, by whichever organisation.
    List<Decision> listOf(Judgement judgement) {
        return list(null, judgement.name(), null);
    }

    List<Decision> listOf(OrganisationId organisation) {
        return list(organisation, null, null);
    }

    Optional<Decision> find(OrganisationId organisation, Decision.Id id) {
        return list(organisation, null, id).stream().findFirst();
    }

    /// The decision of the asker's organisation from which the action follows.
    Optional<Decision.Id> findOf(Action.Id id) {
        return decision(OF_ACTION, id.value());
    }

    Optional<Decision.Id> findOf(Expectation.Id id) {
        return decision(OF_EXPECTATION, id.value());
    }

    private Optional<Decision.Id> decision(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, _) -> new Decision.Id(row.getObject("decision_id", UUID.class)))
                .optional();
    }

    private List<Decision> list(
            @Nullable OrganisationId organisation,
            Judgement.@Nullable Name judgement,
            Decision.@Nullable Id decision) {
        Map<Key, List<Expectation>> expected = new HashMap<>();
        sought(EXPECTATIONS, organisation, judgement, decision)
                .query((row, _) -> Map.entry(key(row, "action_id"), expectation(row)))
                .list()
                .forEach(each -> add(expected, each));
        Map<Key, List<Action>> actions = new HashMap<>();
        sought(ACTIONS, organisation, judgement, decision)
                .query((row, _) ->
                        Map.entry(
                                key(row, "decision_id"),
                                action(row, expected.getOrDefault(key(row, "id"), List.of()))))
                .list()
                .forEach(each -> add(actions, each));
        return sought(DECISIONS, organisation, judgement, decision)
                .query((row, _) -> decision(row, actions.getOrDefault(key(row, "id"), List.of())))
                .list();
    }

    private static <T> void add(Map<Key, List<T>> all, Map.Entry<Key, T> each) {
        all.computeIfAbsent(each.getKey(), _ -> new ArrayList<>()).add(each.getValue());
    }

    private JdbcClient.StatementSpec sought(
            String sql,
            @Nullable OrganisationId organisation,
            Judgement.@Nullable Name judgement,
            Decision.@Nullable Id decision) {
        return jdbc.sql(sql)
                .param("organisation", organisation == null ? null : organisation.value())
                .param("judgedBy", judgement == null ? null : judgement.organisation().value())
                .param("judgement", judgement == null ? null : judgement.id().value())
                .param("decision", decision == null ? null : decision.value());
    }

    private static Key key(ResultSet row, String column) throws SQLException {
        return new Key(
                row.getObject("organisation_id", UUID.class), row.getObject(column, UUID.class));
    }

    private static Decision decision(ResultSet row, List<Action> actions) throws SQLException {
        return new Decision(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new Decision.Id(row.getObject("id", UUID.class)),
                new Judgement.Name(
                        new OrganisationId(row.getObject("judged_by", UUID.class)),
                        new Judgement.Id(row.getObject("judgement", UUID.class))),
                row.getString("words"),
                row.getString("reason"),
                Objects.requireNonNull(moment(row, "decided_at")),
                row.getObject("decided_by", UUID.class),
                row.getBoolean("to_all"),
                actions);
    }

    private static Action action(ResultSet row, List<Expectation> expected) throws SQLException {
        var ended = moment(row, "ended_at");
        return new Action(
                new Action.Id(row.getObject("id", UUID.class)),
                row.getString("words"),
                row.getString("owner"),
                row.getObject("due", LocalDate.class),
                ended == null
                        ? null
                        : new Action.End(
                                row.getBoolean("done"), row.getString("ended_words"), ended),
                expected);
    }

    private static Expectation expectation(ResultSet row) throws SQLException {
        var settled = moment(row, "settled_at");
        var bearing = row.getObject("bearing_id", UUID.class);
        return new Expectation(
                new Expectation.Id(row.getObject("id", UUID.class)),
                SourceKind.valueOf(row.getString("kind")),
                row.getString("words"),
                TargetColumns.target(
                        row.getObject("map_organisation_id", UUID.class),
                        row.getObject("version_id", UUID.class),
                        row.getString("outcome_code"),
                        row.getString("link_from"),
                        row.getString("link_to"),
                        row.getString("link_kind")),
                row.getObject("due", LocalDate.class),
                settled == null
                        ? null
                        : new Expectation.Settled(
                                bearing == null
                                        ? null
                                        : new Tallies.Named(
                                                new OrganisationId(
                                                        row.getObject(
                                                                "bearing_organisation_id",
                                                                UUID.class)),
                                                new Bearing.Id(bearing)),
                                row.getString("settled_words"),
                                settled));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
