package org.ettle.crawl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ettle.evidence.document.Sent;
import org.ettle.review.Protocol;
import org.ettle.review.Review;
import org.ettle.review.ReviewAnswer;
import org.ettle.review.Reviews;
import org.ettle.review.fulltext.FullTexts;
import org.ettle.review.intake.Intakes;
import org.ettle.review.intake.SentFile;
import org.ettle.review.screening.AtStage;
import org.ettle.review.screening.Decide;
import org.ettle.review.screening.Said;
import org.ettle.review.screening.Screening;
import org.ettle.review.screening.ScreeningAnswer;
import org.ettle.review.screening.Verdict;

/// A review that was started, with a file in which a work is certainly twice and another perhaps;
/// and one whose protocol is being written.
final class ReviewWorld {

    private final Doors doors;

    ReviewWorld(Doors doors) {
        this.doors = doors;
    }

    interface Doors {
        <T> T door(Class<T> type);
    }

    /// @return what the variables of addresses stand for
    Map<String, String> fill(String mark) {
        var reviews = doors.door(Reviews.class);
        var review = begun("What helps " + mark);
        done(reviews.write(review, 0, protocol(mark, "Scotland " + mark)));
        done(reviews.start(review, 1));
        done(reviews.amend(review, 1, protocol(mark, "Wales too " + mark), "Asked " + mark));
        take(review, mark);
        var values = new LinkedHashMap<String, String>();
        values.put("review", review.toString());
        values.put("unstarted", begun("Not started " + mark).toString());
        values.put("included", included(mark).toString());
        values.put("fulltext", attach(review, mark));
        return values;
    }

    /// With one stage, at which somebody included a record.
    private Review.Id included(String mark) {
        var reviews = doors.door(Reviews.class);
        var review = begun("Included " + mark);
        var usual = protocol(mark, "Scotland " + mark);
        done(
                reviews.write(
                        review,
                        0,
                        new Protocol(
                                usual.question(),
                                usual.scope(),
                                usual.searches(),
                                usual.stages().subList(0, 1),
                                usual.termsFor(),
                                usual.termsAgainst(),
                                usual.coding(),
                                usual.extraction(),
                                null)));
        done(reviews.start(review, 1));
        take(review, mark);
        var answer =
                doors.door(Screening.class)
                        .decide(
                                new Decide(
                                        new AtStage(review, "title"),
                                        1,
                                        new Said(Verdict.INCLUDE, null),
                                        ""));
        if (answer instanceof ScreeningAnswer.Refused(var reason)) {
            throw new IllegalStateException(reason.toString());
        }
        return review;
    }

    private Review.Id begun(String title) {
        var id = Review.Id.fresh();
        done(doors.door(Reviews.class).begin(id, title, false));
        return id;
    }

    private static Protocol protocol(String mark, String scope) {
        return new Protocol(
                "What helps people " + mark + "?",
                scope,
                List.of(
                        new Protocol.Search(
                                "Database " + mark, LocalDate.of(2024, 5, 1), "words " + mark)),
                List.of(
                        new Protocol.Stage(
                                "title",
                                "Titles " + mark,
                                1,
                                List.of(new Protocol.Reason("off", "Off " + mark))),
                        new Protocol.Stage(
                                "whole",
                                "Whole documents " + mark,
                                2,
                                List.of(new Protocol.Reason("off", "Off " + mark)))),
                List.of("choice " + mark),
                List.of("animal " + mark),
                List.of(
                        new Protocol.Codes(
                                "topic",
                                "Topics " + mark,
                                List.of(new Protocol.Code("choice", "Choice " + mark)))),
                List.of(new Protocol.Extract("where", "Where was it " + mark + "?")),
                null);
    }

    private void take(Review.Id review, String mark) {
        try {
            var path = Files.createTempFile("world", ".ris");
            Files.writeString(path, words(mark));
            doors.door(Intakes.class)
                    .take(review, new SentFile(path, mark + ".ris", "Database " + mark, Map.of()));
            Files.delete(path);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// @return the hash of a document of the first record
    private String attach(Review.Id review, String mark) {
        var document = Sent.text("whole " + mark + ".txt", "The whole of it " + mark + ".");
        try {
            doors.door(FullTexts.class).attach(review, 1, document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return doors.door(FullTexts.class).list(review, 1).getFirst().document();
    }

    private static String words(String mark) {
        var work =
                """
                TY  - JOUR
                TI  - Tetrathiomolybdate and the choice of personal assistants %1$s
                AU  - Able, A.
                PY  - 2015
                JO  - Journal of Choice
                VL  - 4
                SP  - 12
                EP  - 19
                DO  - 10.1000/4.12
                ER  -

                """
                        .formatted(mark);
        return work
                + work.replace("Able, A.", "Able, Anne")
                + work.replaceAll("DO  - .*\n", "")
                        .replace("Journal of Choice", "Annals of Support")
                        .replace("VL  - 4", "VL  - 9")
                        .replace("SP  - 12", "SP  - 101")
                        .replace("EP  - 19", "EP  - 120")
                + "TY  - JOUR\nthis is no line of RIS "
                + mark
                + "\n";
    }

    private static void done(ReviewAnswer answer) {
        if (answer instanceof ReviewAnswer.Refused) {
            throw new IllegalStateException(answer.toString());
        }
    }
}
