package org.ettle.evidence;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.Appraisal.Rated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes how people of the organisation that asks appraised its sources.
@Repository
class AppraisalStore {

    private static final String APPRAISE =
            """
            insert into evidence.appraisal (
                id, source_id, appraiser, authenticity, authenticity_note, credibility,
                credibility_note, representativeness, representativeness_note, meaning,
                meaning_note)
            values (
                :id, :source, :appraiser, :authenticity, :authenticityNote, :credibility,
                :credibilityNote, :representativeness, :representativenessNote, :meaning,
                :meaningNote)
            """;

    private final JdbcClient jdbc;

    AppraisalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void appraise(UUID id, Source.Id source, UUID appraiser, Map<Criterion, Rated> ratings) {
        var authenticity = rated(ratings, Criterion.AUTHENTICITY);
        var credibility = rated(ratings, Criterion.CREDIBILITY);
        var representativeness = rated(ratings, Criterion.REPRESENTATIVENESS);
        var meaning = rated(ratings, Criterion.MEANING);
        jdbc.sql(APPRAISE)
                .param("id", id)
                .param("source", source.value())
                .param("appraiser", appraiser)
                .param("authenticity", authenticity.rating().name())
                .param("authenticityNote", authenticity.note().strip())
                .param("credibility", credibility.rating().name())
                .param("credibilityNote", credibility.note().strip())
                .param("representativeness", representativeness.rating().name())
                .param("representativenessNote", representativeness.note().strip())
                .param("meaning", meaning.rating().name())
                .param("meaningNote", meaning.note().strip())
                .update();
    }

    private static Rated rated(Map<Criterion, Rated> ratings, Criterion criterion) {
        return Objects.requireNonNull(ratings.get(criterion));
    }
}
