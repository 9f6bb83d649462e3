package org.ettle.judgement.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ettle.judgement.Band;
import org.ettle.judgement.Capacity;
import org.ettle.judgement.Inputs;
import org.ettle.judgement.Judged;
import org.ettle.judgement.Result;
import org.ettle.judgement.Said;
import org.ettle.judgement.sufficiency.Need;
import org.ettle.theory.beside.Note;
import org.ettle.theory.beside.Rating;
import org.ettle.theory.beside.Sureness;
import org.jspecify.annotations.Nullable;

/// What was judged, as the map draws it and as the same in words.
final class Ratings {

    private static final String INVENTED = "invented";

    private Ratings() {}

    static final Note NOT_JUDGED =
            new Note(Rating.NOT_JUDGED.said(), true, null, Rating.NOT_JUDGED);

    /// @param seen those of its inputs that the reader may see
    /// @param address where more is told
    static Note note(Judged judged, Optional<Inputs> seen, boolean changed, String address) {
        var rating = rating(judged, seen, changed);
        var rest =
                rating.details().stream()
                        .filter(it -> !it.equals(INVENTED))
                        .filter(it -> !it.equals(Band.wordsOf(band(judged))))
                        .toList();
        var words = new StringBuilder(words(judged));
        rest.forEach(each -> words.append("; ").append(each));
        return new Note(words.toString(), !judged.judgement().isSufficient(), address, rating);
    }

    /// “Invented: on course, likely”.
    static String words(Judged judged) {
        var words =
                judged.result()
                        .map(it -> JudgementWords.headline(it, judged.judgement()))
                        .orElse(JudgementWords.NOT_YET);
        return judged.judgement().demonstration() ? "Invented: " + lower(words) : words;
    }

    private static Rating rating(Judged judged, Optional<Inputs> seen, boolean changed) {
        var result = judged.result();
        boolean rated = judged.judgement().isSufficient() && result.isPresent();
        var said = result.map(it -> it.deciding().said()).orElse(null);
        return new Rating(
                rated && said != null ? said(said) : JudgementWords.NOT_YET,
                rated && said != null ? steps(said) : null,
                sureness(rated ? band(judged) : null),
                details(judged, seen, rated),
                result.filter(it -> isApart(judged, it)).isPresent(),
                changed);
    }

    private static String said(Said said) {
        return switch (said) {
            case Said.OfStatus(var status) -> status.words();
            case Said.OfContribution(var contribution) -> contribution.words();
        };
    }

    private static @Nullable Integer steps(Said said) {
        return switch (said) {
            case Said.OfStatus(var status) -> status.isMeasured() ? status.segments() : null;
            case Said.OfContribution(var contribution) ->
                    said.step() == null ? null : contribution.weight();
        };
    }

    /// As far as it has not lapsed.
    private static @Nullable Band band(Judged judged) {
        return judged.judgement().widened(judged.result().map(Result::band).orElse(null));
    }

    private static Sureness sureness(@Nullable Band band) {
        return switch (band) {
            case null -> Sureness.NOT_ASSESSABLE;
            case UNLIKELY -> Sureness.HARDLY;
            case AS_LIKELY_AS_NOT -> Sureness.OPEN;
            case LIKELY -> Sureness.FAIRLY;
            case VERY_LIKELY -> Sureness.VERY;
        };
    }

    private static List<String> details(Judged judged, Optional<Inputs> seen, boolean rated) {
        var details = new ArrayList<String>();
        if (judged.judgement().demonstration()) {
            details.add(INVENTED);
        }
        if (rated) {
            var band = band(judged);
            details.add(band == null ? "confidence not yet assessable" : band.words());
            if (judged.judgement().isLapsed()) {
                details.add("lapsed");
            }
        } else {
            judged.judgement().needs().forEach(need -> details.add("needs " + need(need)));
        }
        judged.result().ifPresent(it -> details.addAll(differences(judged, it)));
        details.add(evidence(judged, seen));
        return details;
    }

    private static String need(Need need) {
        return switch (need) {
            case Need.Kinds(_, var needed) -> JudgementWords.count(needed, "kind") + " of source";
            case Need.Origins(_, var needed) -> JudgementWords.count(needed, "origin");
            case Need.Newer(_, var since) -> "evidence of " + since + " or later";
            case Need.Areas(_, var needed) -> JudgementWords.count(needed, "area");
            case Need.ContrarySearch() -> "a search for contrary evidence";
        };
    }

    private static boolean isApart(Judged judged, Result result) {
        return result.disagreement() || officialsApart(judged, result);
    }

    private static boolean officialsApart(Judged judged, Result result) {
        return result.difference() > judged.judgement().terms().difference();
    }

    /// “supported people: not met”, where any sees it otherwise than the officials.
    private static List<String> differences(Judged judged, Result result) {
        var differences = new ArrayList<String>();
        if (result.disagreement()) {
            var others = new EnumMap<Capacity, Set<String>>(Capacity.class);
            for (var each : result.lived()) {
                var answers = others.computeIfAbsent(each.capacity(), _ -> new LinkedHashSet<>());
                if (!each.said().equals(result.deciding().said())) {
                    answers.add(lower(said(each.said())));
                }
            }
            boolean sameAnswer = others.values().stream().allMatch(Set::isEmpty);
            others.forEach((capacity, answers) -> {
                if (sameAnswer) {
                    differences.add(many(capacity) + " rate the evidence otherwise");
                } else if (!answers.isEmpty()) {
                    differences.add(many(capacity) + ": " + String.join(" or ", answers));
                }
            });
        }
        if (officialsApart(judged, result)) {
            differences.add("officials far apart");
        }
        return differences;
    }

    private static String many(Capacity capacity) {
        return switch (capacity) {
            case OFFICIAL -> "officials";
            case SUPPORTED_PERSON -> "supported people";
            case CARER -> "carers";
        };
    }

    /// Origins can be counted only by who sees every input.
    private static String evidence(Judged judged, Optional<Inputs> seen) {
        int inputs = judged.judgement().inputs();
        return seen.filter(it -> it.size() == inputs)
                .map(it -> JudgementWords.count(it.summary(false).origins(), "origin"))
                .orElse(inputs == 0 ? "no evidence" : JudgementWords.count(inputs, "input"));
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }
}
