package org.ettle.evidence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.ettle.evidence.Passage;
import org.ettle.evidence.TextPart;

/// A part of a text, line by line, with its passages marked. Passages may overlap and stand within
/// each other, so a line is cut wherever one begins or ends.
///
/// @param lines each with the line feed that ends it
public record Highlights(List<Line> lines) {

    public Highlights {
        lines = List.copyOf(lines);
    }

    /// @param number in the whole text, from 1
    public record Line(int number, List<Piece> pieces) {

        public Line {
            pieces = List.copyOf(pieces);
        }
    }

    /// @param depth how many passages hold these words; 0 where none does
    /// @param beginning the passages that begin here
    public record Piece(String words, int depth, List<Beginning> beginning) {

        public Piece {
            beginning = List.copyOf(beginning);
        }
    }

    /// @param number of the passage in the list beside the text
    public record Beginning(int number, String href) {}

    /// @param passages in the order of the list beside the text
    static Highlights of(TextPart part, List<Passage> passages) {
        var cuts = new TreeSet<Integer>(List.of(part.begins(), part.ends()));
        passages.forEach(passage -> {
            cuts.add(Math.clamp(passage.begins(), part.begins(), part.ends()));
            cuts.add(Math.clamp(passage.ends(), part.begins(), part.ends()));
        });
        var lines = new ArrayList<Line>();
        int number = part.firstLine();
        int place = part.begins();
        for (var words : part.words().split("(?<=\n)")) {
            int end = place + words.codePointCount(0, words.length());
            lines.add(new Line(number++, pieces(words, place, end, cuts, passages)));
            place = end;
        }
        return new Highlights(lines);
    }

    private static List<Piece> pieces(
            String words, int begins, int ends, TreeSet<Integer> cuts, List<Passage> passages) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        int place = begins;
        while (place < ends) {
            var cut = cuts.higher(place);
            int next = cut == null ? ends : Math.min(cut, ends);
            int end = words.offsetByCodePoints(at, next - place);
            pieces.add(piece(words.substring(at, end), place, passages));
            at = end;
            place = next;
        }
        return pieces;
    }

    private static Piece piece(String words, int place, List<Passage> passages) {
        int depth = 0;
        var beginning = new ArrayList<Beginning>();
        for (int i = 0; i < passages.size(); i++) {
            var passage = passages.get(i);
            if (passage.begins() <= place && place < passage.ends()) {
                depth++;
                if (passage.begins() == place) {
                    beginning.add(new Beginning(i + 1, Address.of(passage.id())));
                }
            }
        }
        return new Piece(words, depth, beginning);
    }
}
