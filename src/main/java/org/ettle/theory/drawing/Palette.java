package org.ettle.theory.drawing;

import org.ettle.platform.drawing.Colour;
import org.ettle.theory.Lane;
import org.jspecify.annotations.Nullable;

/// The colours of a drawing. Each says again what words, shape or place say already.
record Palette(Colour strong, Colour tint) {

    static final Colour INK = Colour.of("#1a1a1a");
    static final Colour NAVY = Colour.of("#002d54");
    static final Colour MUTED = Colour.of("#505a64");
    static final Colour RULE = Colour.of("#c3ccd5");
    static final Colour FAINT = Colour.of("#76808a");

    static final Palette SPANNING = new Palette(NAVY, Colour.of("#f2f5f8"));

    private static final Palette PEOPLE = new Palette(Colour.of("#0065bd"), Colour.of("#eaf3fb"));
    private static final Palette WORKFORCE =
            new Palette(Colour.of("#00695c"), Colour.of("#e8f4f1"));
    private static final Palette SYSTEM = new Palette(Colour.of("#6a3d8f"), Colour.of("#f3edf8"));

    /// @param lane null for what spans the lanes
    static Palette of(@Nullable Lane lane) {
        return lane == null ? SPANNING : of(lane.kind());
    }

    static Palette of(Lane.Kind kind) {
        return switch (kind) {
            case PEOPLE -> PEOPLE;
            case WORKFORCE -> WORKFORCE;
            case SYSTEM -> SYSTEM;
        };
    }
}
