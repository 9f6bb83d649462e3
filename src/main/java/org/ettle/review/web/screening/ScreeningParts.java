package org.ettle.review.web.screening;

import java.util.List;
import org.ettle.platform.page.Signpost;
import org.ettle.review.Protocol;
import org.ettle.review.Review;
import org.ettle.review.Reviewers;
import org.ettle.review.Reviews;
import org.ettle.review.screening.AtStage;
import org.ettle.review.web.ReviewFrames;
import org.ettle.review.web.ReviewPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Screening and what is read out of included records, in the bar of a review.
@Configuration(proxyBeanMethods = false)
class ScreeningParts {

    @Bean
    ReviewPart screeningOfReview(Reviews reviews, Reviewers reviewers) {
        return new Stages(reviews, reviewers);
    }

    private record Stages(Reviews reviews, Reviewers reviewers) implements ReviewPart {

        @Override
        public int place() {
            return 50;
        }

        /// The first stage leads to the others.
        @Override
        public List<Signpost> signposts(Review review, boolean isMember) {
            var stages = reviews.protocol(review).protocol().stages();
            return !isMember
                            || !reviewers.include(review.organisation())
                            || !review.isStarted()
                            || stages.isEmpty()
                    ? List.of()
                    : List.of(
                            Signpost.to("Screening", address(review, stages.getFirst())),
                            Signpost.to(
                                    "Included", ReviewFrames.address(review.id()) + "/included"));
        }

        private static String address(Review review, Protocol.Stage stage) {
            return ScreeningAddress.of(new AtStage(review.id(), stage.key()));
        }
    }
}
