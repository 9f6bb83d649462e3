package org.ettle.theory.beside;

import org.ettle.theory.Outcome;

/// Something that another room shows beside the outcomes and links of a version. Each room offers
/// one as a bean; several stand in the order that they ask for.
public interface Beside {

    /// A few words for each outcome and link, for the pages that show a whole version.
    Notes notes(Viewed viewed);

    /// For the page of one outcome.
    ///
    /// @param page of a list that is longer than one page, from 1
    Panel panel(Viewed viewed, Outcome outcome, int page);
}
