package org.ettle.evidence.coverage;

import java.util.ArrayList;
import java.util.List;

/// What keeps an outcome from being assessed on the evidence that there is.
public enum Shortfall {
    NO_EVIDENCE("No evidence yet"),
    NONE_DIRECT("No direct evidence"),
    ONE_ORIGIN("Only one origin"),
    NONE_RECENT("Nothing from the last five years"),
    NO_DATE("Nothing says of when it tells"),
    NONE_AGAINST("No evidence against it: nobody may have looked for any");

    private static final int RECENT = 5;

    private final String words;

    Shortfall(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// @param tally of what is not invented, because nothing invented closes a gap
    static List<Shortfall> of(Tally tally, int thisYear) {
        if (tally.isNone()) {
            return List.of(NO_EVIDENCE);
        }
        var found = new ArrayList<Shortfall>();
        if (tally.distances().direct() == 0) {
            found.add(NONE_DIRECT);
        }
        if (tally.origins().all() == 1) {
            found.add(ONE_ORIGIN);
        }
        var newest = tally.newest();
        if (newest == null) {
            found.add(NO_DATE);
        } else if (newest < thisYear - RECENT) {
            found.add(NONE_RECENT);
        }
        if (tally.items().contradicts() + tally.items().mixed() == 0) {
            found.add(NONE_AGAINST);
        }
        return found;
    }
}
