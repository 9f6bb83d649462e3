package org.ettle.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One place in the maps where words were found.
///
/// @param map the address of the map
/// @param version the name of the version
/// @param code the outcome, or the outcome from which the link leads; null for a version or a tag
/// @param to the outcome to which the link leads; null where the hit is not about a link
/// @param label what the place is called: for a link, the label of the outcome it leads from
/// @param passage the text beneath the label in which words may be marked; may be empty
public record Hit(
        Kind kind,
        String map,
        String version,
        Outcome.@Nullable Code code,
        Outcome.@Nullable Code to,
        Marked label,
        Marked passage) {

    public enum Kind {
        VERSION("Version"),
        OUTCOME("Outcome"),
        LINK("Link"),
        ASSUMPTION("Assumption"),
        RIVAL("Rival explanation"),
        TAG("Tag");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// Text in pieces, of which some are the words that were looked for.
    public record Marked(List<Segment> segments) {

        /// From the range that Unicode keeps free of meaning.
        private static final char OPEN = '\uE000';

        private static final char CLOSE = '\uE001';

        /// How PostgreSQL is asked to mark words, so that no markup ever comes from there.
        public static final String HEADLINE =
                "HighlightAll=true, StartSel=%c, StopSel=%c".formatted(OPEN, CLOSE);

        public Marked {
            segments = List.copyOf(segments);
        }

        /// The text itself, parted where PostgreSQL marked its searchable form. The two have the
        /// same characters in the same places; where they should not, nothing is marked.
        public static Marked parted(String text, String markedForm) {
            var segments = new ArrayList<Segment>();
            int start = 0;
            int here = 0;
            boolean marked = false;
            for (char character : markedForm.toCharArray()) {
                if (character != OPEN && character != CLOSE) {
                    here++;
                    continue;
                }
                if (here > start && here <= text.length()) {
                    segments.add(new Segment(text.substring(start, here), marked));
                }
                start = here;
                marked = character == OPEN;
            }
            if (here != text.length()) {
                return new Marked(text.isEmpty() ? List.of() : List.of(new Segment(text, false)));
            }
            if (start < here) {
                segments.add(new Segment(text.substring(start), marked));
            }
            return new Marked(segments);
        }

        public String text() {
            return segments.stream().map(Segment::text).collect(Collectors.joining());
        }

        public boolean isEmpty() {
            return segments.isEmpty();
        }
    }

    public record Segment(String text, boolean marked) {}
}
