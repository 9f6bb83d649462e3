package org.ettle.theory.content;

import java.util.List;

/// Reference content that cannot be loaded, with every fault found, each with its file and place.
final class ContentFaults extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContentFaults(List<String> faults) {
        super(
                "The reference content was not loaded. Mend these and start again, or start with"
                        + " ettle.content=false:\n  "
                        + String.join("\n  ", faults));
    }
}
