package org.ettle.review.web;

import java.util.List;

/// The page that starts a protocol.
///
/// @param faults what is missing
/// @param revision what the reader saw
public record StartSheet(
        ReviewHead head, List<String> faults, String action, int revision, String back) {

    public StartSheet {
        faults = List.copyOf(faults);
    }
}
