package org.ettle.review.web;

import java.util.List;
import org.ettle.platform.page.Signpost;

/// The top of a page of a review (`review/part/head.jte`).
///
/// @param title of the page itself
/// @param review the title of the review
/// @param bar the pages of the review
public record ReviewHead(String title, String review, boolean demonstration, List<Signpost> bar) {

    public ReviewHead {
        bar = List.copyOf(bar);
    }
}
