package org.ettle.evidence.web.harvest;

import java.util.List;
import org.ettle.evidence.web.EvidenceWords;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Signpost;

/// The statements of an organisation, with how many came how far.
///
/// @param counted over which statements it is counted
/// @param total how many fit, on all pages
/// @param any whether there is any statement at all
/// @param mayWrite whether the reader brings evidence in
public record HarvestSheet(
        String counted,
        List<Count> counts,
        List<Field> filters,
        List<StatementLine> lines,
        int total,
        boolean any,
        boolean mayWrite,
        List<Signpost> pages) {

    public HarvestSheet {
        counts = List.copyOf(counts);
        filters = List.copyOf(filters);
        lines = List.copyOf(lines);
        pages = List.copyOf(pages);
    }

    public record Count(String key, String value) {}

    public String caption() {
        return EvidenceWords.count(total, "statement", "statements");
    }
}
