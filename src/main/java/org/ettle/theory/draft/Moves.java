package org.ettle.theory.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ettle.theory.Cell;
import org.ettle.theory.Lane;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.Tier;

/// To which other tiers and lanes the rules let the outcomes of a draft be moved, as it stands.
public final class Moves {

    private Moves() {}

    public static Map<Outcome.Code, List<Cell>> of(MapVersion version) {
        var moves = new HashMap<Outcome.Code, List<Cell>>();
        for (var outcome : version.outcomes()) {
            var working = Working.begun(neighbourhood(version, outcome));
            moves.put(
                    outcome.code(),
                    version.tiers().stream()
                            .map(tier -> cells(version, tier, outcome))
                            .filter(cells -> isAllowed(working, outcome, cells))
                            .flatMap(List::stream)
                            .toList());
        }
        return moves;
    }

    private static List<Cell> cells(MapVersion version, Tier tier, Outcome outcome) {
        var cells =
                tier.spans()
                        ? Stream.of(new Cell(tier.key(), null))
                        : version.lanes().stream()
                                .map(Lane::key)
                                .map(lane -> new Cell(tier.key(), lane));
        return cells.filter(cell -> !cell.equals(outcome.cell())).toList();
    }

    /// The rules of a move look at the outcome's own links and at the vision, so a map of these
    /// alone gives the same answers, and gives them quickly.
    private static MapVersion neighbourhood(MapVersion version, Outcome outcome) {
        var links =
                Stream.concat(
                                version.linksFrom(outcome.code()).stream(),
                                version.linksTo(outcome.code()).stream())
                        .toList();
        var near =
                Stream.concat(
                                Stream.of(outcome.code()),
                                links.stream().flatMap(it -> Stream.of(it.from(), it.to())))
                        .collect(Collectors.toSet());
        var last = version.tiers().getLast().key();
        var outcomes =
                version.outcomes().stream()
                        .filter(it -> near.contains(it.code()) || it.tier().equals(last))
                        .toList();
        return new Shape(version.heading(), outcomes, links, version.tags()).version(version);
    }

    /// No rule sets one lane of a tier apart from another.
    private static boolean isAllowed(Working working, Outcome outcome, List<Cell> cells) {
        return cells.stream()
                .findFirst()
                .map(to -> new Edit.MoveOutcome(outcome.code(), to.tier(), to.lane()))
                .filter(move -> working.apply(move) instanceof Working.Attempt.Made)
                .isPresent();
    }
}
