package org.ettle.review.web;

import java.util.List;
import org.ettle.platform.page.Signpost;

/// The top of a page of a review (`review/part/head.jte`).
///
/// @param title of the page itself
/// @param review the title of the review
/// @param invented whether it is a demonstration, and how much is said of that: everybody who sees
///   its figures is told which of them are invented, whoever works on it is reminded
/// @param bar the pages of the review
public record ReviewHead(String title, String review, Invented invented, List<Signpost> bar) {

    public enum Invented {
        NO,
        REMINDED,
        TOLD
    }

    public ReviewHead {
        bar = List.copyOf(bar);
    }
}
