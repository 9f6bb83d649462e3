package org.ettle.theory.drawing;

import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;

/// What a drawing of a version brings forward, and where its boxes lead.
///
/// @param focus the outcome whose causes and effects stand out; null when all outcomes count alike
/// @param influences whether influences are drawn besides the map's own nesting
/// @param lane the key of the only lane to draw; null for the whole map
/// @param addresses what stands before an outcome's code in the address of its page
public record Emphasis(
        Outcome.@Nullable Code focus, boolean influences, @Nullable String lane, String addresses) {

    /// The whole map with every link.
    public static Emphasis none(String addresses) {
        return new Emphasis(null, true, null, addresses);
    }

    public Emphasis on(Outcome.Code outcome) {
        return new Emphasis(outcome, influences, lane, addresses);
    }

    public Emphasis withoutInfluences() {
        return new Emphasis(focus, false, lane, addresses);
    }

    public Emphasis onlyLane(String key) {
        return new Emphasis(focus, influences, key, addresses);
    }

    String addressOf(Outcome.Code outcome) {
        return addresses + outcome;
    }
}
