package org.ettle.evidence.web;

import gg.jte.Content;
import org.ettle.evidence.Source;

/// A part of the page of a source that another package of the room makes: its documents, its
/// series. The page shows every panel that there is, in their order.
public interface SourcePanel {

    /// @param mayWrite whether the reader brings evidence in for the source's organisation
    Content of(Source source, boolean mayWrite);
}
