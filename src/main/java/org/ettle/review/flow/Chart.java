package org.ettle.review.flow;

import java.util.List;

/// The flow as boxes in their places: columns that run down to what is included.
public record Chart(List<Column> columns, Box included) {

    public Chart {
        columns = List.copyOf(columns);
    }

    /// @param words over the column; empty where there is only one
    public record Column(String words, List<Row> rows) {

        public Column {
            rows = List.copyOf(rows);
        }
    }

    /// What came as far, and beside it what went no further: left for good, or still to be decided.
    ///
    /// @param phase "Identification", "Screening"
    public record Row(String phase, Box came, Box left, Box waiting) {}
}
