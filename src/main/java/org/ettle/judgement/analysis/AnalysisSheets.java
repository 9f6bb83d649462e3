package org.ettle.judgement.analysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ettle.access.AccessSettings;
import org.ettle.judgement.Input;
import org.ettle.judgement.Inputs;
import org.ettle.judgement.analysis.ContributionAnalysis.Taken;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.MapVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads contribution analyses, as far as the asker may see them.
@Repository
class AnalysisSheets {

    private static final String ANALYSES =
            """
            select organisation_id, id, map_organisation_id, version_id, demonstration,
                   published_at, published_reason
              from judgement.analysis
             where (:id::uuid is null or id = :id)
             order by asked_at desc, id
            """;

    private static final String STEPS =
            """
            select organisation_id, analysis_id, number, kind, said::text as said, made_at, made_by
              from judgement.analysis_step
             where (:id::uuid is null or analysis_id = :id)
             order by number
            """;

    private static final String INPUTS =
            """
            select bearing_organisation_id, bearing_id, source_id, passage_id, kind, voice, stance,
                   directness, year, area, demonstration
              from judgement.analysis_input
             where organisation_id = :organisation
               and analysis_id = :analysis
               and step = :step
            """;

    private final JdbcClient jdbc;
    private final boolean demonstration;

    /// @param settings whether invented analyses are shown
    AnalysisSheets(JdbcClient jdbc, AccessSettings settings) {
        this.jdbc = jdbc;
        this.demonstration = settings.demo();
    }

    private record Key(UUID organisation, UUID analysis) {}

    /// The last asked first.
    List<ContributionAnalysis> list() {
        return list(null);
    }

    /// The asker's own where two organisations use the same identifier.
    Optional<ContributionAnalysis> find(
            ContributionAnalysis.Id id, @Nullable OrganisationId asker) {
        var found = list(id);
        return found.stream()
                .filter(it -> it.organisation().equals(asker))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private List<ContributionAnalysis> list(ContributionAnalysis.@Nullable Id id) {
        var wanted = id == null ? null : id.value();
        Map<Key, List<Taken>> steps = new HashMap<>();
        jdbc.sql(STEPS)
                .param("id", wanted)
                .query((row, _) -> Map.entry(key(row, "analysis_id"), taken(row)))
                .list()
                .forEach(each ->
                        steps.computeIfAbsent(each.getKey(), _ -> new ArrayList<>())
                                .add(each.getValue()));
        return jdbc
                .sql(ANALYSES)
                .param("id", wanted)
                .query((row, _) -> analysis(row, steps.getOrDefault(key(row, "id"), List.of())))
                .list()
                .stream()
                .filter(it -> demonstration || !it.demonstration())
                .toList();
    }

    /// Those of the evidence gathered last that the asker may see.
    Inputs inputs(ContributionAnalysis analysis) {
        return new Inputs(
                jdbc.sql(INPUTS)
                        .param("organisation", analysis.organisation().value())
                        .param("analysis", analysis.id().value())
                        .param("step", analysis.work().gatheredAt())
                        .query((row, _) -> Input.Sheets.read(row))
                        .list());
    }

    private static Key key(ResultSet row, String column) throws SQLException {
        return new Key(
                row.getObject("organisation_id", UUID.class), row.getObject(column, UUID.class));
    }

    private static ContributionAnalysis analysis(ResultSet row, List<Taken> steps)
            throws SQLException {
        var version = new MapVersion.Id(row.getObject("version_id", UUID.class));
        var work = Work.of(steps, version.toString());
        var moved = work.moved();
        var published = row.getObject("published_at", OffsetDateTime.class);
        return new ContributionAnalysis(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new ContributionAnalysis.Id(row.getObject("id", UUID.class)),
                moved == null
                        ? new OrganisationId(row.getObject("map_organisation_id", UUID.class))
                        : OrganisationId.of(moved.mapOrganisation()),
                moved == null ? version : new MapVersion.Id(UUID.fromString(moved.version())),
                row.getBoolean("demonstration"),
                published == null
                        ? null
                        : new ContributionAnalysis.Publication(
                                published.toInstant(),
                                Objects.requireNonNullElse(row.getString("published_reason"), "")),
                steps,
                work);
    }

    private static Taken taken(ResultSet row) throws SQLException {
        return new Taken(
                row.getInt("number"),
                StepText.read(row.getString("kind"), row.getString("said")),
                moment(row),
                row.getObject("made_by", UUID.class));
    }

    private static Instant moment(ResultSet row) throws SQLException {
        return row.getObject("made_at", OffsetDateTime.class).toInstant();
    }
}
