package org.ettle.review.duplicate;

/// What one field says of two references, and how strongly: bits for the same work (above nought)
/// or against it. The weights are ours: how much likelier such a finding is between two records of
/// one work than between two works, as a power of two, rounded (after Fellegi and Sunter, 1969).
public enum Sign {
    TITLE_SAME(1, "same title"),
    TITLE_SPELLING(0.92, "titles differ in spelling only"),
    TITLE_CONTAINED(0.7, "one title goes on where the other ends"),
    TITLE_CLOSE(0.45, "titles are close, but words differ"),
    TITLE_TRANSLATED(0, "titles differ, and one is a translation"),
    TITLE_DISTANT(-9, "titles differ"),
    TITLE_MISSING(0, ""),

    NUMBER_OTHER(-3, "a number stands in one title only"),
    NUMBER_SAME(0, ""),

    PEOPLE_SAME(6, "same authors"),
    PEOPLE_FIRST(4, "same first author"),
    PEOPLE_SOME(1.5, "some authors in common"),
    PEOPLE_FIRST_ONLY(-1, "same first author, but other co-authors"),
    PEOPLE_DIFFER(-7, "different authors"),
    PEOPLE_MISSING(0, ""),

    PLACE_SAME(2.5, "same journal"),
    PLACE_LIKE(2, "journal is the same, abbreviated"),
    PLACE_PART(0, "the name of one journal goes on where the other ends"),
    PLACE_DIFFER(-2.5, "appeared in different places"),
    PLACE_MISSING(0, ""),

    YEAR_SAME(2, "same year"),
    YEAR_BESIDE(-0.5, "years differ by one"),
    YEAR_DIFFER(-5, "years differ"),
    YEAR_MISSING(0, ""),

    VOLUME_SAME(2.5, "same volume"),
    VOLUME_DIFFER(-3, "volumes differ"),
    VOLUME_MISSING(0, ""),

    ISSUE_SAME(1, "same issue"),
    ISSUE_DIFFER(-1.5, "issues differ"),
    ISSUE_MISSING(0, ""),

    PAGES_SAME(6, "same pages"),
    PAGES_BEGIN(4.5, "begin on the same page"),
    PAGES_END(2, "end on the same page, or one is a page of the other"),
    PAGES_DIFFER(-4, "pages differ"),
    PAGES_MISSING(0, ""),

    DOI_SAME(12, "same DOI"),
    DOI_DIFFER(-7, "DOIs differ"),
    DOI_MISSING(0, ""),

    PMID_SAME(12, "same PubMed number"),
    PMID_DIFFER(-5, "PubMed numbers differ"),
    PMID_MISSING(0, ""),

    ABSTRACT_SAME(8, "same abstract"),
    ABSTRACT_CLOSE(4, "abstracts have much in common"),
    ABSTRACT_DIFFER(-3, "abstracts differ"),
    ABSTRACT_MISSING(0, "");

    private final double bits;
    private final String words;

    Sign(double bits, String words) {
        this.bits = bits;
        this.words = words;
    }

    /// Of a title: the share of what its words tell; of all others: bits.
    double bits() {
        return bits;
    }

    public String words() {
        return words;
    }
}
