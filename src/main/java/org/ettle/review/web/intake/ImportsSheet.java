package org.ettle.review.web.intake;

import java.util.List;
import java.util.stream.Stream;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Moments;
import org.ettle.review.Review;
import org.ettle.review.intake.Intake;
import org.ettle.review.web.ReviewHead;
import org.jspecify.annotations.Nullable;

/// The page of imports, with the form that brings files in.
///
/// @param faults why files were not taken in
/// @param fields of the form for references; empty where the reader may not bring files in
/// @param heads a question for each column that nobody knows; empty where none is asked about
/// @param columns where somebody says beforehand what columns mean; null where they are asked about
/// @param waiting files that were sent and need not be chosen again
/// @param documents of the form for documents; empty likewise
public record ImportsSheet(
        ReviewHead head,
        List<String> faults,
        List<Line> lines,
        boolean isUnderWay,
        String action,
        List<Field> fields,
        List<Field> heads,
        @Nullable Field columns,
        List<Waiting> waiting,
        List<Field> documents) {

    public ImportsSheet {
        heads = List.copyOf(heads);
        waiting = List.copyOf(waiting);
        documents = List.copyOf(documents);
        faults = List.copyOf(faults);
        lines = List.copyOf(lines);
        fields = List.copyOf(fields);
    }

    /// A file that waits for a word on its columns.
    ///
    /// @param called what the form sends for it
    public record Waiting(String called, String name) {}

    /// Of both forms.
    public List<Field> questions() {
        return Stream.of(
                        fields,
                        heads,
                        columns == null ? List.<Field>of() : List.of(columns),
                        documents)
                .flatMap(List::stream)
                .toList();
    }

    /// @param fresh the address of the records that are new since this import
    public record Line(
            int number,
            String address,
            String name,
            String source,
            String begun,
            String state,
            String colour,
            String found,
            String added,
            String known,
            String unreadable,
            String merged) {

        static Line of(Review review, Intake intake, boolean isInterrupted) {
            var counts = intake.counts();
            return new Line(
                    intake.number(),
                    ImportPages.address(review) + "/" + intake.number(),
                    intake.name(),
                    intake.source(),
                    Moments.words(intake.begunAt()),
                    ImportsSheet.state(intake, isInterrupted),
                    isInterrupted || intake.state() == Intake.State.STOPPED
                            ? "red"
                            : intake.isEnded() ? "green" : "blue",
                    Words.count(counts.found()),
                    Words.count(counts.added()),
                    Words.count(counts.known()),
                    Words.count(counts.unreadable()),
                    Words.count(counts.merged()));
        }
    }

    static String state(Intake intake, boolean isInterrupted) {
        return isInterrupted
                ? "Interrupted"
                : switch (intake.state()) {
                    case READING -> "Being read";
                    case COMPARING -> "Being compared";
                    case DONE -> "Done";
                    case STOPPED -> "Stopped";
                };
    }
}
