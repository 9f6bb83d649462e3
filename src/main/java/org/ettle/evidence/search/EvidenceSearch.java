package org.ettle.evidence.search;

import java.util.Set;
import org.ettle.evidence.remapping.KeptWays;
import org.ettle.evidence.remapping.Place;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.Lineage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the search over sources, passages, claims and indicators, as far as the asker may
/// see them.
@Service
public class EvidenceSearch {

    /// How many hits are told at most. Whoever gets more asks for too little.
    public static final int MOST = 1_000;

    private final FindableSheets sheets;
    private final ChangeMaps maps;
    private final KeptWays ways;

    EvidenceSearch(FindableSheets sheets, ChangeMaps maps, KeptWays ways) {
        this.sheets = sheets;
        this.maps = maps;
        this.ways = ways;
    }

    /// Titles that hold every word come first, then what holds the words just as they were typed,
    /// then what is newest.
    @Transactional(readOnly = true)
    public Searched find(Sought sought) {
        var typed = TypedWords.in(sought.words());
        var marks = sought.marks();
        if (typed.needed().isEmpty() && marks.isEmpty()) {
            return new Searched.NothingAsked();
        }
        var lead = sheets.lead(typed, marks);
        if (!typed.needed().isEmpty() && !lead.hasWords()) {
            return new Searched.OnlyCommonWords();
        }
        var followed = followed(sought.on());
        // Claims are walked to by the mark of what they were coded on, which must lead.
        return sheets.list(
                sought, typed, followed == null ? lead.lexeme() : sought.markOn(), followed);
    }

    /// In a version that came from no other, nothing counts but what was made for it. One that is
    /// not there has nothing.
    private FindableSheets.@Nullable Followed followed(Sought.@Nullable On on) {
        if (on == null) {
            return null;
        }
        Lineage.Kin kin;
        try {
            kin = maps.getKin(on.organisation(), on.version());
        } catch (NotFound gone) {
            return null;
        }
        var kept = ways.to(kin.map(), kin.version());
        if (kept.ways().ancestry().kin().size() == 1) {
            return null;
        }
        var code = on.code();
        if (code == null) {
            return new FindableSheets.Followed(kept.written(), kept.stops(), null);
        }
        var place = new Place.AnOutcome(code);
        return new FindableSheets.Followed(
                kept.ways().written(Set.of(place)), kept.stops(), place.key());
    }
}
