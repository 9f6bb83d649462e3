package org.ettle.judgement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ettle.judgement.Judged;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.learning.Decision;
import org.jspecify.annotations.Nullable;

/// What was judged of one outcome, on its own page.
///
/// @param pathways where the chains of links that lead here are told
/// @param open where a judgement is opened; null where the reader is no judge
public record StandingSheet(
        List<Stands> standing, List<JudgementLine> others, @Nullable String open, String pathways) {

    /// @param decided what was decided on it, as far as the reader may see it
    public record Stands(JudgementLine line, String agreement, List<String> decided) {}

    /// Those that stand and for which there is not enough evidence.
    public List<Stands> lacking() {
        return standing.stream().filter(it -> !it.line().needs().isEmpty()).toList();
    }

    static StandingSheet of(
            List<Judged> judged,
            TargetLine target,
            boolean judges,
            String pathways,
            Function<Judgement, List<Decision>> decisions) {
        var standing = new ArrayList<Stands>();
        var others = new ArrayList<JudgementLine>();
        for (var each : judged) {
            var line = JudgementLine.of(each, target, false);
            if (each.stands()) {
                standing.add(
                        new Stands(
                                line,
                                each.result().map(JudgementWords::agreement).orElse(""),
                                decisions.apply(each.judgement()).stream()
                                        .map(Decision::words)
                                        .toList()));
            } else {
                others.add(line);
            }
        }
        return new StandingSheet(
                standing, others, judges ? JudgementAddress.open(target) : null, pathways);
    }
}
