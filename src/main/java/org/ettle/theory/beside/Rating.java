package org.ettle.theory.beside;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was judged of an outcome or a link, as a map draws it. Its note says the same in words.
///
/// @param said how far the outcome has come about, or how much the link does, in a few words
/// @param steps how many of the four segments of an outcome's bar are full, or how heavy of three a
///   link's line is; null where the answer is none that can be put in order, which is drawn unlike
///   a bad one
/// @param details what else there is to say, the most important first
/// @param isApart whether judges are far apart, or supported people see it otherwise than officials
/// @param isChanged whether it became so on the day that is looked at
public record Rating(
        String said,
        @Nullable Integer steps,
        Sureness sureness,
        List<String> details,
        boolean isApart,
        boolean isChanged) {

    public static final int SEGMENTS = 4;

    public static final Rating NOT_JUDGED =
            new Rating("Not judged yet", null, Sureness.NOT_JUDGED, List.of(), false, false);

    public Rating {
        details = List.copyOf(details);
    }

    public boolean isJudged() {
        return sureness != Sureness.NOT_JUDGED;
    }

    /// All of it as one line: “On course · likely · 3 origins”.
    public String words() {
        return details.isEmpty() ? said : said + " · " + String.join(" · ", details);
    }
}
