package org.ettle.judgement.trace;

import org.ettle.evidence.Target;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes traces of the organisation that asks, and whether it works with them. The database fills
/// in the organisation, the person and the times.
@Repository
class TraceStore {

    private static final String BEGIN =
            """
            insert into judgement.trace (
                id, map_organisation_id, version_id, link_from, link_to, link_kind, demonstration,
                two_assessors, begun_by)
            values (:id, :mapOrganisation, :version, :from, :to, :kind, :demonstration, :two,
                    platform.asker_person())
            """;

    private static final String LOCK =
            """
            select id
              from judgement.trace
             where organisation_id = platform.asker_organisation()
               and id = :id
               for update
            """;

    private static final String STEP =
            """
            insert into judgement.trace_step (trace_id, number, kind, said, made_by)
            values (:trace, :number, :kind, :said::jsonb, platform.asker_person())
            """;

    private static final String READ =
            """
            insert into judgement.trace_reading (trace_id, test, assessor, said)
            values (:trace, :test, platform.asker_person(), :said::jsonb)
            """;

    private static final String REVEAL =
            """
            update judgement.trace
               set revealed_at = now()
             where organisation_id = platform.asker_organisation()
               and id = :id
            """;

    private static final String CALL_A_THIRD =
            """
            update judgement.trace
               set revealed_at = null, third_called_at = now()
             where organisation_id = platform.asker_organisation()
               and id = :id
            """;

    private static final String PUBLISH =
            """
            update judgement.trace
               set published_at = now(), published_by = platform.asker_person(),
                   published_reason = :reason
             where organisation_id = platform.asker_organisation()
               and id = :id
               and published_at is null
            """;

    /// Two at the same moment have one number, of which the database refuses one.
    private static final String SWITCH =
            """
            insert into judgement.tracing_switch (number, is_on, reason, made_by)
            select coalesce(max(number), 0) + 1, :on, :reason, platform.asker_person()
              from judgement.tracing_switch
             where organisation_id = platform.asker_organisation()
            """;

    private final JdbcClient jdbc;

    TraceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(Trace.Id id, Target.ALink target, boolean two, boolean demonstration) {
        jdbc.sql(BEGIN)
                .param("id", id.value())
                .param("mapOrganisation", target.organisation().value())
                .param("version", target.version().value())
                .param("from", target.link().from().value())
                .param("to", target.link().to().value())
                .param("kind", target.link().kind().name())
                .param("demonstration", demonstration)
                .param("two", two)
                .update();
    }

    /// Until the transaction ends nobody else takes a step.
    ///
    /// @return whether it is the organisation's
    boolean lock(Trace.Id id) {
        return jdbc.sql(LOCK).param("id", id.value()).query().optionalValue().isPresent();
    }

    void take(Trace.Id id, int number, TraceStep step) {
        jdbc.sql(STEP)
                .param("trace", id.value())
                .param("number", number)
                .param("kind", TraceText.kind(step))
                .param("said", TraceText.of(step))
                .update();
    }

    void read(Trace.Id id, String test, Reading.Said said) {
        jdbc.sql(READ)
                .param("trace", id.value())
                .param("test", test)
                .param("said", TraceText.of(said))
                .update();
    }

    void reveal(Trace.Id id) {
        jdbc.sql(REVEAL).param("id", id.value()).update();
    }

    /// Covers what the two read again, so that a third does not know of it.
    void callAThird(Trace.Id id) {
        jdbc.sql(CALL_A_THIRD).param("id", id.value()).update();
    }

    void publish(Trace.Id id, String reason) {
        jdbc.sql(PUBLISH).param("id", id.value()).param("reason", reason).update();
    }

    void switchTo(boolean on, String reason) {
        jdbc.sql(SWITCH).param("on", on).param("reason", reason).update();
    }
}
