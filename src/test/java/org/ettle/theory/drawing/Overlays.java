package org.ettle.theory.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Rating;
import org.ettle.theory.beside.Sureness;

/// Made-up judgements of maps: every status, every confidence, and now and then no judgement.
public final class Overlays {

    private static final List<String> STATUS =
            List.of("Not met", "Early", "Partly met", "On course", "Met");
    private static final List<String> CONTRIBUTION =
            List.of("none that was seen", "little", "some", "much");

    private Overlays() {}

    public static Overlay random(MapVersion version, RandomGenerator dice) {
        var outcomes = new HashMap<Outcome.Code, Rating>();
        var links = new HashMap<Link.Name, Rating>();
        var badges = new LinkedHashMap<Outcome.Code, Overlay.EdgeNote>();
        for (var outcome : version.outcomes()) {
            outcomes.put(outcome.code(), rating(dice, STATUS, "No longer sought"));
            if (dice.nextBoolean()) {
                badges.put(
                        outcome.code(),
                        new Overlay.EdgeNote(List.of("12 for, 3 against"), dice.nextInt(4) == 0));
            }
        }
        version.links()
                .forEach(link -> {
                    if (dice.nextInt(4) > 0) {
                        links.put(link.name(), rating(dice, CONTRIBUTION, "not known"));
                    }
                });
        return new Overlay(outcomes, links, badges, "As judged by 27 November 2026");
    }

    private static Rating rating(RandomGenerator dice, List<String> answers, String other) {
        var all = Sureness.values();
        var sureness = all[dice.nextInt(all.length)];
        if (sureness == Sureness.NOT_JUDGED) {
            return Rating.NOT_JUDGED;
        }
        boolean apart = dice.nextInt(3) == 0;
        var details = new ArrayList<String>();
        if (sureness == Sureness.NOT_ASSESSABLE) {
            details.addAll(List.of("needs 2 kinds of source", "needs 3 origins"));
        } else {
            details.addAll(List.of("invented", sureness.words()));
        }
        if (apart) {
            details.add("supported people: not met");
        }
        details.add("3 origins");
        int steps = dice.nextInt(answers.size() + 1);
        boolean ordered = steps < answers.size() && sureness.isRated();
        return new Rating(
                sureness == Sureness.NOT_ASSESSABLE
                        ? "Not yet assessable"
                        : ordered ? answers.get(steps) : other,
                ordered ? steps : null,
                sureness,
                details,
                apart,
                dice.nextInt(5) == 0);
    }
}
