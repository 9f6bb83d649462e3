package org.ettle.judgement.trace;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.ettle.judgement.CanonicalForm;
import org.ettle.judgement.ChanceRange;
import org.ettle.judgement.tracing.Clue;
import org.ettle.judgement.tracing.Rivals;
import org.jspecify.annotations.Nullable;

/// How one assessor reads one test.
///
/// @param by null where a trace has one assessor only, or nobody may know
public record Reading(String test, Said said, Instant at, @Nullable UUID by) {

    /// In the form in which it is kept.
    ///
    /// @param ifHeld how likely the test is to be there if the link holds
    /// @param rivals how likely under each rival alone, in the order in which they were named
    /// @param other the same under what is other or unknown
    /// @param reason why it is read so; may be empty where nobody else reads it
    public record Said(
            ChanceRange ifHeld, List<ChanceRange> rivals, ChanceRange other, String reason) {

        public Said {
            rivals = List.copyOf(rivals);
        }
    }

    Clue clue(String statement, TraceStep.Begun begun) {
        Map<String, ChanceRange> rivals = new TreeMap<>();
        for (int i = 0; i < begun.rivals().size(); i++) {
            rivals.put(begun.rivals().get(i), said.rivals().get(i));
        }
        return new Clue(
                new Clue.Id(test), statement, said.ifHeld(), Rivals.of(rivals, said.other()), at);
    }

    void write(CanonicalForm form) {
        form.text(test).text(by == null ? null : by.toString()).time(at).range(said.ifHeld());
        said.rivals().forEach(form::range);
        form.range(said.other()).text(said.reason());
    }
}
