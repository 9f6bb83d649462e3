package org.ettle.review.flow;

import java.util.List;

/// A box of the flow: what it counts, in words, and of what it is made up.
public record Box(String words, long count, Shown shown, List<Box> parts) {

    public Box {
        parts = List.copyOf(parts);
    }
}
