package org.ettle.review.web.intake;

import java.util.ArrayList;
import java.util.List;
import org.ettle.platform.page.Signpost;
import org.ettle.platform.page.UploadLimit;
import org.ettle.review.Review;
import org.ettle.review.Reviews;
import org.ettle.review.intake.Intakes;
import org.ettle.review.web.ReviewFrames;
import org.ettle.review.web.ReviewPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What imports and duplicates add to the bar and the page of a review.
@Configuration(proxyBeanMethods = false)
class IntakeParts {

    @Bean
    ReviewPart importsOfReview(Reviews reviews, Intakes intakes) {
        return new Imports(reviews, intakes);
    }

    @Bean
    ReviewPart duplicatesOfReview(Reviews reviews) {
        return new Duplicates(reviews);
    }

    @Bean
    UploadLimit importUploads() {
        return new UploadLimit(
                ReviewFrames.LIST + "/*/imports",
                200L * 1024 * 1024,
                "The files are larger than 200 MB together",
                "Nothing was kept. Send them in a ZIP archive, or some of them at a time.");
    }

    @Bean
    UploadLimit documentImports() {
        return new UploadLimit(
                ReviewFrames.LIST + "/*/imports/documents",
                200L * 1024 * 1024,
                "The documents are larger than 200 MB together",
                "Nothing was kept. Send some of them at a time.");
    }

    private record Imports(Reviews reviews, Intakes intakes) implements ReviewPart {

        @Override
        public int place() {
            return 20;
        }

        @Override
        public List<Signpost> signposts(Review review, boolean isMember) {
            return isMember
                    ? List.of(Signpost.to("Imports", ImportPages.address(review)))
                    : List.of();
        }

        @Override
        public List<Figure> figures(Review review) {
            var counts = reviews.counts(review);
            var address = ImportPages.address(review);
            var figures = new ArrayList<Figure>();
            figures.add(
                    new Figure("Files brought in", Integer.toString(counts.intakes()), address));
            figures.add(new Figure("References found", Words.count(counts.found()), address));
            if (counts.unreadable() > 0) {
                figures.add(
                        new Figure("Could not be read", Words.count(counts.unreadable()), address));
            }
            var last = intakes.list(review).stream().findFirst().orElse(null);
            if (last != null && last.number() > 1) {
                int fresh = last.counts().added() - last.counts().merged();
                figures.add(
                        new Figure(
                                "New since import " + (last.number() - 1),
                                Words.count(Math.max(0, fresh)) + " records",
                                ReviewFrames.address(review.id())
                                        + "/records?since="
                                        + (last.number() - 1)));
            }
            return figures;
        }
    }

    private record Duplicates(Reviews reviews) implements ReviewPart {

        @Override
        public int place() {
            return 30;
        }

        @Override
        public List<Signpost> signposts(Review review, boolean isMember) {
            return isMember
                    ? List.of(Signpost.to("Duplicates", DuplicatePages.address(review)))
                    : List.of();
        }

        @Override
        public List<Figure> figures(Review review) {
            var counts = reviews.counts(review);
            var address = DuplicatePages.address(review);
            return List.of(
                    new Figure("Merged into others", Words.count(counts.merged()), address),
                    new Figure("Perhaps there twice", Words.count(counts.toLookAt()), address));
        }
    }
}
