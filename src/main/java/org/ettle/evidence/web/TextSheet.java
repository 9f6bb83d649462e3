package org.ettle.evidence.web;

import java.util.List;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Signpost;
import org.jspecify.annotations.Nullable;

/// The words of a source, to be read and to keep passages from.
///
/// @param hash names the text
/// @param cut that the document holds more than is read here, and why; null where it does not
/// @param others other readings of the same source
/// @param begins where the part begins in the whole text
/// @param keep where passages are kept; null where the reader may not
/// @param passages in the whole text, by their place
public record TextSheet(
        String source,
        String hash,
        String read,
        @Nullable String cut,
        List<Signpost> others,
        List<Signpost> parts,
        int begins,
        List<Highlights.Line> lines,
        List<Kept> passages,
        @Nullable String keep,
        List<Field> fields) {

    public TextSheet {
        others = List.copyOf(others);
        parts = List.copyOf(parts);
        lines = List.copyOf(lines);
        passages = List.copyOf(passages);
        fields = List.copyOf(fields);
    }

    /// @param place where it stands in the text, on this page or another
    public record Kept(int number, String quote, String href, Signpost place) {}
}
