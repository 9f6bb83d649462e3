package org.ettle.review.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Two references, field by field.
public final class Comparison {

    /// So much of what a title's words tell counts: they stand together too often to be counted as
    /// if each came by itself.
    private static final double TOLD_SHARE = 0.4;

    private static final double MOST_BITS_OF_TITLE = 13;

    private final Titles.Found title;
    private final Sign number;
    private final Sign people;
    private final Sign place;
    private final Sign year;
    private final Sign volume;
    private final Sign issue;
    private final Sign pages;
    private final Sign doi;
    private final Sign pmid;
    private final Sign summary;
    private final double bits;

    private Comparison(Traits a, Traits b, Titles.Found title, boolean hasIssues) {
        this.title = title;
        people = a.people().against(b.people());
        place = place(a.container(), b.container());
        year = year(a.year(), b.year());
        boolean isMoved = isMoved(a, b) || isMoved(b, a);
        volume =
                isMoved
                        ? Sign.VOLUME_SAME
                        : number(
                                a.volume(),
                                b.volume(),
                                Sign.VOLUME_MISSING,
                                Sign.VOLUME_SAME,
                                Sign.VOLUME_DIFFER);
        issue =
                hasIssues && !isMoved
                        ? number(
                                a.issue(),
                                b.issue(),
                                Sign.ISSUE_MISSING,
                                Sign.ISSUE_SAME,
                                Sign.ISSUE_DIFFER)
                        : Sign.ISSUE_MISSING;
        pages = isMoved ? Sign.PAGES_MISSING : a.pages().against(b.pages());
        doi =
                a.doi().isEmpty() || b.doi().isEmpty()
                        ? Sign.DOI_MISSING
                        : a.doi().equals(b.doi()) ? Sign.DOI_SAME : Sign.DOI_DIFFER;
        pmid = number(a.pmid(), b.pmid(), Sign.PMID_MISSING, Sign.PMID_SAME, Sign.PMID_DIFFER);
        summary = Sketch.compare(a.sketch(), b.sketch());
        number = title.hasOtherNumber() ? Sign.NUMBER_OTHER : Sign.NUMBER_SAME;
        double sum = titleBits();
        for (var sign : others()) {
            sum += sign.bits();
        }
        bits = sum;
    }

    /// @param hasIssues whether the issue numbers of these references are issue numbers
    static Comparison of(Traits a, Traits b, Titles titles, boolean hasIssues) {
        return new Comparison(a, b, titles.compare(a, b), hasIssues);
    }

    /// Some exports put the numbers one column further: the volume as the issue, the issue as the
    /// page.
    private static boolean isMoved(Traits a, Traits b) {
        return a.volume() == 0
                && a.issue() != 0
                && a.issue() == b.volume()
                && a.pages().start() != 0
                && a.pages().start() == b.issue();
    }

    private static Sign place(@Nullable Container one, @Nullable Container other) {
        return one == null || other == null ? Sign.PLACE_MISSING : one.against(other);
    }

    private static Sign year(int one, int other) {
        if (one == 0 || other == 0) {
            return Sign.YEAR_MISSING;
        }
        return switch (Math.abs(one - other)) {
            case 0 -> Sign.YEAR_SAME;
            case 1 -> Sign.YEAR_BESIDE;
            default -> Sign.YEAR_DIFFER;
        };
    }

    private static Sign number(int one, int other, Sign missing, Sign same, Sign differ) {
        return one == 0 || other == 0 ? missing : one == other ? same : differ;
    }

    private double titleBits() {
        return title.sign() == Sign.TITLE_DISTANT
                ? Sign.TITLE_DISTANT.bits()
                : title.sign().bits() * Math.min(MOST_BITS_OF_TITLE, title.told() * TOLD_SHARE);
    }

    private Sign[] others() {
        return new Sign[] {number, people, place, year, volume, issue, pages, doi, pmid, summary};
    }

    Titles.Found title() {
        return title;
    }

    boolean has(Sign sign) {
        if (title.sign() == sign) {
            return true;
        }
        for (var it : others()) {
            if (it == sign) {
                return true;
            }
        }
        return false;
    }

    boolean hasAny(Sign... signs) {
        for (var sign : signs) {
            if (has(sign)) {
                return true;
            }
        }
        return false;
    }

    /// The sum of what all fields tell for and against.
    public double bits() {
        return bits;
    }

    /// What is for it and against it, each with its bits.
    public List<Sign> signs() {
        var signs = new ArrayList<Sign>();
        if (!title.sign().words().isEmpty()) {
            signs.add(title.sign());
        }
        for (var sign : others()) {
            if (!sign.words().isEmpty()) {
                signs.add(sign);
            }
        }
        return signs;
    }

    String words() {
        var words = new StringBuilder();
        for (var sign : signs()) {
            double weight = sign == title.sign() ? titleBits() : sign.bits();
            words.append(words.isEmpty() ? "" : ", ")
                    .append(sign.words())
                    .append(String.format(Locale.UK, " (%+.1f)", weight));
        }
        return words.toString();
    }
}
