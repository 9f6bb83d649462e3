package org.ettle.judgement.learning;

import java.time.LocalDate;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.Target;
import org.ettle.evidence.TargetColumns;
import org.ettle.platform.store.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes what follows from judgements of the organisation that asks. The database fills in the
/// organisation, the person and the times.
@Repository
class LearningStore {

    private static final String DECIDE =
            """
            insert into judgement.decision (
                id, judgement_id, their_organisation_id, their_judgement_id, words, reason, decided_by,
                published_at)
            select :id::uuid, case when own then :judgement::uuid end,
                   case when not own then judged_by end,
                   case when not own then :judgement::uuid end, :words, :reason,
                   platform.asker_person(),
                   case when :toAll then now() end
              from (select :judgedBy::uuid as judged_by,
                           :judgedBy::uuid = platform.asker_organisation() as own) judged
            """;

    private static final String OPEN_TO_ALL =
            """
            update judgement.decision
               set published_at = now()
             where organisation_id = platform.asker_organisation()
               and id = :id
               and published_at is null
            """;

    private static final String ACT =
            """
            insert into judgement.action (id, decision_id, words, owner, due, set_by)
            values (:id, :decision, :words, :owner, :due, platform.asker_person())
            """;

    private static final String END =
            """
            update judgement.action
               set done = :done, ended_words = :words, ended_at = now(),
                   ended_by = platform.asker_person()
             where organisation_id = platform.asker_organisation()
               and id = :id
               and ended_at is null
            """;

    private static final String EXPECT =
            """
            insert into judgement.expectation (
                id, action_id, kind, words, map_organisation_id, version_id, outcome_code,
                link_from, link_to, link_kind, due, expected_by)
            values (
                :id, :action, :sourceKind, :words, :mapOrganisation, :version, :code, :from, :to,
                :kind, :due, platform.asker_person())
            """;

    private static final String SETTLE =
            """
            update judgement.expectation
               set came = :came, bearing_organisation_id = :bearingOrganisation,
                   bearing_id = :bearing, settled_words = :words, settled_at = now(),
                   settled_by = platform.asker_person()
             where organisation_id = platform.asker_organisation()
               and id = :id
               and settled_at is null
            """;

    private final JdbcClient jdbc;

    LearningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void decide(LearningOrder.Decide order, OrganisationId judgedBy) {
        jdbc.sql(DECIDE)
                .param("id", order.id().value())
                .param("judgement", order.judgement().value())
                .param("judgedBy", judgedBy.value())
                .param("words", order.words())
                .param("reason", order.reason())
                .param("toAll", order.toAll())
                .update();
    }

    /// @return whether it was not yet
    boolean openToAll(Decision.Id id) {
        return jdbc.sql(OPEN_TO_ALL).param("id", id.value()).update() == 1;
    }

    void act(LearningOrder.Act order, LocalDate due) {
        jdbc.sql(ACT)
                .param("id", order.id().value())
                .param("decision", order.decision().value())
                .param("words", order.words())
                .param("owner", order.owner())
                .param("due", due)
                .update();
    }

    /// @return whether it was open: of two at the same moment, one ends it
    boolean end(Action.Id id, boolean done, String words) {
        return jdbc.sql(END)
                        .param("id", id.value())
                        .param("done", done)
                        .param("words", words)
                        .update()
                == 1;
    }

    void expect(LearningOrder.Expect order, SourceKind kind, Target target, LocalDate due) {
        var columns = new TargetColumns(target);
        jdbc.sql(EXPECT)
                .param("id", order.id().value())
                .param("action", order.action().value())
                .param("sourceKind", kind.name())
                .param("words", order.words())
                .param("mapOrganisation", columns.organisation())
                .param("version", columns.version())
                .param("code", columns.code())
                .param("from", columns.from())
                .param("to", columns.to())
                .param("kind", columns.kind())
                .param("due", due)
                .update();
    }

    /// @return whether nobody had: of two at the same moment, one settles it
    boolean settle(LearningOrder.Settle order) {
        var evidence = Boolean.TRUE.equals(order.came()) ? order.evidence() : null;
        return jdbc.sql(SETTLE)
                        .param("id", order.expectation().value())
                        .param("came", evidence != null)
                        .param(
                                "bearingOrganisation",
                                evidence == null ? null : evidence.organisation().value())
                        .param("bearing", evidence == null ? null : evidence.bearing().value())
                        .param("words", order.words().isEmpty() ? null : order.words())
                        .update()
                == 1;
    }
}
