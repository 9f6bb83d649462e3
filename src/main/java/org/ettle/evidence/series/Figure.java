package org.ettle.evidence.series;

import java.math.BigDecimal;
import org.ettle.evidence.Days;
import org.jspecify.annotations.Nullable;

/// One figure as it came: what an indicator says for a line in a period.
///
/// @param indicator the address of the indicator
/// @param definition the number of the definition by which it was counted
/// @param numerator what was counted, where the file says it besides the figure
/// @param row the line of the file from which it came; null where it came from none
public record Figure(
        String indicator,
        Line line,
        Days period,
        int definition,
        Reading reading,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Integer row) {

    /// What tells figures of one release apart.
    public record Name(String indicator, Line line, Days period) {}

    public Name name() {
        return new Name(indicator, line, period);
    }

    public Figure reading(Reading other) {
        return new Figure(indicator, line, period, definition, other, numerator, denominator, row);
    }
}
