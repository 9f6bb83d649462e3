package org.ettle.judgement.tracing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ettle.judgement.Chance;
import org.ettle.judgement.ChanceRange;
import org.ettle.platform.RandomWorlds.Dice;

public final class TracingFixtures {

    static final Instant REGISTERED = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant LOOKED = Instant.parse("2026-05-02T09:00:00Z");

    private TracingFixtures() {}

    static Clue aClue(String id, double s, double t) {
        return aClue(id, ChanceRange.point(s), ChanceRange.point(t));
    }

    static Clue aClue(String id, ChanceRange s, ChanceRange t) {
        return new Clue(
                new Clue.Id(id), "What should be seen: " + id, s, Rivals.onlyOther(t), REGISTERED);
    }

    static Finding found(Clue clue, String origin) {
        return new Finding.Found(clue.id(), new Origin(origin), LOOKED);
    }

    static Finding absent(Clue clue, String origin, double effort) {
        return new Finding.Absent(clue.id(), new Origin(origin), LOOKED, Chance.of(effort));
    }

    static Tracing traced(ChanceRange before, List<Clue> clues, Finding... findings) {
        return Tracing.of(new TracedClaim(before, clues, List.of(findings)));
    }

    /// A claim with a few clues and so many findings.
    public static TracedClaim aClaim(Dice dice, int findings) {
        var clues = new ArrayList<Clue>();
        for (int clue = 0; clue < 6; clue++) {
            clues.add(
                    new Clue(
                            new Clue.Id("clue " + clue),
                            "Something that should be seen",
                            aRange(dice, 100, 9_900),
                            Rivals.of(
                                    Map.of("more money", aRange(dice, 100, 9_900)),
                                    aRange(dice, 100, 9_900)),
                            REGISTERED));
        }
        var all = new ArrayList<Finding>();
        for (int finding = 0; finding < findings; finding++) {
            all.add(aFinding(dice, dice.oneOf(clues)));
        }
        return new TracedClaim(aRange(dice, 500, 9_500), clues, all);
    }

    static Finding aFinding(Dice dice, Clue clue) {
        var origin = new Origin("origin " + dice.between(0, 5));
        var looked = dice.chance(1) ? REGISTERED.minusSeconds(1) : LOOKED;
        return switch (dice.between(0, 3)) {
            case 0 -> new Finding.NotLooked(clue.id());
            case 1 ->
                    new Finding.Absent(
                            clue.id(), origin, looked, new Chance(dice.between(0, Chance.WHOLE)));
            default -> new Finding.Found(clue.id(), origin, looked);
        };
    }

    static ChanceRange aRange(Dice dice, int least, int most) {
        int one = dice.between(least, most);
        int other = dice.between(least, most);
        return new ChanceRange(new Chance(Math.min(one, other)), new Chance(Math.max(one, other)));
    }
}
