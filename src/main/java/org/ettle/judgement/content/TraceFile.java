package org.ettle.judgement.content;

import java.util.List;
import java.util.UUID;
import org.ettle.judgement.Chance;
import org.ettle.judgement.ChanceRange;
import org.ettle.judgement.trace.TraceStep;
import org.ettle.theory.Link;
import org.jspecify.annotations.Nullable;

/// Process tracing as its author wrote it in a content file. Chances are in 100, from and to.
///
/// @param id the same in every Ettle
record TraceFile(
        UUID id,
        String from,
        String to,
        Link.Kind kind,
        UUID judge,
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
            TraceStep.Came came,
            @Nullable String lookedIn,
            @Nullable Integer effort,
            String words) {

        TraceStep.Registered registered(String name) {
            return new TraceStep.Registered(
                    name,
                    statement,
                    range(ifHeld),
                    rivals.stream().map(TraceFile::range).toList(),
                    range(other));
        }
    }

    static ChanceRange range(List<Integer> ends) {
        return new ChanceRange(
                new Chance(ends.getFirst() * PART), new Chance(ends.getLast() * PART));
    }
}
