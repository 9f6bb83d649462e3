package org.ettle.review;

import java.util.List;
import org.ettle.review.duplicate.Merged;
import org.ettle.review.record.Reference;

/// A record with every reference that belongs to it, the earliest first.
public record RecordSheet(ReviewRecord record, List<KeptReference> references) {

    public RecordSheet {
        references = List.copyOf(references);
    }

    /// What they tell together. Nothing of what one alone says is lost.
    public Reference merged() {
        return references.size() == 1
                ? references.getFirst().reference()
                : Merged.of(references.stream().map(KeptReference::reference).toList()).reference();
    }
}
