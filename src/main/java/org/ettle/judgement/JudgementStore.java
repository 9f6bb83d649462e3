package org.ettle.judgement;

import java.time.LocalDate;
import org.ettle.evidence.TargetColumns;
import org.ettle.platform.store.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes judgements of the organisation that asks. The database fills in the organisation, the
/// person and the times.
@Repository
class JudgementStore {

    private static final String OPEN =
            """
            insert into judgement.judgement (
                id, map_organisation_id, version_id, outcome_code, link_from, link_to, link_kind,
                kinds, origins, years, areas, contrary_search_needed, officials, lived, difference,
                year, contrary_search_id, inputs, inputs_hash, needs, rule_version, reason,
                opened_by, supersedes, demonstration)
            values (
                :id, :mapOrganisation, :version, :code, :from, :to, :kind, :kinds, :origins, :years,
                :areas, :contrarySearch, :officials, :lived, :difference, :year, :search, :inputs,
                :hash, :needs, :rule, :reason, platform.asker_person(), :supersedes, :demonstration)
            """;

    private static final String FREEZE =
            """
            insert into judgement.input (
                judgement_id, bearing_organisation_id, bearing_id, source_id, passage_id, kind,
                voice, stance, directness, year, area, demonstration)
            select :judgement, i.organisation, i.bearing, i.source, i.passage, i.kind, i.voice,
                   i.stance, i.directness, i.year, i.area, i.demonstration
              from jsonb_to_recordset(:inputs::jsonb) as i (
                  organisation uuid, bearing uuid, source uuid, passage uuid, kind text,
                  voice integer, stance text, directness text, year integer, area text,
                  demonstration boolean)
            """;

    private static final String LOCK =
            """
            select id
              from judgement.judgement
             where organisation_id = platform.asker_organisation()
               and id = :id
               for update
            """;

    private static final String ANSWER =
            """
            insert into judgement.opinion (
                judgement_id, judge, capacity, status, contribution, direction, plausibility,
                uniqueness, triangulation, transparency, independence, level, band, reason)
            values (
                :judgement, platform.asker_person(), :capacity, :status, :contribution, :direction,
                :plausibility, :uniqueness, :triangulation, :transparency, :independence, :level,
                :band, :reason)
            """;

    private static final String COUNT =
            """
            update judgement.judgement
               set officials_given = officials_given + :officials,
                   lived_given = lived_given + :lived
             where organisation_id = platform.asker_organisation()
               and id = :id
            """;

    private static final String REVEAL =
            """
            update judgement.judgement
               set revealed_at = now()
             where organisation_id = platform.asker_organisation()
               and id = :id
            """;

    private static final String COVER =
            """
            update judgement.judgement
               set revealed_at = null,
                   third_called_at = case when :third then now() else third_called_at end
             where organisation_id = platform.asker_organisation()
               and id = :id
            """;

    private static final String KEEP_RESULT =
            """
            update judgement.judgement
               set result = :result
             where organisation_id = platform.asker_organisation()
               and id = :id
            """;

    private static final String PUBLISH =
            """
            update judgement.judgement
               set published_at = now(), published_by = platform.asker_person(),
                   published_reason = :reason, lapses_on = :lapsesOn
             where organisation_id = platform.asker_organisation()
               and id = :id
            """;

    private final JdbcClient jdbc;

    JudgementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is laid down when a question is put.
    record Laid(
            int year,
            ContrarySearch.@Nullable Id search,
            Inputs inputs,
            String needs,
            Judgement.@Nullable Id supersedes) {}

    /// @throws Stale when somebody else opened a judgement of the same since
    void open(OpenJudgement order, Laid laid) {
        var columns = new TargetColumns(order.target());
        var terms = order.terms();
        var minimum = terms.minimum();
        var search = laid.search();
        var supersedes = laid.supersedes();
        try {
            jdbc.sql(OPEN)
                    .param("id", order.id().value())
                    .param("mapOrganisation", columns.organisation())
                    .param("version", columns.version())
                    .param("code", columns.code())
                    .param("from", columns.from())
                    .param("to", columns.to())
                    .param("kind", columns.kind())
                    .param("kinds", minimum.kinds())
                    .param("origins", minimum.origins())
                    .param("years", minimum.years())
                    .param("areas", minimum.areas())
                    .param("contrarySearch", minimum.contrarySearch())
                    .param("officials", terms.officials())
                    .param("lived", terms.lived())
                    .param("difference", terms.difference())
                    .param("year", laid.year())
                    .param("search", search == null ? null : search.value())
                    .param("inputs", laid.inputs().size())
                    .param("hash", laid.inputs().hash().hex())
                    .param("needs", laid.needs())
                    .param("rule", RuleVersion.CURRENT.number())
                    .param("reason", order.reason())
                    .param("supersedes", supersedes == null ? null : supersedes.value())
                    .param("demonstration", order.demonstration())
                    .update();
        } catch (DuplicateKeyException openedAlready) {
            throw new Stale("somebody opened a judgement of this");
        }
        jdbc.sql(FREEZE)
                .param("judgement", order.id().value())
                .param("inputs", laid.inputs().written())
                .update();
    }

    /// Until the transaction ends, nobody else writes to this judgement: of two who answer at the
    /// same moment the second waits, and counts the first.
    ///
    /// @return whether it is the organisation's
    boolean lock(Judgement.Id id) {
        return jdbc.sql(LOCK).param("id", id.value()).query().optionalValue().isPresent();
    }

    void answer(GiveOpinion order) {
        var scores = order.scores();
        var kept = Opinion.Kept.of(scores.rate());
        jdbc.sql(ANSWER)
                .param("judgement", order.judgement().value())
                .param("capacity", order.capacity().name())
                .param("status", order.said() instanceof Said.OfStatus it ? it.name() : null)
                .param(
                        "contribution",
                        order.said() instanceof Said.OfContribution it ? it.name() : null)
                .param("direction", scores.direction().name())
                .param("plausibility", scores.plausibility().number())
                .param("uniqueness", scores.uniqueness().number())
                .param("triangulation", scores.triangulation().number())
                .param("transparency", scores.transparency().number())
                .param("independence", scores.independence().number())
                .param("level", kept.level())
                .param("band", kept.band())
                .param("reason", order.reason())
                .update();
        jdbc.sql(COUNT)
                .param("id", order.judgement().value())
                .param("officials", order.capacity().isOfficial() ? 1 : 0)
                .param("lived", order.capacity().isOfficial() ? 0 : 1)
                .update();
    }

    void reveal(Judgement.Id id) {
        jdbc.sql(REVEAL).param("id", id.value()).update();
    }

    /// Takes back a reveal of the same transaction, which nobody else has seen.
    void cover(Judgement.Id id, boolean third) {
        jdbc.sql(COVER).param("id", id.value()).param("third", third).update();
    }

    void keep(Judgement.Id id, String result) {
        jdbc.sql(KEEP_RESULT).param("id", id.value()).param("result", result).update();
    }

    void publish(Judgement.Id id, String reason, LocalDate lapsesOn) {
        jdbc.sql(PUBLISH)
                .param("id", id.value())
                .param("reason", reason)
                .param("lapsesOn", lapsesOn)
                .update();
    }
}
