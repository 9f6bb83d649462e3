package org.ettle.review;

import java.util.List;

/// One page of the records sought, in the order of their numbers.
public record RecordsFound(List<ReviewRecord> records, boolean hasEarlier, boolean hasLater) {

    public RecordsFound {
        records = List.copyOf(records);
    }
}
