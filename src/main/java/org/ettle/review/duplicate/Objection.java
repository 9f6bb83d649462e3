package org.ettle.review.duplicate;

/// Why two references are not merged, however much they have in common.
public enum Objection {
    ONE_CORRECTS("one is a correction or a retraction, the other is not"),
    ONE_REPLIES("one is a reply or a comment, the other is not"),
    OTHER_PART("the titles name different parts"),
    OTHER_NUMBER("a number stands in one title only"),
    OTHER_PURPOSE("one title says that it is a protocol, an update or the like"),
    OTHER_WORDS("words in the titles differ by more than their spelling"),
    NO_TITLE("one has no title"),
    SHORT_TITLE("the title is too common to tell works apart"),
    PREPRINT("one is a preprint"),
    OTHER_PLACE("they appeared in different places, and no pages say otherwise"),
    OTHER_YEAR("the years differ, and volume and pages do not say otherwise"),
    OTHER_PAGES("they stand on different pages"),
    OTHER_VOLUME("they stand in different volumes"),
    OTHER_DOI("their DOIs differ"),
    OTHER_PEOPLE("the authors differ"),
    CONTRADICTED("another member of the set speaks against it");

    private final String words;

    Objection(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
