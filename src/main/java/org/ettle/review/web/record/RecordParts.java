package org.ettle.review.web.record;

import java.util.List;
import java.util.Locale;
import org.ettle.platform.page.Signpost;
import org.ettle.platform.page.UploadLimit;
import org.ettle.review.Review;
import org.ettle.review.Reviews;
import org.ettle.review.web.ReviewFrames;
import org.ettle.review.web.ReviewPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What records add to the bar and the page of a review.
@Configuration(proxyBeanMethods = false)
class RecordParts {

    @Bean
    ReviewPart recordsOfReview(Reviews reviews) {
        return new Records(reviews);
    }

    @Bean
    UploadLimit documentsOfRecords() {
        return new UploadLimit(
                ReviewFrames.LIST + "/*/records/*/documents",
                25L * 1024 * 1024 + 64 * 1024,
                "The document is larger than 25 MB",
                "Nothing was kept. Split it, or save it without its pictures, and attach that.");
    }

    private record Records(Reviews reviews) implements ReviewPart {

        @Override
        public int place() {
            return 40;
        }

        @Override
        public List<Signpost> signposts(Review review, boolean isMember) {
            return isMember
                    ? List.of(Signpost.to("Records", RecordPages.address(review)))
                    : List.of();
        }

        @Override
        public List<Figure> figures(Review review) {
            return List.of(
                    new Figure(
                            "Records to screen",
                            String.format(Locale.UK, "%,d", reviews.counts(review).records()),
                            RecordPages.address(review)));
        }
    }
}
