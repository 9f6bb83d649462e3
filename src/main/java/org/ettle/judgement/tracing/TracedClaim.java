package org.ettle.judgement.tracing;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.ettle.judgement.CanonicalForm;
import org.ettle.judgement.Chance;
import org.ettle.judgement.ChanceRange;

/// Everything that process tracing needs to know of one claim.
///
/// @param before how likely the claim was held to be before anybody looked, from .05 to .95 (ours);
///   a half where nothing is known
/// @param clues in the order of their ids
/// @param findings in any order; a clue with none was not looked for
public record TracedClaim(ChanceRange before, List<Clue> clues, List<Finding> findings) {

    public static final ChanceRange EVEN = new ChanceRange(Chance.HALF, Chance.HALF);

    private static final ChanceRange OPEN = new ChanceRange(new Chance(500), new Chance(9_500));

    public TracedClaim {
        if (!OPEN.contains(before.low()) || !OPEN.contains(before.high())) {
            throw new IllegalArgumentException(
                    "Before anybody looks a claim stands between .05 and .95, not " + before);
        }
        clues = clues.stream().sorted(Comparator.comparing(Clue::id)).toList();
        findings = List.copyOf(findings);
        var known = new HashSet<Clue.Id>();
        for (var clue : clues) {
            if (!known.add(clue.id())) {
                throw new IllegalArgumentException("A clue stands twice: " + clue.id());
            }
        }
        for (var finding : findings) {
            if (!known.contains(finding.clue())) {
                throw new IllegalArgumentException("No such clue: " + finding.clue());
            }
        }
    }

    /// Every field of every clue and finding.
    public void write(CanonicalForm form) {
        form.range(before)
                .inAnyOrder(clues, TracedClaim::write)
                .inAnyOrder(findings, TracedClaim::write);
    }

    private static void write(CanonicalForm form, Clue clue) {
        form.text(clue.id().value())
                .text(clue.statement())
                .range(clue.ifContributed())
                .time(clue.registered())
                .inAnyOrder(
                        clue.rivals().named().entrySet(),
                        (rival, each) -> rival.text(each.getKey()).range(each.getValue()))
                .range(clue.rivals().other());
    }

    private static void write(CanonicalForm form, Finding finding) {
        switch (finding) {
            case Finding.Found found ->
                    form.text("found")
                            .text(found.clue().value())
                            .text(found.origin().key())
                            .time(found.looked());
            case Finding.Absent absent ->
                    form.text("absent")
                            .text(absent.clue().value())
                            .text(absent.origin().key())
                            .time(absent.looked())
                            .chance(absent.effort());
            case Finding.NotLooked notLooked ->
                    form.text("not looked").text(notLooked.clue().value());
        }
    }
}
