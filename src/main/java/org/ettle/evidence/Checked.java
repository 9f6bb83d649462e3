package org.ettle.evidence;

/// Whether those who took part read what was written of them and agreed with it.
public enum Checked {
    NOT_KNOWN("Not known"),
    YES("Yes"),
    NO("No"),
    DOES_NOT_APPLY("Does not apply");

    private final String title;

    Checked(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
