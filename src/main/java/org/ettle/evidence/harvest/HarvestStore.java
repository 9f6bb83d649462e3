package org.ettle.evidence.harvest;

import java.util.Collection;
import java.util.UUID;
import org.ettle.evidence.Source;
import org.ettle.evidence.TargetColumns;
import org.ettle.platform.store.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Writes the statements of the organisation that asks, and what became of them.
@Repository
class HarvestStore {

    private static final String BEGIN =
            """
            insert into evidence.statement (id, demonstration, begun_by)
            values (:id, :demonstration, platform.asker_person())
            on conflict (organisation_id, id) do nothing
            """;

    private static final String WORD =
            """
            insert into evidence.statement_wording (
                statement_id, number, who, what, dated, area, place, significance, contribution,
                origin_id, map_organisation_id, version_id, outcome_code, link_from, link_to,
                link_kind, consent, consent_words, reuse, reason, written_by)
            values (
                :statement, :number, :who, :what, :dated, :area, :place, :significance,
                :contribution, :origin, :mapOrganisation, :version, :code, :from, :to, :kind,
                :consent, :consentWords, :reuse, :reason, platform.asker_person())
            """;

    private static final String LOCK =
            """
            select id
              from evidence.statement
             where organisation_id = platform.asker_organisation()
               and id = :id
               for update
            """;

    private static final String SUBMIT =
            """
            insert into evidence.statement_submission (statement_id, number, submitted_by)
            values (:statement, :number, platform.asker_person())
            """;

    private static final String WITHDRAW =
            """
            update evidence.statement
               set withdrawn_at = now(), withdrawn_by = platform.asker_person(),
                   withdrawn_reason = :reason
             where organisation_id = platform.asker_organisation()
               and id = :id
               and withdrawn_at is null
            """;

    private static final String DRAW =
            """
            insert into evidence.sample (
                id, seed, wanted, frame, demonstration, reason, drawn_by)
            values (
                :id, :seed, :wanted, :frame::jsonb, :demonstration, :reason,
                platform.asker_person())
            """;

    private static final String DRAWN =
            """
            insert into evidence.sample_statement (statement_id, sample_id)
            select statement::uuid, :sample
              from jsonb_array_elements_text(:statements::jsonb) as statement
            """;

    private static final String SUBSTANTIATE =
            """
            insert into evidence.substantiation (
                id, statement_id, origin_id, independence, person, verdict, words, given_on,
                recorded_by)
            values (
                :id, :statement, :origin, :independence,
                case when :inPerson then platform.asker_person() end, :verdict, :words, :on,
                platform.asker_person())
            """;

    private static final String WITHDRAW_VERDICT =
            """
            update evidence.substantiation
               set withdrawn_at = now(), withdrawn_by = platform.asker_person(),
                   withdrawn_reason = :reason
             where organisation_id = platform.asker_organisation()
               and id = :id
               and withdrawn_at is null
            """;

    private static final String ENTER =
            """
            insert into evidence.statement_evidence (statement_id, source_id, entered_by)
            values (:statement, :source, platform.asker_person())
            """;

    private final JdbcClient jdbc;

    HarvestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether it was not there yet
    boolean begin(Statement.Id id, boolean demonstration) {
        return jdbc.sql(BEGIN)
                        .param("id", id.value())
                        .param("demonstration", demonstration)
                        .update()
                == 1;
    }

    /// @param reason null for the first wording
    void word(
            Statement.Id id,
            int number,
            Statement.Wording wording,
            UUID origin,
            @Nullable String reason) {
        var target = new TargetColumns(wording.target());
        var permission = wording.permission();
        jdbc.sql(WORD)
                .param("statement", id.value())
                .param("number", number)
                .param("who", wording.who())
                .param("what", wording.what())
                .param("dated", wording.dated())
                .param("area", wording.area())
                .param("place", wording.place())
                .param("significance", wording.significance())
                .param("contribution", wording.contribution())
                .param("origin", origin)
                .param("mapOrganisation", target.organisation())
                .param("version", target.version())
                .param("code", target.code())
                .param("from", target.from())
                .param("to", target.to())
                .param("kind", target.kind())
                .param("consent", permission.consent().name())
                .param("consentWords", permission.consentWords())
                .param("reuse", permission.reuse().name())
                .param("reason", reason)
                .update();
    }

    /// Nobody else changes the statement, or what hangs on it, until the transaction ends.
    void lock(Statement.Id id) {
        jdbc.sql(LOCK).param("id", id.value()).query().listOfRows();
    }

    void submit(Statement.Id id, int number) {
        jdbc.sql(SUBMIT).param("statement", id.value()).param("number", number).update();
    }

    void withdraw(Statement.Id id, String reason) {
        jdbc.sql(WITHDRAW).param("id", id.value()).param("reason", reason).update();
    }

    /// @throws Stale when somebody else drew any of them since
    void draw(
            Sample.Id id,
            Harvests.Draw draw,
            Collection<Statement.Id> frame,
            Collection<Statement.Id> drawn,
            boolean demonstration) {
        jdbc.sql(DRAW)
                .param("id", id.value())
                .param("seed", draw.seed())
                .param("wanted", draw.wanted())
                .param("frame", written(frame))
                .param("demonstration", demonstration)
                .param("reason", draw.reason().strip())
                .update();
        try {
            jdbc.sql(DRAWN)
                    .param("sample", id.value())
                    .param("statements", written(drawn))
                    .update();
        } catch (DuplicateKeyException drawnAlready) {
            throw new Stale("these statements");
        }
    }

    private static String written(Collection<Statement.Id> statements) {
        return JsonMapper.shared()
                .writeValueAsString(statements.stream().map(Statement.Id::toString).toList());
    }

    void substantiate(
            Substantiation.Id id,
            Statement.Id statement,
            Substantiation.Given given,
            UUID origin,
            boolean inPerson) {
        jdbc.sql(SUBSTANTIATE)
                .param("id", id.value())
                .param("statement", statement.value())
                .param("origin", origin)
                .param("independence", given.independence().strip())
                .param("inPerson", inPerson)
                .param("verdict", given.verdict().name())
                .param("words", given.words().strip())
                .param("on", given.on())
                .update();
    }

    void withdraw(Substantiation.Id id, String reason) {
        jdbc.sql(WITHDRAW_VERDICT).param("id", id.value()).param("reason", reason).update();
    }

    void enter(Statement.Id id, Source.Id source) {
        jdbc.sql(ENTER).param("statement", id.value()).param("source", source.value()).update();
    }
}
