package org.ettle.theory.web.drafts;

/// A draft in the list of drafts.
public record DraftLine(
        String href, String title, String state, String begun, int edits, boolean fork) {

    static DraftLine of(DraftFile file) {
        return new DraftLine(
                file.address().page(),
                file.title(),
                file.state(),
                file.begun(),
                file.draft().revision(),
                file.draft().isFork());
    }
}
