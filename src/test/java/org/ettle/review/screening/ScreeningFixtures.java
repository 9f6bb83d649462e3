package org.ettle.review.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.ettle.review.Protocol;
import org.ettle.review.Review;
import org.ettle.review.ReviewAnswer;
import org.ettle.review.ReviewRoom;
import org.ettle.review.Reviews;
import org.ettle.review.intake.Intakes;
import org.ettle.review.intake.SentFile;

/// Reviews to screen, through the doors.
public final class ScreeningFixtures {

    private ScreeningFixtures() {}

    /// As the asker: a review that was started, with that many people at both of its stages
    /// (`title`, `whole`) and a record for each of these titles.
    public static AtStage aReview(
            Reviews reviews, Intakes intakes, String title, int people, List<String> records) {
        var id = Review.Id.fresh();
        done(reviews.begin(id, title, false));
        done(reviews.write(id, 0, aProtocol(people)));
        done(reviews.start(id, 1));
        var file = new StringBuilder();
        for (var record : records) {
            file.append("TY  - JOUR\nTI  - ")
                    .append(record)
                    .append("\nAU  - Author, Some\nPY  - 2019\nJO  - A Journal of Support\nAB  - ")
                    .append("What direct payments change. An animal is not in it. ")
                    .append(record)
                    .append("\nER  - \n\n");
        }
        try {
            var path = Files.createTempDirectory("review").resolve("records.ris");
            Files.writeString(path, file);
            intakes.take(id, SentFile.of(path, "Scopus"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new AtStage(id, "title");
    }

    static Protocol aProtocol(int people) {
        var usual = ReviewRoom.aProtocol();
        var reasons =
                List.of(
                        new Protocol.Reason("not-sds", "Not about SDS"),
                        new Protocol.Reason("no-study", "No study"));
        return new Protocol(
                usual.question(),
                usual.scope(),
                usual.searches(),
                List.of(
                        new Protocol.Stage("title", "Titles", people, reasons),
                        new Protocol.Stage("whole", "Whole documents", people, reasons)),
                usual.termsFor(),
                usual.termsAgainst(),
                usual.coding(),
                usual.extraction(),
                usual.stopping());
    }

    private static void done(ReviewAnswer answer) {
        if (answer instanceof ReviewAnswer.Refused) {
            throw new IllegalStateException(answer.toString());
        }
    }
}
