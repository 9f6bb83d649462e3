package org.ettle.evidence;

import java.util.UUID;
import org.ettle.platform.store.Askers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes the sources and origins of the organisation that asks.
@Repository
class SourceStore {

    private static final String KEEP_ORIGIN =
            """
            insert into evidence.origin (id, kind, label)
            values (:id, :kind, :label)
            on conflict (organisation_id, kind, label) do nothing
            """;

    private static final String ORIGIN =
            """
            select id
              from evidence.origin
             where organisation_id = platform.asker_organisation()
               and kind = :kind
               and label = :label
            """;

    private static final String ADD =
            """
            insert into evidence.source (
                id, kind, title, origin_id, publisher, dated, covers, area, population, method,
                sample, limits, address, licence, consent, consent_words, reuse, checked,
                demonstration, added_by)
            values (
                :id, :kind, :title, :origin, :publisher, :dated,
                case when cast(:from as date) is null then null
                     else daterange(cast(:from as date), cast(:until as date)) end,
                :area, :population, :method, :sample, :limits, :address, :licence, :consent,
                :consentWords, :reuse, :checked, :demonstration, :by)
            on conflict (organisation_id, id) do nothing
            """;

    private static final String LOCK =
            """
            select id
              from evidence.source
             where organisation_id = platform.asker_organisation()
               and id = :id
               for update
            """;

    private static final String CORRECT =
            """
            update evidence.source
               set kind = :kind, title = :title, origin_id = :origin, publisher = :publisher,
                   dated = :dated,
                   covers = case when cast(:from as date) is null then null
                                 else daterange(cast(:from as date), cast(:until as date)) end,
                   area = :area, population = :population, method = :method, sample = :sample,
                   limits = :limits, address = :address, licence = :licence, consent = :consent,
                   consent_words = :consentWords, reuse = :reuse, checked = :checked,
                   revision = revision + 1
             where organisation_id = platform.asker_organisation()
               and id = :id
            """;

    private static final String PUBLISH =
            """
            update evidence.source
               set published_at = now()
             where organisation_id = platform.asker_organisation()
               and id = :id
            """;

    private static final String TAKE_BACK =
            """
            update evidence.source
               set published_at = null
             where organisation_id = platform.asker_organisation()
               and id = :id
            """;

    private static final String SUPERSEDE =
            """
            update evidence.source
               set superseded_by = :by
             where organisation_id = platform.asker_organisation()
               and id = :id
            """;

    private final JdbcClient jdbc;

    SourceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The origin of this kind and label, which is kept once.
    UUID keep(Origin origin) {
        jdbc.sql(KEEP_ORIGIN)
                .param("id", UUID.randomUUID())
                .param("kind", origin.kind().name())
                .param("label", origin.label())
                .update();
        return jdbc.sql(ORIGIN)
                .param("kind", origin.kind().name())
                .param("label", origin.label())
                .query(UUID.class)
                .single();
    }

    /// @return whether it was not there yet
    boolean add(Source.Id id, Source.Description description, boolean demonstration) {
        return described(jdbc.sql(ADD), id, description)
                        .param("demonstration", demonstration)
                        .param("by", Askers.get().person())
                        .update()
                == 1;
    }

    /// Nobody else changes the source, or what hangs on it, until the transaction ends.
    void lock(Source.Id id) {
        jdbc.sql(LOCK).param("id", id.value()).query().listOfRows();
    }

    void correct(Source.Id id, Source.Description description) {
        described(jdbc.sql(CORRECT), id, description).update();
    }

    void publish(Source.Id id) {
        jdbc.sql(PUBLISH).param("id", id.value()).update();
    }

    void takeBack(Source.Id id) {
        jdbc.sql(TAKE_BACK).param("id", id.value()).update();
    }

    void supersede(Source.Id id, Source.@Nullable Id by) {
        jdbc.sql(SUPERSEDE)
                .param("id", id.value())
                .param("by", by == null ? null : by.value())
                .update();
    }

    private JdbcClient.StatementSpec described(
            JdbcClient.StatementSpec statement, Source.Id id, Source.Description description) {
        var covers = description.covers();
        var address = description.address();
        var permission = description.permission();
        return statement
                .param("id", id.value())
                .param("kind", description.kind().name())
                .param("title", description.title().strip())
                .param("origin", keep(description.origin()))
                .param("publisher", description.publisher())
                .param("dated", description.dated().strip())
                .param("from", covers == null ? null : covers.from())
                .param("until", covers == null ? null : covers.until())
                .param("area", description.area())
                .param("population", description.population())
                .param("method", description.method())
                .param("sample", description.sample())
                .param("limits", description.limits())
                .param("address", address == null ? null : address.toString())
                .param("licence", description.licence())
                .param("consent", permission.consent().name())
                .param("consentWords", permission.consentWords())
                .param("reuse", permission.reuse().name())
                .param("checked", description.checked().name());
    }
}
