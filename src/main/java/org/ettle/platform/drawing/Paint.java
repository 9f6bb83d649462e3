package org.ettle.platform.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a shape is filled and edged.
///
/// @param dash lengths of dashes and gaps in turn; empty for a solid line
public record Paint(
        @Nullable Colour fill, @Nullable Colour stroke, double strokeWidth, List<Double> dash) {

    public Paint {
        dash = List.copyOf(dash);
    }

    public static Paint filled(Colour fill) {
        return new Paint(fill, null, 0, List.of());
    }

    public static Paint line(Colour stroke, double width) {
        return new Paint(null, stroke, width, List.of());
    }

    public Paint edged(Colour edge, double width) {
        return new Paint(fill, edge, width, dash);
    }

    public Paint dashed(double on, double off) {
        return new Paint(fill, stroke, strokeWidth, List.of(on, off));
    }
}
