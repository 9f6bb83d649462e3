package org.ettle.theory.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.Outcome.Code;

/// A version between two edits, and every code that was ever used in it. It knows no database and
/// no clock: the same edits from the same start always come to the same.
///
/// @param version whole, with a slot for every outcome
record Working(MapVersion version, Set<Code> used) {

    Working {
        used = Set.copyOf(used);
    }

    /// What came of an edit.
    sealed interface Attempt {
        record Made(Working after) implements Attempt {}

        record Refused(DraftRefusal reason) implements Attempt {}
    }

    /// Edits replayed one after another.
    ///
    /// @param after what they came to, without those that were refused
    /// @param refused the places in the list of those that could not be made again
    record Replay(Working after, List<Integer> refused) {}

    static Working begun(MapVersion base) {
        return new Working(base.placed(), codes(base));
    }

    Attempt apply(Edit edit) {
        var refusal = EditRules.refusalOf(edit, this);
        if (refusal != null) {
            return new Attempt.Refused(refusal);
        }
        var shape = new Reshaping(version).after(edit);
        var consequence = Consequences.refusalOf(version, shape);
        if (consequence != null) {
            return new Attempt.Refused(consequence);
        }
        var after = shape.version(version);
        if (isSame(version, after)) {
            return new Attempt.Refused(new DraftRefusal.NothingChanged());
        }
        var codes = new HashSet<>(used);
        codes.addAll(codes(after));
        return new Attempt.Made(new Working(after, codes));
    }

    static Replay replay(MapVersion base, List<Edit> edits) {
        var working = begun(base);
        var refused = new ArrayList<Integer>();
        for (int place = 0; place < edits.size(); place++) {
            switch (working.apply(edits.get(place))) {
                case Attempt.Made(var after) -> working = after;
                case Attempt.Refused _ -> refused.add(place);
            }
        }
        return new Replay(working, refused);
    }

    private static boolean isSame(MapVersion one, MapVersion other) {
        return one.heading().equals(other.heading())
                && one.outcomes().equals(other.outcomes())
                && one.links().equals(other.links())
                && one.tags().equals(other.tags());
    }

    private static Set<Code> codes(MapVersion version) {
        return version.outcomes().stream().map(Outcome::code).collect(Collectors.toSet());
    }
}
