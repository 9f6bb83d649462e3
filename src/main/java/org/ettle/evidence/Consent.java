package org.ettle.evidence;

/// What the people whose words or lives a source holds agreed to.
public enum Consent {
    NOT_NEEDED("Not needed", "It was published by its authors.", true),
    GIVEN("Given", "They agreed to what is stated here.", true),
    NOT_ASKED("Not asked", "Nobody has asked them, so their words stay inside.", false),
    REFUSED("Refused", "They said no, so their words stay inside.", false),
    WITHDRAWN("Withdrawn", "They took their consent back, so their words stay inside.", false);

    private final String title;
    private final String words;
    private final boolean allows;

    Consent(String title, String words, boolean allows) {
        this.title = title;
        this.words = words;
        this.allows = allows;
    }

    public String title() {
        return title;
    }

    public String words() {
        return words;
    }

    /// Whether words may leave the organisation, where the licence lets them too.
    public boolean allowsReuse() {
        return allows;
    }
}
