package org.ettle.judgement.contribution;

import java.util.List;
import org.ettle.theory.Link;
import org.jspecify.annotations.Nullable;

/// What the theory says of one link.
///
/// @param assumptions what must be true for it to hold
/// @param rivals what else could bring the effect about
/// @param otherOrUnknown whether what is other or unknown is kept open as a rival
public record LinkTheory(
        Link.Name link,
        @Nullable String rationale,
        List<String> assumptions,
        List<String> rivals,
        boolean otherOrUnknown) {

    public LinkTheory {
        assumptions = List.copyOf(assumptions);
        rivals = List.copyOf(rivals);
    }
}
