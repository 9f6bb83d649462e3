package org.ettle.judgement.body;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.ettle.access.AccessSettings;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.Target;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.certainty.Cerqual;
import org.ettle.judgement.certainty.Certainty;
import org.ettle.judgement.certainty.Decision;
import org.ettle.judgement.certainty.Grade;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Reads what was said of bodies of evidence, as far as the asker may see it.
@Repository
class BodySheets {

    private static final String CERTAINTIES =
            """
            select organisation_id, id, judgement_id, method, said::text as said, suggested,
                   decided, reason, decided_at, decided_by
              from judgement.certainty
             where organisation_id = :organisation
               and judgement_id = :judgement
             order by decided_at, id
            """;

    private static final String ENTRIES =
            """
            select organisation_id, facet, words, bearing_organisation_id, bearing_id,
                   published_at is not null as published, demonstration, made_at,
                   map_organisation_id, version_id, link_from, link_to, link_kind
              from judgement.facet
             where map_organisation_id = :mapOrganisation
               and version_id = :version
               and (:from::text is null
                    or (link_from = :from and link_to = :to and link_kind = :kind))
             order by made_at, id
            """;

    private final JdbcClient jdbc;
    private final boolean demonstration;

    /// @param settings whether invented entries are shown
    BodySheets(JdbcClient jdbc, AccessSettings settings) {
        this.jdbc = jdbc;
        this.demonstration = settings.demo();
    }

    /// The first decided first.
    List<CertaintyDecided> listOf(Judgement judgement) {
        return jdbc.sql(CERTAINTIES)
                .param("organisation", judgement.organisation().value())
                .param("judgement", judgement.id().value())
                .query((row, _) -> certainty(row))
                .list();
    }

    /// The first entered first.
    List<FacetEntry> listOn(Target.ALink target) {
        return listOn(target.organisation(), target.version(), target.link());
    }

    /// The same of every link of a version.
    List<FacetEntry> listOn(OrganisationId organisation, MapVersion.Id version) {
        return listOn(organisation, version, null);
    }

    private List<FacetEntry> listOn(
            OrganisationId organisation, MapVersion.Id version, Link.@Nullable Name link) {
        return jdbc
                .sql(ENTRIES)
                .param("mapOrganisation", organisation.value())
                .param("version", version.value())
                .param("from", link == null ? null : link.from().value())
                .param("to", link == null ? null : link.to().value())
                .param("kind", link == null ? null : link.kind().name())
                .query((row, _) -> entry(row))
                .list()
                .stream()
                .filter(it -> demonstration || !it.demonstration())
                .toList();
    }

    private static CertaintyDecided certainty(ResultSet row) throws SQLException {
        return new CertaintyDecided(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getObject("id", UUID.class),
                new Judgement.Id(row.getObject("judgement_id", UUID.class)),
                rated(Rated.Method.valueOf(row.getString("method")), row.getString("said")),
                Certainty.valueOf(row.getString("suggested")),
                new Decision(Certainty.valueOf(row.getString("decided")), row.getString("reason")),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getObject("decided_by", UUID.class));
    }

    private static Rated rated(Rated.Method method, String said) {
        var json = JsonMapper.shared();
        return switch (method) {
            case CERQUAL -> new Rated.ByCerqual(json.readValue(said, Cerqual.class));
            case GRADE -> new Rated.ByGrade(json.readValue(said, Grade.class));
        };
    }

    private static FacetEntry entry(ResultSet row) throws SQLException {
        var bearing = row.getObject("bearing_id", UUID.class);
        return new FacetEntry(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new Target.ALink(
                        new OrganisationId(row.getObject("map_organisation_id", UUID.class)),
                        new MapVersion.Id(row.getObject("version_id", UUID.class)),
                        new Link.Name(
                                new Outcome.Code(row.getString("link_from")),
                                new Outcome.Code(row.getString("link_to")),
                                Link.Kind.valueOf(row.getString("link_kind")))),
                Facet.valueOf(row.getString("facet")),
                row.getString("words"),
                bearing == null
                        ? null
                        : new Tallies.Named(
                                new OrganisationId(
                                        row.getObject("bearing_organisation_id", UUID.class)),
                                new Bearing.Id(bearing)),
                row.getBoolean("published"),
                row.getBoolean("demonstration"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
