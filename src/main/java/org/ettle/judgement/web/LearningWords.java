package org.ettle.judgement.web;

import java.time.LocalDate;
import org.ettle.judgement.learning.Action;
import org.ettle.judgement.learning.Expectation;
import org.ettle.platform.page.Moments;

/// How pages tell what follows from judgements.
final class LearningWords {

    static final String OVERDUE = "Overdue";

    private LearningWords() {}

    static LearningSheet.Tag state(Action action, LocalDate today) {
        var end = action.end();
        if (end == null) {
            return open("To do", action.due(), today);
        }
        return end.done()
                ? new LearningSheet.Tag("Done", "green")
                : new LearningSheet.Tag("Dropped", "grey");
    }

    static LearningSheet.Tag state(Expectation expectation, LocalDate today) {
        var settled = expectation.settled();
        if (settled == null) {
            return open("Awaited", expectation.due(), today);
        }
        return settled.came()
                ? new LearningSheet.Tag("It came", "green")
                : new LearningSheet.Tag("It did not come", "grey");
    }

    static LearningSheet.Tag open(String words, LocalDate due, LocalDate today) {
        return due.isBefore(today)
                ? new LearningSheet.Tag(OVERDUE, "red")
                : new LearningSheet.Tag(words, "blue");
    }

    /// @param seen whether the reader may see what came
    static String settled(Expectation.Settled settled, boolean seen) {
        var words = settled.words();
        var dated = Moments.words(settled.at());
        if (settled.came() && !seen) {
            return "It came, and you may not see it: its words are not published, or it was"
                    + " withdrawn since ("
                    + dated
                    + ").";
        }
        return words == null ? "Said on " + dated + "." : words + " (" + dated + ")";
    }
}
