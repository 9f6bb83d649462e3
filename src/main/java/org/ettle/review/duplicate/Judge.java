package org.ettle.review.duplicate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ettle.review.record.Kind;
import org.jspecify.annotations.Nullable;

/// Decides on two references: the sum of their signs says how likely they are one work, and an
/// objection keeps even likely ones apart until a person has looked.
final class Judge {

    /// At so many bits one in two pairs is one work.
    static final double EVEN = 10;

    /// In the marked collections an objection is right in most pairs below so many bits.
    static final double EVEN_UNDER_OBJECTION = 20;

    /// What must be told for a merge that nobody looks at.
    private static final double CERTAIN = 17;

    /// What must be told for a person to be asked.
    private static final double TO_LOOK_AT = 7;

    /// A title that tells so much names one work.
    private static final double TELLING = 12;

    private static final Set<Objection> HARD =
            EnumSet.of(
                    Objection.ONE_CORRECTS,
                    Objection.ONE_REPLIES,
                    Objection.OTHER_PART,
                    Objection.OTHER_NUMBER,
                    Objection.OTHER_PAGES,
                    Objection.OTHER_VOLUME,
                    Objection.OTHER_DOI,
                    Objection.OTHER_YEAR,
                    Objection.OTHER_PLACE,
                    Objection.PREPRINT);

    private final Titles titles;
    private final boolean hasIssues;

    Judge(Titles titles, boolean hasIssues) {
        this.titles = titles;
        this.hasIssues = hasIssues;
    }

    Decision decide(Traits a, Traits b) {
        var found = Comparison.of(a, b, titles, hasIssues);
        var objections = objections(a, b, found);
        if (found.bits() >= CERTAIN && objections.isEmpty()) {
            return new Decision.Certain(found);
        }
        if (isNearby(found)) {
            var link = link(a, b, found, objections);
            if (link != null) {
                return new Decision.Linked(found, link);
            }
        }
        return found.bits() >= TO_LOOK_AT
                ? new Decision.ToLookAt(found, objections)
                : new Decision.Distinct(found);
    }

    /// Whether two members of one set would speak against it.
    boolean isContradiction(Traits a, Traits b) {
        return objections(a, b, Comparison.of(a, b, titles, hasIssues)).stream()
                .anyMatch(HARD::contains);
    }

    private static boolean isNearby(Comparison found) {
        return found.hasAny(
                        Sign.TITLE_SAME,
                        Sign.TITLE_SPELLING,
                        Sign.TITLE_CONTAINED,
                        Sign.TITLE_CLOSE)
                && found.title().told() >= TELLING;
    }

    private static @Nullable Link link(
            Traits a, Traits b, Comparison found, List<Objection> objections) {
        if (objections.contains(Objection.ONE_CORRECTS)) {
            return found.hasAny(Sign.PLACE_DIFFER) ? null : Link.CORRECTION_OF;
        }
        if (objections.contains(Objection.ONE_REPLIES)) {
            return found.hasAny(Sign.PLACE_DIFFER) ? null : Link.REPLY_TO;
        }
        boolean isByThem = found.hasAny(Sign.PEOPLE_SAME, Sign.PEOPLE_FIRST);
        if (objections.contains(Objection.OTHER_PART)) {
            return isByThem ? Link.PART_OF : null;
        }
        boolean isSameTitle = found.hasAny(Sign.TITLE_SAME, Sign.TITLE_SPELLING);
        if (!isSameTitle || !(isByThem || found.has(Sign.PEOPLE_SOME))) {
            return null;
        }
        if (objections.contains(Objection.PREPRINT)) {
            return Link.PREPRINT_OF;
        }
        boolean isElsewhere =
                objections.contains(Objection.OTHER_PLACE)
                        || a.isFromMeeting() != b.isFromMeeting() && found.has(Sign.PLACE_DIFFER);
        return isElsewhere ? Link.VERSION_OF : null;
    }

