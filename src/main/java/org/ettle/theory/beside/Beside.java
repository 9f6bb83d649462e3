package org.ettle.theory.beside;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ettle.platform.page.Signpost;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;

/// Something that another room shows beside the outcomes and links of a version. Each room offers
/// one as a bean; several stand in the order that they ask for.
public interface Beside {

    /// A few words for each outcome and link, for the pages that show a whole version.
    Notes notes(Viewed viewed);

    /// The same of one aspect; empty where the room does not know what it said of that, which is
    /// not the same as having said nothing.
    default Optional<Notes> notes(Viewed viewed, Aspect aspect) {
        return aspect.isAll() ? Optional.of(notes(viewed)) : Optional.empty();
    }

    /// What it came to say otherwise of the version, oldest first.
    default List<Turn> history(Viewed viewed) {
        return List.of();
    }

    /// The areas by which it can tell what it says apart: titles by code, in the order of a list.
    default Map<String, String> areas(Viewed viewed) {
        return Map.of();
    }

    /// Where the room tells more of a link, with words that say what; empty where it does not.
    default Optional<Signpost> more(Viewed viewed, Link.Name link) {
        return Optional.empty();
    }

    /// For the page of one outcome.
    ///
    /// @param page of a list that is longer than one page, from 1
    Panel panel(Viewed viewed, Outcome outcome, int page);
}
