package org.ettle.evidence.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ettle.access.Organisations;
import org.springframework.stereotype.Component;

/// The areas of Scotland that a source can tell of, by their statistical codes.
@Component
public class SourceAreas {

    private static final String SCOTLAND = "S92000003";

    private final Map<String, String> titles = new LinkedHashMap<>();

    SourceAreas(Organisations organisations) {
        titles.put(SCOTLAND, "Scotland");
        for (var organisation : organisations.list()) {
            var codes = organisation.codes();
            if (codes != null) {
                titles.put(codes.council(), organisation.title());
            }
        }
    }

    /// The whole first, then the council areas by name.
    public Map<String, String> titles() {
        return new LinkedHashMap<>(titles);
    }

    /// An area that is none of ours is named by its code.
    public String title(String code) {
        return titles.getOrDefault(code, code);
    }
}
