package org.ettle.review.flow;

import java.util.List;
import org.ettle.review.Review;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes what everybody sees of a review, once.
@Repository
class PublishedStore {

    private static final String GROUP =
            """
            insert into review.published_group (
                review_id, number, channel, source, whereabouts, stage, reason, records)
            values (:review, :number, :channel, :source, :whereabouts, :stage, :reason, :records)
            """;

    private static final String RECORDS =
            """
            insert into review.published_record (
                review_id, record_number, kind, title, authors, year, container, doi)
            select r.review_id, r.number, r.kind, r.title, r.authors, r.year, r.container, r.doi
              from review.record r
             where r.organisation_id = platform.asker_organisation()
               and r.review_id = :review
               and r.merged_into is null
               and not exists (
                   select from unnest(:stages::text[]) as p (stage)
                    where not exists (
                        select from review.standing s
                         where s.organisation_id = r.organisation_id
                           and s.review_id = r.review_id
                           and s.stage = p.stage
                           and s.record_number = r.number
                           and s.state = 'INCLUDED'))
            """;

    private final JdbcClient jdbc;

    PublishedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Review.Id review, List<Group> groups) {
        for (int at = 0; at < groups.size(); at++) {
            keep(review, at + 1, groups.get(at));
        }
    }

    private void keep(Review.Id review, int number, Group group) {
        switch (group.whereabouts()) {
            case Whereabouts.Duplicate _ -> keep(review, number, group, "DUPLICATE", "", "");
            case Whereabouts.Included _ -> keep(review, number, group, "INCLUDED", "", "");
            case Whereabouts.Waiting(var stage) ->
                    keep(review, number, group, "WAITING", stage, "");
            case Whereabouts.Left(var stage, var reason) ->
                    keep(review, number, group, "LEFT", stage, reason);
        }
    }

    private void keep(
            Review.Id review,
            int number,
            Group group,
            String whereabouts,
            String stage,
            String reason) {
        jdbc.sql(GROUP)
                .param("review", review.value())
                .param("number", number)
                .param("channel", group.channel().name())
                .param("source", group.source())
                .param("whereabouts", whereabouts)
                .param("stage", stage)
                .param("reason", reason)
                .param("records", group.count())
                .update();
    }

    void keepIncluded(Review.Id review, List<Stage> stages) {
        jdbc.sql(RECORDS)
                .param("review", review.value())
                .param("stages", stages.stream().map(Stage::key).toArray(String[]::new))
                .update();
    }
}
