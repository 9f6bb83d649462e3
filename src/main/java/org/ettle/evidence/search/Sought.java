package org.ettle.evidence.search;

import java.util.ArrayList;
import java.util.List;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.Stance;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;

/// What a reader looks for. Where something is null, it does not matter.
///
/// @param words as they were typed
/// @param kind of the source
/// @param area the code of the area of which the source tells
/// @param from the first year; a source counts by the last year of which it tells
/// @param until the last year
/// @param stance on what `on` says, or on anything
/// @param demonstration whether what is invented is left out (false) or is all (true)
/// @param superseded whether what was superseded is shown too
/// @param page from 1
public record Sought(
        String words,
        @Nullable Findable what,
        @Nullable SourceKind kind,
        @Nullable String area,
        @Nullable Integer from,
        @Nullable Integer until,
        @Nullable On on,
        @Nullable Stance stance,
        @Nullable Boolean demonstration,
        boolean superseded,
        int page) {

    /// How many hits stand on one page.
    public static final int ON_A_PAGE = 20;

    private static final int LONGEST_AREA = 100;
    private static final int LAST_YEAR = 9999;

    /// A version of a map, or one outcome of it: what counts there, wherever it was made.
    public record On(
            OrganisationId organisation, MapVersion.Id version, Outcome.@Nullable Code code) {}

    public static Sought words(String words) {
        return new Sought(words, null, null, null, null, null, null, null, null, false, 1);
    }

    /// What must be there besides the words, as the marks that `V5__search.sql` gives to things.
    List<String> marks() {
        var marks = new ArrayList<>(marksBesideOn());
        var mark = markOn();
        if (mark != null) {
            marks.add(mark);
        } else if (stance != null) {
            marks.add("=stance " + stance.name());
        }
        return marks;
    }

    /// The mark of what was made for the version or outcome itself; null where none is asked for.
    @Nullable String markOn() {
        if (on == null) {
            return null;
        }
        var code = on.code();
        return "=on "
                + on.organisation()
                + "/"
                + on.version()
                + (code == null ? "" : "/" + code)
                + (stance == null ? "" : " " + stance.name());
    }

    /// All but what it tells of.
    List<String> marksBesideOn() {
        var marks = new ArrayList<String>();
        if (what != null) {
            marks.add("=what " + what.name());
        }
        if (kind != null) {
            marks.add("=kind " + kind.name());
        }
        if (area != null) {
            var code = area.replace("\0", "");
            marks.add("=area " + code.substring(0, Math.min(code.length(), LONGEST_AREA)));
        }
        if (Boolean.TRUE.equals(demonstration)) {
            marks.add("=demonstration");
        }
        return marks;
    }

    /// What must not be there.
    List<String> without() {
        var without = new ArrayList<String>();
        if (Boolean.FALSE.equals(demonstration)) {
            without.add("=demonstration");
        }
        if (!superseded) {
            without.add("=superseded");
        }
        return without;
    }

    /// What has no year known passes only where no year is asked for.
    int firstYear() {
        return from != null ? from : until != null ? 1 : 0;
    }

    int lastYear() {
        return until != null ? until : LAST_YEAR;
    }

    int offset() {
        return Math.multiplyExact(Math.max(0, page - 1), ON_A_PAGE);
    }
}
