package org.ettle.theory.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Two labels word by word.
///
/// @param segments in reading order; those kept and removed make up the first label, those kept and
///   added the second
public record Wording(List<Segment> segments) {

    private static final Pattern WORD =
            Pattern.compile("\\s*([\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*|\\S)\\s*");

    /// @param words one or more words with the space that follows them
    public record Segment(Kind kind, String words) {}

    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    public static Wording between(String before, String after) {
        var segments = new ArrayList<Segment>();
        for (var delta : DiffUtils.diff(words(before), words(after), true).getDeltas()) {
            add(segments, delta);
        }
        return new Wording(List.copyOf(segments));
    }

    public boolean isSame() {
        return segments.stream().allMatch(segment -> segment.kind() == Kind.KEPT);
    }

    private static void add(List<Segment> segments, AbstractDelta<Word> delta) {
        switch (delta.getType()) {
            case EQUAL -> add(segments, Kind.KEPT, delta.getTarget().getLines());
            case DELETE -> add(segments, Kind.REMOVED, delta.getSource().getLines());
            case INSERT -> add(segments, Kind.ADDED, delta.getTarget().getLines());
            case CHANGE -> {
                add(segments, Kind.REMOVED, delta.getSource().getLines());
                add(segments, Kind.ADDED, delta.getTarget().getLines());
            }
        }
    }

    private static void add(List<Segment> segments, Kind kind, List<Word> words) {
        var text = new StringBuilder();
        words.forEach(word -> text.append(word.printed()));
        segments.add(new Segment(kind, text.toString()));
    }

    private static List<Word> words(String label) {
        return WORD.matcher(label)
                .results()
                .map(found -> new Word(found.group(1), found.group()))
                .toList();
    }

    /// Two words are the same whatever space follows them.
    private record Word(String letters, String printed) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Word word && letters.equals(word.letters);
        }

        @Override
        public int hashCode() {
            return letters.hashCode();
        }
    }
}
