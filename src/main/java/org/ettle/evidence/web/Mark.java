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
        var marks = new ArrayList<Mark>();
        if (source.demonstration()) {
            marks.add(new Mark("Demonstration", "orange"));
        }
        if (source.supersededBy() != null) {
            marks.add(new Mark("Superseded", "red"));
        }
        if (!source.isPublished()) {
            marks.add(new Mark("Not published", "grey"));
        }
        return List.copyOf(marks);
    }

    static Mark of(Stance stance) {
        return new Mark(
                stance.title(),
                switch (stance) {
                    case SUPPORTS -> "green";
                    case MIXED -> "yellow";
                    case CONTRADICTS -> "red";
                    case CONTEXT -> "grey";
                });
    }
}
