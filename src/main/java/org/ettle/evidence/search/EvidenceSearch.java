package org.ettle.evidence.search;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the search over sources, passages, claims and indicators, as far as the asker may
/// see them.
@Service
public class EvidenceSearch {

    /// How many hits are told at most. Whoever gets more asks for too little.
    public static final int MOST = 1_000;

    private final FindableSheets sheets;

    EvidenceSearch(FindableSheets sheets) {
        this.sheets = sheets;
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
        return sheets.list(sought, typed, lead.lexeme());
    }
}
