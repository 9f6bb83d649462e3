package org.ettle.evidence;

import static org.ettle.evidence.SourceSheets.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.Appraisal.Rated;
import org.ettle.evidence.Appraisal.Rating;
import org.ettle.platform.store.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads how sources were appraised. Of each person the newest appraisal stands.
@Repository
class AppraisalSheets {

    private static final String OF_SOURCE =
            """
            select distinct on (appraiser)
                   organisation_id, id, source_id, appraiser, appraised_at, authenticity,
                   authenticity_note, credibility, credibility_note, representativeness,
                   representativeness_note, meaning, meaning_note
              from evidence.appraisal
             where organisation_id = :organisation
               and source_id = :source
             order by appraiser, appraised_at desc, id
            """;

    private static final String ALL =
            """
            select distinct on (source_id, appraiser)
                   organisation_id, id, source_id, appraiser, appraised_at, authenticity,
                   authenticity_note, credibility, credibility_note, representativeness,
                   representativeness_note, meaning, meaning_note
              from evidence.appraisal
             where organisation_id = platform.asker_organisation()
             order by source_id, appraiser, appraised_at desc, id
            """;

    private final JdbcClient jdbc;

    AppraisalSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Appraisal> listOf(Source source) {
        return jdbc.sql(OF_SOURCE)
                .param("organisation", source.organisation().value())
                .param("source", source.id().value())
                .query((row, _) -> appraisal(row))
                .list();
    }

    List<Appraisal> list() {
        return jdbc.sql(ALL).query((row, _) -> appraisal(row)).list();
    }

    private static Appraisal appraisal(ResultSet row) throws SQLException {
        return new Appraisal(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getObject("id", UUID.class),
                new Source.Id(row.getObject("source_id", UUID.class)),
                row.getObject("appraiser", UUID.class),
                moment(row, "appraised_at"),
                ratings(row));
    }

    private static Map<Criterion, Rated> ratings(ResultSet row) throws SQLException {
        return Map.of(
                Criterion.AUTHENTICITY,
                rated(row.getString("authenticity"), row.getString("authenticity_note")),
                Criterion.CREDIBILITY,
                rated(row.getString("credibility"), row.getString("credibility_note")),
                Criterion.REPRESENTATIVENESS,
                rated(
                        row.getString("representativeness"),
                        row.getString("representativeness_note")),
                Criterion.MEANING,
                rated(row.getString("meaning"), row.getString("meaning_note")));
    }

    private static Rated rated(String rating, String note) {
        return new Rated(Rating.valueOf(rating), note);
    }
}