    private static List<Objection> objections(Traits a, Traits b, Comparison found) {
        var objections = new ArrayList<Objection>(2);
        boolean isIdentified = found.hasAny(Sign.DOI_SAME, Sign.PMID_SAME);
        boolean isOnSamePage = found.hasAny(Sign.PAGES_SAME, Sign.PAGES_BEGIN);
        boolean isLocated = isOnSamePage && found.has(Sign.VOLUME_SAME);
        if (a.isCorrection() != b.isCorrection()) {
            objections.add(Objection.ONE_CORRECTS);
        }
        if (a.isReply() != b.isReply()) {
            objections.add(Objection.ONE_REPLIES);
        }
        title(found, isIdentified, isLocated, objections);
        if (a.isPreprint() != b.isPreprint()) {
            objections.add(Objection.PREPRINT);
        }
        boolean isThisArticle =
                isLocated
                        && found.has(Sign.PAGES_SAME)
                        && found.hasAny(Sign.TITLE_SAME, Sign.TITLE_SPELLING)
                        && found.title().told() >= TELLING;
        if (found.hasAny(Sign.PEOPLE_DIFFER, Sign.PEOPLE_FIRST_ONLY)
                        && !(isIdentified || isThisArticle)
                || found.has(Sign.PEOPLE_SOME) && !(isLocated || isIdentified)) {
            objections.add(Objection.OTHER_PEOPLE);
        }
        if (found.hasAny(Sign.PLACE_DIFFER, Sign.PLACE_PART)
                        && !isIdentified
                        && !areOneMeeting(a, b, found)
                        && !(isLocated && !found.has(Sign.YEAR_DIFFER))
                || isMeetingBesideArticle(a, b) && !isIdentified && !isLocated) {
            objections.add(Objection.OTHER_PLACE);
        }
        if (found.has(Sign.YEAR_DIFFER)
                && !isIdentified
                && !(isLocated && !found.has(Sign.PLACE_DIFFER))) {
            objections.add(Objection.OTHER_YEAR);
        }
        if (found.has(Sign.YEAR_BESIDE)
                && !isIdentified
                && !isOnSamePage
                && !found.hasAny(Sign.VOLUME_SAME, Sign.PAGES_END)) {
            objections.add(Objection.OTHER_YEAR);
        }
        if (found.has(Sign.PAGES_DIFFER) && !isIdentified) {
            objections.add(Objection.OTHER_PAGES);
        }
        if (found.has(Sign.VOLUME_DIFFER)
                && !isIdentified
                && !(isOnSamePage && found.hasAny(Sign.PLACE_SAME, Sign.PLACE_LIKE))) {
            objections.add(Objection.OTHER_VOLUME);
        }
        if (found.has(Sign.DOI_DIFFER)) {
            objections.add(Objection.OTHER_DOI);
        }
        return objections;
    }

    /// Papers of one year in meetings whose names go together.
    private static boolean areOneMeeting(Traits a, Traits b, Comparison found) {
        return found.has(Sign.PLACE_PART)
                && found.has(Sign.YEAR_SAME)
                && a.isFromMeeting()
                && b.isFromMeeting();
    }

    private static boolean isMeetingBesideArticle(Traits a, Traits b) {
        return a.kind() == Kind.CONFERENCE && b.kind() == Kind.ARTICLE
                || a.kind() == Kind.ARTICLE && b.kind() == Kind.CONFERENCE;
    }

    private static void title(
            Comparison found, boolean isIdentified, boolean isLocated, List<Objection> objections) {
        var title = found.title();
        switch (title.sign()) {
            case TITLE_SAME, TITLE_SPELLING -> {
                if (title.told() < TELLING
                        && !isIdentified
                        && !(isLocated && found.has(Sign.PEOPLE_SAME))) {
                    objections.add(Objection.SHORT_TITLE);
                }
            }
            case TITLE_MISSING -> {
                if (!isIdentified) {
                    objections.add(Objection.NO_TITLE);
                }
            }
            case TITLE_CONTAINED -> {
                boolean endsThere =
                        found.has(Sign.PAGES_END)
                                && found.has(Sign.VOLUME_SAME)
                                && found.has(Sign.ISSUE_SAME);
                if (!((isLocated || endsThere) && found.hasAny(Sign.PEOPLE_SAME, Sign.PEOPLE_FIRST)
                        || isIdentified)) {
                    objections.add(Objection.OTHER_WORDS);
                }
            }
            case TITLE_CLOSE, TITLE_TRANSLATED -> {
                // The abstracts of a whole supplement may have one DOI.
                boolean isThere =
                        found.has(Sign.PAGES_SAME) && isLocated
                                || isIdentified && !found.has(Sign.PAGES_DIFFER);
                if (!(isThere && found.has(Sign.PEOPLE_SAME))) {
                    objections.add(Objection.OTHER_WORDS);
                }
            }
            default -> objections.add(Objection.OTHER_WORDS);
        }
        if (title.hasOtherPart()) {
            objections.add(Objection.OTHER_PART);
        } else if (title.hasOtherNumber() && !(found.has(Sign.PAGES_SAME) && isLocated)) {
            objections.add(Objection.OTHER_NUMBER);
        }
        if (title.hasAnother() && !isLocated) {
            objections.add(Objection.OTHER_PURPOSE);
        }
    }
}
