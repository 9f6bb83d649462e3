package org.ettle.review.web.flow;

import java.util.List;
import java.util.function.BiPredicate;
import org.ettle.evidence.Analysts;
import org.ettle.platform.page.Signpost;
import org.ettle.review.Review;
import org.ettle.review.Reviewers;
import org.ettle.review.flow.Flows;
import org.ettle.review.web.ReviewFrames;
import org.ettle.review.web.ReviewPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What comes of a review, as its bar shows it: everybody sees the flow and the report.
@Configuration(proxyBeanMethods = false)
class ResultParts {

    @Bean
    ReviewPart flowOfReview(Flows flows) {
        return new FlowPart(flows);
    }

    @Bean
    ReviewPart reportOfReview() {
        return new Result(82, "Report", "/report", (_, _) -> true);
    }

    @Bean
    ReviewPart sourcesOfReview(Analysts analysts) {
        return new Result(
                84,
                "Sources",
                "/sources",
                (review, isMember) -> isMember && analysts.include(review.organisation()));
    }

    @Bean
    ReviewPart archiveOfReview(Reviewers reviewers) {
        return new Result(
                86,
                "Archive",
                "/archive",
                (review, isMember) -> isMember && reviewers.include(review.organisation()));
    }

    private record FlowPart(Flows flows) implements ReviewPart {

        @Override
        public int place() {
            return 80;
        }

        @Override
        public List<Signpost> signposts(Review review, boolean isMember) {
            return List.of(Signpost.to("Flow", new FlowAddress(review.id()).flow()));
        }

        /// Before anything was found there is nothing to tell.
        @Override
        public List<Figure> results(Review review) {
            var address = new FlowAddress(review.id());
            return flows.find(review).filter(it -> it.identified() > 0).stream()
                    .flatMap(it -> it.passed().stream())
                    .map(it ->
                            new Figure(
                                    it.words(),
                                    FlowSheet.figure(it.count()),
                                    address.records(it.shown())))
                    .toList();
        }
    }

    /// @param shows whether it is shown of a review, to somebody who is a member or not
    private record Result(
            int place, String words, String ending, BiPredicate<Review, Boolean> shows)
            implements ReviewPart {

        @Override
        public List<Signpost> signposts(Review review, boolean isMember) {
            return shows.test(review, isMember)
                    ? List.of(Signpost.to(words, ReviewFrames.address(review.id()) + ending))
                    : List.of();
        }
    }
}
