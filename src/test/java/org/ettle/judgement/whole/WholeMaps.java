package org.ettle.judgement.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ettle.evidence.SourceKind;
import org.ettle.judgement.rubric.Point;
import org.ettle.judgement.rubric.Scores;
import org.ettle.judgement.rubric.Scores.Direction;
import org.ettle.judgement.sufficiency.EvidenceSummary;
import org.ettle.judgement.sufficiency.Minimum;
import org.ettle.judgement.tracing.TracingFixtures;
import org.ettle.platform.RandomWorlds.Dice;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;

/// Made-up maps in tiers, as change maps are, with their evidence.
final class WholeMaps {

    private static final int TIERS = 6;

    private WholeMaps() {}

    static MapFile aMap(Dice dice, int links, int findings) {
        int outcomes = Math.max(2 * TIERS, links / 2);
        var files = new ArrayList<LinkFile>();
        for (int number = 0; number < links; number++) {
            // Three ways out of each outcome but those of the last tier, which lead back.
            int from = number % outcomes;
            boolean feedback = from % TIERS == TIERS - 1;
            int step =
                    1 + TIERS * (number / outcomes + dice.between(0, 3) * (links / outcomes + 1));
            int to = (from + step) % outcomes;
            if (from == to || files.stream().anyMatch(it -> it.name().equals(name(from, to)))) {
                continue;
            }
            files.add(
                    new LinkFile(
                            name(from, to),
                            feedback,
                            evidence(dice),
                            dice.chance(9) ? scores(dice) : null,
                            dice.chance(9)
                                    ? TracingFixtures.aClaim(dice, findings / links)
                                    : null));
        }
        var starts = new ArrayList<Outcome.Code>();
        for (int outcome = 0; outcome < outcomes; outcome += TIERS) {
            starts.add(code(outcome));
        }
        return new MapFile(
                "v1",
                2026,
                Minimum.NATIONAL,
                dice.chance(5) ? Method.RUBRIC : Method.TRACING,
                files,
                starts,
                3);
    }

    static EvidenceSummary evidence(Dice dice) {
        return new EvidenceSummary(
                Map.of(SourceKind.SURVEY, dice.between(1, 9), SourceKind.AUDIT, dice.between(1, 9)),
                dice.between(3, 9),
                dice.between(2021, 2026),
                dice.between(3, 32),
                dice.chance(9));
    }

    static Scores scores(Dice dice) {
        return new Scores(
                dice.chance(8) ? Direction.FOR : Direction.AGAINST,
                point(dice),
                point(dice),
                point(dice),
                point(dice),
                point(dice));
    }

    private static Point point(Dice dice) {
        return dice.oneOf(List.of(Point.TWO, Point.FOUR, Point.FIVE, Point.FIVE));
    }

    static Link.Name name(int from, int to) {
        return new Link.Name(code(from), code(to), Link.Kind.INFLUENCE);
    }

    static Outcome.Code code(int outcome) {
        return new Outcome.Code("O" + outcome);
    }
}
