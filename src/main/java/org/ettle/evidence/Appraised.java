package org.ettle.evidence;

import java.util.List;

/// How a source was appraised, as far as the asker may know yet.
///
/// @param shown by person, the earliest first
/// @param hidden how many there are that the asker shall not see before their own
public record Appraised(List<Appraisal> shown, int hidden) {

    public Appraised {
        shown = List.copyOf(shown);
    }
}
