package org.ettle.evidence.series;

/// A rule that a row of a published file broke, and what becomes of the row.
public enum Oddity {
    WRONG_NUMBER_OF_CELLS("The row has other cells than the head", false),
    UNREADABLE_YEAR("The year cannot be read", false),
    UNKNOWN_AREA("The area is not known", false),
    UNKNOWN_GROUP("The age or group is not known", false),
    UNREADABLE_NUMBER("A number cannot be read", false),
    IMPOSSIBLE_NUMBER("A number cannot be right", false),
    ROW_TWICE("The same row stands there twice", false),
    ROWS_CONTRADICT("Two rows say different things of the same", false),
    HEAD_ONLY("The file has a head and no rows", true),
    NOT_COMPARED("What needs another file was not looked at", true),
    WITHHELD("A number was withheld", true),
    NO_RATE("There is a count but no rate", true),
    NOT_ROUNDED("A count is not rounded to 5", true),
    COLUMNS_DISAGREE("Two columns do not fit together", true),
    TOTAL_IS_NOT_ITS_PARTS("A total is not the sum of its parts", true),
    AGES_ARE_NOT_THE_TOTAL("The ages do not add up to all ages", true),
    TOTAL_WITHOUT_PARTS("There is a total but no parts", true),
    PARTS_WITHOUT_TOTAL("There are parts but no total", true),
    EXACTLY_ALL("Exactly 100%", true),
    CARRIED_FORWARD("An earlier year stands in", true),
    RECORDING_GAP("Nobody at all with Option 3", true);

    private final String title;
    private final boolean stays;

    Oddity(String title, boolean stays) {
        this.title = title;
        this.stays = stays;
    }

    public String title() {
        return title;
    }

    /// Whether it is said of the whole file and not of a row.
    public boolean isOfTheFile() {
        return this == HEAD_ONLY || this == NOT_COMPARED;
    }

    /// Whether the row is kept, marked with this; otherwise it is left out.
    public boolean stays() {
        return stays;
    }
}
