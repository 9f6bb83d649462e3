package org.ettle.judgement.web;

import java.util.ArrayList;
import java.util.List;
import org.ettle.judgement.Band;
import org.ettle.judgement.Chance;
import org.ettle.judgement.ChanceRange;
import org.ettle.judgement.Judged;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.Lapse;
import org.ettle.judgement.Result;
import org.ettle.judgement.Said;
import org.ettle.judgement.sufficiency.EvidenceSummary;
import org.ettle.judgement.sufficiency.Minimum;
import org.ettle.judgement.sufficiency.Need;
import org.ettle.platform.page.Moments;
import org.jspecify.annotations.Nullable;

/// How pages tell what was judged.
public final class JudgementWords {

    static final String NOT_YET = "Not yet assessable";
    private static final String SUPERSEDED = "Superseded";
    private static final String LAPSED = "Lapsed";

    private JudgementWords() {}

    /// “On course, likely”, or “Not yet assessable”; once it lapsed, what is left of it.
    static String headline(Result result, Judgement judgement) {
        return judgement.isSufficient()
                ? headline(result.deciding().said(), judgement.widened(result.band()))
                : NOT_YET;
    }

    static String headline(Said said, @Nullable Band band) {
        return said.words()
                + ", "
                + (band == null ? "confidence not yet assessable" : band.words());
    }

    /// What a need asks for, after “needs”.
    static String need(Need need) {
        return switch (need) {
            case Need.Kinds(var there, var needed) ->
                    "evidence of " + count(needed, "kind") + " of source; there " + are(there);
            case Need.Origins(var there, var needed) ->
                    count(needed, "independent origin") + "; there " + are(there);
            case Need.Newer(var newest, var since) ->
                    "evidence that tells of "
                            + since
                            + " or later; "
                            + (newest == null
                                    ? "nothing says of when it tells"
                                    : "the newest tells of " + newest);
            case Need.Areas(var there, var needed) ->
                    "evidence on " + count(needed, "area") + "; there " + are(there);
            case Need.ContrarySearch() -> "a search for contrary evidence; none is on record";
        };
    }

    static List<String> needs(List<Need> needs) {
        return needs.stream().map(JudgementWords::need).toList();
    }

    private static String are(int there) {
        return there == 0 ? "is none" : there == 1 ? "is 1" : "are " + there;
    }

    static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /// Where it stands, in a few words for a tag.
    static String state(Judged judged) {
        var judgement = judged.judgement();
        if (judgement.isPublished()) {
            return !judged.stands() ? SUPERSEDED : judgement.isLapsed() ? LAPSED : "Published";
        }
        if (judgement.supersededBy() != null) {
            return SUPERSEDED;
        }
        return judgement.isRevealed() ? "Answers are in" : "Open";
    }

    static String colour(Judged judged) {
        return switch (state(judged)) {
            case "Published" -> "green";
            case SUPERSEDED -> "grey";
            case LAPSED -> "yellow";
            case "Open" -> "blue";
            default -> "purple";
        };
    }

    /// What is awaited before the answers are revealed.
    static String awaited(Judgement judgement) {
        var parts = new ArrayList<String>();
        int officials = judgement.officialsAwaited();
        if (judgement.given().third() && officials > 0) {
            parts.add("a third official, because the first two are far apart");
        } else if (officials > 0) {
            parts.add(count(officials, "official"));
        }
        if (judgement.livedAwaited() > 0) {
            parts.add(
                    judgement.livedAwaited() == 1
                            ? "1 supported person or carer"
                            : judgement.livedAwaited() + " supported people or carers");
        }
        return "Awaited: " + String.join("; ", parts) + ".";
    }

    static String given(Judgement judgement) {
        int all = judgement.given().officials() + judgement.given().lived();
        return all == 0
                ? "Nobody has answered yet."
                : all == 1 ? "1 answer is in." : all + " answers are in.";
    }

    /// How far the officials agree, in words and numbers.
    static String agreement(Result result) {
        int officials = result.officials().size();
        if (officials == 1) {
            return "One official answered.";
        }
        var same =
                result.agreeing() == officials
                        ? (officials == 2 ? "Both officials" : "All three officials")
                                + " gave the same answer"
                        : result.agreeing() == 1
                                ? "The officials gave different answers"
                                : result.agreeing()
                                        + " of "
                                        + officials
                                        + " officials gave the answer that decides";
        var apart =
                switch (result.difference()) {
                    case 0 -> "and the same rating";
                    case 1 -> "one point apart at most";
                    default ->
                            result.difference() > 4
                                    ? "and some of them cannot be put in one order"
                                    : result.difference() + " points apart at most";
                };
        return same + ", " + apart + ".";
    }

    /// “holds until 5 March 2028”, or “lapsed on 5 March 2028”.
    static String holds(Lapse lapse) {
        return lapse.isPast()
                ? "lapsed on " + Moments.words(lapse.on())
                : "holds until " + Moments.words(lapse.on().minusDays(1));
    }

    /// What became of the confidence since it lapsed, for a sentence of its own.
    static String lapsed(Lapse lapse, @Nullable Band judged) {
        var words = "It lapsed on " + Moments.words(lapse.on()) + ".";
        if (judged == null) {
            return words + " It had no confidence that could widen. Look whether it still holds.";
        }
        return words
                + " It was “%s” when it was judged (%s). For each year begun since, each end moves"
                        .formatted(judged.words(), range(judged.range()))
                + " outwards by %s. Now it is “%s” (%s)."
                        .formatted(
                                percent(Lapse.EACH_YEAR) + " points",
                                Band.wordsOf(lapse.widened(judged)),
                                range(lapse.widened(judged.range())));
    }

    static String range(ChanceRange range) {
        return percent(range.low()) + " to " + percent(range.high()) + " in 100";
    }

    private static int percent(Chance chance) {
        return chance.tenThousandths() / 100;
    }

    static String rule(Result result) {
        return switch (result.officials().size()) {
            case 1 -> "The answer of the one official decides.";
            case 2 -> "Of two officials the weaker answer decides.";
            default -> "Of three officials the middle answer decides.";
        };
    }

    static String minimum(Minimum minimum) {
        return count(minimum.kinds(), "kind")
                + " of source, "
                + count(minimum.origins(), "independent origin")
                + ", "
                + count(minimum.areas(), "area")
                + ", the newest at most "
                + count(minimum.years(), "year")
                + " old"
                + (minimum.contrarySearch() ? ", and a search for contrary evidence" : "");
    }

    static List<Row> rows(EvidenceSummary before, EvidenceSummary after) {
        return List.of(
                new Row("Kinds of source", before.kinds(), after.kinds()),
                new Row("Independent origins", before.origins(), after.origins()),
                new Row("Areas", before.areas(), after.areas()),
                new Row("Newest tells of", year(before), year(after)));
    }

    private static String year(EvidenceSummary summary) {
        return summary.newestYear() == null ? "Not known" : String.valueOf(summary.newestYear());
    }

    /// One count with and without an input.
    public record Row(String what, String before, String after, boolean changes) {

        Row(String what, String before, String after) {
            this(what, before, after, !before.equals(after));
        }

        Row(String what, int before, int after) {
            this(what, String.valueOf(before), String.valueOf(after));
        }
    }
}
