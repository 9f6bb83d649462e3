package org.ettle.evidence.series.intake;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.ettle.evidence.series.Area;
import org.ettle.evidence.series.FinancialYear;
import org.ettle.evidence.series.Line;
import org.ettle.evidence.series.Reading;

/// A row that could be read.
///
/// @param number its line in the file
/// @param group of the people in it; “All” where the file has no groups
/// @param readings what stands in its columns of numbers, by head
record Row(
        PhsFile file,
        int number,
        FinancialYear year,
        Area area,
        String age,
        String group,
        Map<String, Reading> readings,
        String cells) {

    /// What tells rows of one file apart.
    record Name(FinancialYear year, Area area, String age, String group) {}

    Name name() {
        return new Name(year, area, age, group);
    }

    boolean isOfAllAges() {
        return age.equals(Line.ALL_AGES);
    }

    Reading reading(String column) {
        return Objects.requireNonNull(readings.get(column), column);
    }

    /// The count in the row, where one is given.
    BigDecimal count() {
        var column = readings.containsKey("nclients") ? "nclients" : "nclient";
        return reading(column).value().orElse(BigDecimal.ZERO);
    }
}
