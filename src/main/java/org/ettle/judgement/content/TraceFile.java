package org.ettle.judgement.content;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ettle.judgement.Chance;
import org.ettle.judgement.ChanceRange;
import org.ettle.judgement.trace.Reading;
import org.ettle.judgement.trace.TraceStep;
import org.ettle.theory.Link;
import org.jspecify.annotations.Nullable;

/// Process tracing as its author wrote it in a content file. Chances are in 100, from and to.
///
/// @param id the same in every Ettle
/// @param other who reads the tests too, apart; null where one person does
record TraceFile(
        UUID id,
        String from,
        String to,
        Link.Kind kind,
        UUID judge,
        @Nullable UUID other,
        String question,
        List<Integer> before,
        List<String> rivals,
        List<Test> tests,
        String reason,
        String published) {

    private static final int PART = 100;

    /// What was found, was found in the first evidence on the link.
    record Test(
            String statement,
            List<Integer> ifHeld,
            List<List<Integer>> rivals,
            List<Integer> other,
            @Nullable String why,
            @Nullable Otherwise otherwise,
            TraceStep.Came came,
            @Nullable String lookedIn,
            @Nullable Integer effort,
            String words) {

        Reading.Said said() {
            return TraceFile.said(ifHeld, rivals, other, why);
        }

        Reading.Said otherwiseSaid() {
            var said = Objects.requireNonNull(otherwise, statement);
            return TraceFile.said(said.ifHeld(), said.rivals(), said.other(), said.why());
        }
    }

    /// How the other reads it.
    record Otherwise(
            List<Integer> ifHeld, List<List<Integer>> rivals, List<Integer> other, String why) {}

    private static Reading.Said said(
            List<Integer> ifHeld,
            List<List<Integer>> rivals,
            List<Integer> other,
            @Nullable String why) {
        return new Reading.Said(
                range(ifHeld),
                rivals.stream().map(TraceFile::range).toList(),
                range(other),
                Objects.requireNonNullElse(why, ""));
    }

    static ChanceRange range(List<Integer> ends) {
        return new ChanceRange(
                new Chance(ends.getFirst() * PART), new Chance(ends.getLast() * PART));
    }
}
