package org.ettle.judgement.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ettle.judgement.body.CertaintyDecided;
import org.ettle.judgement.certainty.Step;
import org.ettle.judgement.certainty.Suggestion;
import org.ettle.platform.page.Moments;

/// How certain somebody held the evidence to be as a whole, beside what the rule suggests.
///
/// @param differs whether somebody decided otherwise than the rule suggested
/// @param still whether the rule suggests today what it did then
public record CertaintyLine(
        String method,
        String decided,
        String suggested,
        boolean differs,
        boolean still,
        List<String> steps,
        String reason,
        String dated) {

    static CertaintyLine of(CertaintyDecided decided, Map<UUID, String> names) {
        var by = decided.by() == null ? "" : names.getOrDefault(decided.by(), "");
        return new CertaintyLine(
                decided.rated().method().title(),
                decided.decision().level().words(),
                decided.suggested().words(),
                decided.decision().level() != decided.suggested(),
                decided.isSuggestedStill(),
                steps(decided.rated().suggest()),
                decided.decision().reason(),
                Moments.words(decided.at()) + (by.isEmpty() ? "" : " by " + by));
    }

    /// “It begins high.”, “How the studies were done. Down 2, to low.”
    public static List<String> steps(Suggestion suggestion) {
        return suggestion.steps().stream().map(CertaintyLine::words).toList();
    }

    private static String words(Step step) {
        return step.levels() == 0
                ? step.reason().words()
                : step.reason().words()
                        + (step.levels() < 0 ? " Down " : " Up ")
                        + Math.abs(step.levels())
                        + ", to "
                        + step.after().words()
                        + ".";
    }
}
