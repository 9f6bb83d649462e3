package org.ettle.judgement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ettle.evidence.Target;
import org.ettle.evidence.TargetColumns;
import org.ettle.evidence.remapping.Place;
import org.ettle.platform.store.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes and reads searches for contrary evidence.
@Repository
class ContrarySearchStore {

    private static final String RECORD =
            """
            insert into judgement.contrary_search (
                id, map_organisation_id, version_id, outcome_code, link_from, link_to, link_kind,
                looked_in, looked_for, found, made_by)
            values (
                :id, :mapOrganisation, :version, :code, :from, :to, :kind, :lookedIn, :lookedFor,
                :found, platform.asker_person())
            """;

    private static final String OWN =
            """
            select organisation_id, id, map_organisation_id, version_id, outcome_code, link_from,
                   link_to, link_kind, looked_in, looked_for, found, made_at, made_by
              from judgement.contrary_search
             where organisation_id = platform.asker_organisation()
               and map_organisation_id = :mapOrganisation
               and version_id = :version
               and place = :place
             order by made_at desc, id
            """;

    private static final String ONE =
            """
            select organisation_id, id, map_organisation_id, version_id, outcome_code, link_from,
                   link_to, link_kind, looked_in, looked_for, found, made_at, made_by
              from judgement.contrary_search
             where organisation_id = :organisation
               and id = :id
            """;

    private final JdbcClient jdbc;

    ContrarySearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(ContrarySearch.Id id, SearchContrary order) {
        var columns = new TargetColumns(order.target());
        jdbc.sql(RECORD)
                .param("id", id.value())
                .param("mapOrganisation", columns.organisation())
                .param("version", columns.version())
                .param("code", columns.code())
                .param("from", columns.from())
                .param("to", columns.to())
                .param("kind", columns.kind())
                .param("lookedIn", order.lookedIn().strip())
                .param("lookedFor", order.lookedFor().strip())
                .param("found", order.found().strip())
                .update();
    }

    /// The newest first.
    List<ContrarySearch> listOwn(Target target) {
        return jdbc.sql(OWN)
                .param("mapOrganisation", target.organisation().value())
                .param("version", target.version().value())
                .param("place", Place.of(target).key())
                .query((row, _) -> search(row))
                .list();
    }

    Optional<ContrarySearch> find(OrganisationId organisation, ContrarySearch.Id id) {
        return jdbc.sql(ONE)
                .param("organisation", organisation.value())
                .param("id", id.value())
                .query((row, _) -> search(row))
                .optional();
    }

    private static ContrarySearch search(ResultSet row) throws SQLException {
        return new ContrarySearch(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new ContrarySearch.Id(row.getObject("id", UUID.class)),
                JudgementSheets.target(row),
                row.getString("looked_in"),
                row.getString("looked_for"),
                row.getString("found"),
                JudgementSheets.moment(row, "made_at"),
                row.getObject("made_by", UUID.class));
    }
}
