package org.ettle.review.web.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ettle.review.Protocol;

/// A text in which the words of the protocol are marked that tell for a record or against it.
public record Marked(List<Piece> pieces) {

    public Marked {
        pieces = List.copyOf(pieces);
    }

    public enum Sign {
        NONE,
        FOR,
        AGAINST
    }

    public record Piece(String words, Sign sign) {}

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /// Words are found in whatever case, with whatever ending: “direct payment” is in “direct
    /// payments”. Where one stands within another the longer is marked.
    public static Marked of(String text, Protocol protocol) {
        if (text.isEmpty()) {
            return new Marked(List.of());
        }
        var terms =
                Stream.concat(protocol.termsFor().stream(), protocol.termsAgainst().stream())
                        .map(Marked::plain)
                        .filter(it -> !it.isEmpty())
                        .sorted(Comparator.comparingInt((String it) -> -it.length()))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        var pieces = new ArrayList<Piece>();
        int from = 0;
        if (!terms.isEmpty()) {
            var found =
                    Pattern.compile(
                                    "(?<![\\p{L}\\p{N}])(" + terms + ")[\\p{L}\\p{N}]*",
                                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                            .matcher(text);
            while (found.find()) {
                if (found.start() > from) {
                    pieces.add(new Piece(text.substring(from, found.start()), Sign.NONE));
                }
                pieces.add(new Piece(found.group(), sign(found.group(1), protocol)));
                from = found.end();
            }
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), Sign.NONE));
        }
        return new Marked(pieces);
    }

    private static Sign sign(String term, Protocol protocol) {
        return protocol.termsFor().stream().anyMatch(it -> plain(it).equalsIgnoreCase(term))
                ? Sign.FOR
                : Sign.AGAINST;
    }

    private static String plain(String term) {
        return term.replace("*", "").strip();
    }
}
