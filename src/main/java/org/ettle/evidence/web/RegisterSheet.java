package org.ettle.evidence.web;

import java.util.List;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Signpost;

/// The register of sources as its page shows it.
///
/// @param filtered whether something was looked for
/// @param files what is shown, to take away
/// @param inside whether the reader belongs to an organisation
/// @param mayAdd whether the reader brings evidence in
public record RegisterSheet(
        List<Field> filters,
        List<Line> lines,
        int total,
        boolean filtered,
        boolean inside,
        boolean mayAdd,
        List<Signpost> pages,
        List<Signpost> files) {

    public RegisterSheet {
        filters = List.copyOf(filters);
        lines = List.copyOf(lines);
        pages = List.copyOf(pages);
        files = List.copyOf(files);
    }

    /// @param facts kind, date, publisher and area, as far as they are known
    /// @param holds how much is kept of it
    public record Line(
            String href, String title, List<Mark> marks, List<String> facts, String holds) {}

    public String caption() {
        return EvidenceWords.count(total, "source", "sources");
    }
}
