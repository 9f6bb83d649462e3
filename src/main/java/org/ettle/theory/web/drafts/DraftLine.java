package org.ettle.theory.web.drafts;

import org.ettle.theory.draft.DraftRow;

/// A draft in the list of drafts.
public record DraftLine(
        String href, String title, String state, String begun, int edits, boolean fork) {

    static DraftLine of(DraftRow row, Workers workers) {
        return new DraftLine(
                new DraftAddress(row.id()).page(),
                row.title(),
                workers.state(row.state()),
                workers.begun(row.begun()),
                row.revision(),
                row.isFork());
    }
}
