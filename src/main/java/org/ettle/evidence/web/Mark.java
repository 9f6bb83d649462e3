package org.ettle.evidence.web;

import java.util.ArrayList;
import java.util.List;
import org.ettle.evidence.Source;
import org.ettle.evidence.Stance;

/// A tag beside a title.
///
/// @param colour one of the design system's
public record Mark(String words, String colour) {

    /// What a reader should know of a source before anything else.
    static List<Mark> of(Source source) {
        return of(source.demonstration(), source.supersededBy() != null, source.isPublished());
    }

    public static List<Mark> of(boolean demonstration, boolean superseded, boolean published) {
        var marks = new ArrayList<Mark>();
        if (demonstration) {
            marks.add(new Mark("Demonstration", "orange"));
        }
        if (superseded) {
            marks.add(new Mark("Superseded", "red"));
        }
        if (!published) {
            marks.add(new Mark("Not published", "grey"));
        }
        return List.copyOf(marks);
    }

    static Mark of(Stance stance) {
        return new Mark(stance.title(), stance.colour());
    }
}
