package org.ettle.review.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.Appraisal.Rating;
import org.ettle.review.Review;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts the appraisals of a review that stand, as far as the asker may see them yet.
@Repository
class ReportSheets {

    private static final String RATINGS =
            """
            select a.authenticity, a.credibility, a.representativeness, a.meaning,
                   count(*)::integer as appraisals
              from review.appraisal a
             where a.organisation_id = platform.asker_organisation()
               and a.review_id = :review
               and not exists (
                   select from review.appraisal later
                    where later.organisation_id = a.organisation_id
                      and later.review_id = a.review_id
                      and later.record_number = a.record_number
                      and later.person_id = a.person_id
                      and later.number > a.number)
             group by a.authenticity, a.credibility, a.representativeness, a.meaning
            """;

    private static final String RECORDS =
            """
            select count(distinct record_number)::integer
              from review.appraisal
             where organisation_id = platform.asker_organisation()
               and review_id = :review
            """;

    private final JdbcClient jdbc;

    ReportSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Report.Appraised appraised(Review.Id review) {
        var counts = new EnumMap<Criterion, Map<Rating, Integer>>(Criterion.class);
        jdbc.sql(RATINGS)
                .param("review", review.value())
                .query(row -> {
                    for (var criterion : Criterion.values()) {
                        counts.computeIfAbsent(criterion, _ -> new EnumMap<>(Rating.class))
                                .merge(
                                        rating(row, criterion),
                                        row.getInt("appraisals"),
                                        Integer::sum);
                    }
                });
        int records =
                jdbc.sql(RECORDS).param("review", review.value()).query(Integer.class).single();
        return new Report.Appraised(records, counts);
    }

    private static Rating rating(ResultSet row, Criterion criterion) throws SQLException {
        return Rating.valueOf(row.getString(criterion.name().toLowerCase(Locale.ROOT)));
    }
}
