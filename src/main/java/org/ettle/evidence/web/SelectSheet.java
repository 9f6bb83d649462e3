package org.ettle.evidence.web;

import java.util.List;
import org.ettle.evidence.Place;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.jspecify.annotations.Nullable;

/// Words that were chosen in a text, or the places among which to choose.
///
/// @param search where words are looked for again
/// @param chosen the words, once there is one place
/// @param keep the form that keeps them
public record SelectSheet(
        String title,
        String source,
        String search,
        String back,
        String hash,
        List<Field> fields,
        List<Choice> choices,
        @Nullable Place chosen,
        @Nullable Act keep,
        @Nullable String kept) {

    public SelectSheet {
        fields = List.copyOf(fields);
        choices = List.copyOf(choices);
    }

    public record Choice(Place place, String href) {}

    public List<Field> asked() {
        return keep == null ? fields : keep.fields();
    }
}
