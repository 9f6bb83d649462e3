package org.ettle.evidence.series;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A file of a release after it was read: what it says, and every row that is odd.
///
/// @param hash of its bytes (SHA-256, in hexadecimal)
/// @param rows how many it has, its head left out
public record Brought(String name, String hash, int rows, List<Figure> figures, List<OddRow> odd) {

    public Brought {
        figures = List.copyOf(figures);
        odd = List.copyOf(odd);
    }

    /// A row counts once, however many rules it broke; one that is left out is not also marked.
    public Vintage.Count count() {
        var leftOut = rowsOf(false);
        var marked = rowsOf(true);
        marked.removeAll(leftOut);
        return new Vintage.Count(
                rows, Math.min(marked.size(), rows), Math.min(leftOut.size(), rows));
    }

    private Set<Integer> rowsOf(boolean stays) {
        var lines = new HashSet<Integer>();
        odd.stream()
                .filter(it -> it.rule().stays() == stays && !it.rule().isOfTheFile())
                .forEach(it -> lines.add(it.row()));
        return lines;
    }
}
