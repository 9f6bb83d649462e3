package org.ettle.judgement.web.trace;

import java.util.Locale;
import org.ettle.judgement.Band;
import org.ettle.judgement.ChanceRange;
import org.ettle.judgement.trace.Course;
import org.ettle.judgement.trace.Trace;
import org.ettle.judgement.trace.TraceStep;
import org.ettle.judgement.tracing.SecondOpinion;
import org.ettle.judgement.tracing.TwoReadings;
import org.jspecify.annotations.Nullable;

/// How pages tell of process tracing.
public final class TraceWords {

    /// One part in a hundred.
    private static final double PART = 100;

    /// Below this many times the odds nobody would read a difference off the page.
    private static final double HARDLY = 1.05;

    private TraceWords() {}

    /// “70 to 90 in 100”.
    static String range(ChanceRange range) {
        var low = inAHundred(range.low().value());
        var high = inAHundred(range.high().value());
        return (low.equals(high) ? low : low + " to " + high) + " in 100";
    }

    private static String inAHundred(double chance) {
        return String.valueOf(Math.round(chance * PART));
    }

    static String headline(Trace trace) {
        if (trace.course().weighed() == null) {
            return trace.course().stage().words();
        }
        var tracing = trace.course().tracing();
        var band = tracing.band();
        return band == null
                ? "The range is too wide for a word: " + range(tracing.range())
                : capital(band.words()) + ": " + range(tracing.range());
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /// What a weight does to the odds. A weight is a natural logarithm of how many times it makes
    /// them.
    static String odds(double low, double high) {
        var from = times(low);
        var to = times(high);
        return from.equals(to) ? from : from + " to " + to;
    }

    private static String times(double nats) {
        double times = StrictMath.exp(nats);
        return times >= 1 ? "× " + number(times) : "÷ " + number(1 / times);
    }

    private static String number(double number) {
        return number >= 10
                ? String.format(Locale.UK, "%.0f", number)
                : String.format(Locale.UK, "%.1f", number);
    }

    static String colour(TraceStep.@Nullable Came came) {
        return switch (came) {
            case FOUND -> "green";
            case ABSENT -> "red";
            case NOT_LOOKED -> "grey";
            case null -> "blue";
        };
    }

    static String came(TraceStep.@Nullable Came came) {
        return came == null ? "Nobody has said yet" : came.words();
    }

    static String state(Trace trace) {
        if (trace.isPublished()) {
            return "Published";
        }
        return trace.course().stage() == Course.Stage.WEIGHED ? "Weighed" : "Under way";
    }

    /// By how many times the odds two assessors are apart.
    static String apart(TwoReadings two) {
        double times = StrictMath.exp(two.apart().doubleValue());
        if (two.needThird()) {
            return "The first two are apart: by " + number(times) + " times the odds.";
        }
        return times < HARDLY
                ? "The first two agree: it weighs the same by either."
                : "The first two agree, within " + number(times) + " times the odds.";
    }

    public static String second(SecondOpinion opinion) {
        return switch (opinion) {
            case SecondOpinion.Agrees(var band) ->
                    "The rubric says the same of this link: “" + band.words() + "”.";
            case SecondOpinion.Differs(var rubric, var tracing) ->
                    "The rubric says “"
                            + Band.wordsOf(rubric)
                            + "”, process tracing "
                            + (tracing == null ? "has no word" : "says “" + tracing.words() + "”")
                            + ". Neither is bent to the other: find out why they differ.";
            case SecondOpinion.Silent() ->
                    "Neither the rubric nor process tracing has a word for it.";
        };
    }
}
