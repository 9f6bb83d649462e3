package org.ettle.judgement.rubric;

import java.util.List;
import org.ettle.judgement.Band;
import org.jspecify.annotations.Nullable;

/// What the rubric comes to.
///
/// @param level the point that decides
/// @param band null where the evidence bears nothing (a decisive point of one)
/// @param heldDownBy the criteria that stand at the level, in their order: what to strengthen first
/// @param publishable whether it is transparent enough to be published
public record Rating(
        Point level, @Nullable Band band, List<Criterion> heldDownBy, boolean publishable) {

    public Rating {
        heldDownBy = List.copyOf(heldDownBy);
    }
}
