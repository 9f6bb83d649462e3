package org.ettle.judgement.trace;

import java.util.List;
import org.ettle.judgement.Band;
import org.ettle.judgement.ChanceRange;
import org.jspecify.annotations.Nullable;

/// What was said at one step, in the form in which it is kept.
public sealed interface TraceStep {

    /// @param question what it is to settle
    /// @param before how likely the link was held to be before anybody looked
    /// @param rivals what else could have brought it about, by their statements; that there may be
    ///   something unknown always holds and is not listed
    record Begun(String question, ChanceRange before, List<String> rivals) implements TraceStep {}

    /// A test, written down before anybody looks.
    ///
    /// @param test names it within its trace
    /// @param ifHeld how likely it is to be there if the link holds; null where two assessors read
    ///   it, whose readings are blind and kept apart
    /// @param rivals how likely under each rival alone, in the order in which they were named
    /// @param other the same under what is other or unknown; null where two assessors read it
    record Registered(
            String test,
            String statement,
            @Nullable ChanceRange ifHeld,
            List<ChanceRange> rivals,
            @Nullable ChanceRange other)
            implements TraceStep {

        static Registered of(String test, String statement, Reading.Said said) {
            return new Registered(test, statement, said.ifHeld(), said.rivals(), said.other());
        }

        /// Without a word of how it is read.
        static Registered unread(String test, String statement) {
            return new Registered(test, statement, null, List.of(), null);
        }
    }

    /// What came of looking. A later one on the same test takes the place of an earlier.
    ///
    /// @param came null where nobody said
    /// @param effort in per cent, how likely the search would have found it; null unless it is
    ///   absent
    /// @param evidence in which it was found, by the identifiers of its organisation and bearing;
    ///   null where nothing was found
    /// @param lookedIn where it was sought; null where it was found, or nobody looked
    /// @param origin the same for everything of one origin, and names nobody; null where nobody
    ///   looked
    /// @param beforehand whether somebody had seen it before the test was registered
    record LookedFor(
            String test,
            @Nullable Came came,
            @Nullable Integer effort,
            @Nullable String evidence,
            @Nullable String lookedIn,
            @Nullable String origin,
            boolean beforehand,
            String words)
            implements TraceStep {}

    enum Came {
        FOUND("It was found"),
        ABSENT("It was looked for, and is not there"),
        NOT_LOOKED("It was not looked for");

        private final String words;

        Came(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// @param rubric what the judgement that stands says by the rubric; null where none does
    /// @param judgement which that is; null where none stands
    /// @param result as the rule told it
    record Weighed(
            @Nullable Band rubric,
            @Nullable String judgement,
            String inputsHash,
            String result,
            String reason)
            implements TraceStep {}
}
