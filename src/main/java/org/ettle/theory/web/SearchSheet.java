package org.ettle.theory.web;

import java.util.List;
import org.ettle.theory.Hit;
import org.jspecify.annotations.Nullable;

/// What was looked for, and where it was found.
///
/// @param found null when nothing was looked for yet
public record SearchSheet(String words, @Nullable List<Found> found) {

    /// One place.
    public record Found(String kind, String place, String href, Hit hit) {}

    static SearchSheet of(String words, @Nullable List<Hit> hits) {
        return new SearchSheet(
                words, hits == null ? null : hits.stream().map(SearchSheet::found).toList());
    }

    private static Found found(Hit hit) {
        var address = new VersionAddress(hit.map(), hit.version());
        var code = hit.code();
        return new Found(
                hit.kind().words(),
                place(hit),
                code == null ? address.picture() : address.outcome(code),
                hit);
    }

    /// “5 in 2018”, “5 to 1 in 2018”, “2018”.
    private static String place(Hit hit) {
        if (hit.code() == null) {
            return hit.version();
        }
        var codes = hit.to() == null ? hit.code().value() : hit.code() + " to " + hit.to();
        return codes + " in " + hit.version();
    }
}
