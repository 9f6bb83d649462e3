package org.ettle.judgement.whole;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /// @param findings of all links together
    static MapFile aMap(Dice dice, int links, int findings) {
        int outcomes = TIERS * Math.max(4, links / (3 * TIERS));
        var files = new LinkedHashMap<Link.Name, LinkFile>();
        while (files.size() < links) {
            int from = dice.between(0, outcomes - 1);
            boolean isLast = from % TIERS == TIERS - 1;
            int next = isLast ? 1 : from % TIERS + 1;
            var name = name(from, next + TIERS * dice.between(0, outcomes / TIERS - 1));
            files.computeIfAbsent(name, _ -> aLink(dice, name, isLast, findings / links));
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
                List.copyOf(files.values()),
                starts,
                3);
    }

    private static LinkFile aLink(Dice dice, Link.Name name, boolean feedback, int findings) {
        return new LinkFile(
                name,
                feedback,
                evidence(dice),
                dice.chance(9) ? scores(dice) : null,
                dice.chance(9) ? TracingFixtures.aClaim(dice, findings) : null);
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
