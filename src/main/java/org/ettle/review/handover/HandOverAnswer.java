package org.ettle.review.handover;

import org.ettle.evidence.Source;

/// What came of handing a record over.
public sealed interface HandOverAnswer {

    record Done(Source.Id source) implements HandOverAnswer {}

    /// Nothing was entered.
    ///
    /// @param words what to do
    record Refused(String words) implements HandOverAnswer {}
}
