package org.ettle.judgement.sufficiency;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What evidence must be there before anything is rated. It is stated before anybody rates, and
/// published with the rating.
///
/// @param kinds of source, at least
/// @param origins that are independent of each other, at least
/// @param years how old the newest may be
/// @param areas that are told of, at least
/// @param contrarySearch whether a search for contrary evidence must be on record
public record Minimum(int kinds, int origins, int years, int areas, boolean contrarySearch) {

    /// For a national map (ours): two kinds, three origins, the newest at most five years old,
    /// three areas, and contrary evidence searched for.
    public static final Minimum NATIONAL = new Minimum(2, 3, 5, 3, true);

    /// For the map of one partnership (ours): the same, in its own area.
    public static final Minimum OF_ONE_AREA = new Minimum(2, 3, 5, 1, true);

    public Minimum {
        if (kinds < 1 || origins < 1 || years < 0 || areas < 0) {
            throw new IllegalArgumentException(
                    "A minimum asks for at least one kind and one origin, and for no time to come.");
        }
    }

    /// @param thisYear the year in which is judged
    public Sufficiency judge(EvidenceSummary evidence, int thisYear) {
        var needs = new ArrayList<Need>();
        if (evidence.kinds() < kinds) {
            needs.add(new Need.Kinds(evidence.kinds(), kinds));
        }
        if (evidence.origins() < origins) {
            needs.add(new Need.Origins(evidence.origins(), origins));
        }
        int since = thisYear - years;
        if (!isFrom(evidence.newestYear(), since)) {
            needs.add(new Need.Newer(evidence.newestYear(), since));
        }
        if (evidence.areas() < areas) {
            needs.add(new Need.Areas(evidence.areas(), areas));
        }
        if (contrarySearch && !evidence.contrarySearched()) {
            needs.add(new Need.ContrarySearch());
        }
        return needs.isEmpty()
                ? new Sufficiency.Sufficient(this)
                : new Sufficiency.NotYetAssessable(List.copyOf(needs));
    }

    private static boolean isFrom(@Nullable Integer year, int since) {
        return year != null && year >= since;
    }
}
