package org.ettle.judgement.web;

import java.util.ArrayList;
import java.util.List;
import org.ettle.judgement.Judged;
import org.jspecify.annotations.Nullable;

/// What was judged of one outcome, on its own page.
///
/// @param open where a judgement is opened; null where the reader is no judge
public record StandingSheet(
        List<Stands> standing, List<JudgementLine> others, @Nullable String open) {

    public record Stands(JudgementLine line, String agreement) {}

    /// Those that stand and for which there is not enough evidence.
    public List<Stands> lacking() {
        return standing.stream().filter(it -> !it.line().needs().isEmpty()).toList();
    }

    static StandingSheet of(List<Judged> judged, TargetLine target, boolean judges) {
        var standing = new ArrayList<Stands>();
        var others = new ArrayList<JudgementLine>();
        for (var each : judged) {
            var line = JudgementLine.of(each, target, false);
            if (each.stands()) {
                standing.add(
                        new Stands(line, each.result().map(JudgementWords::agreement).orElse("")));
            } else {
                others.add(line);
            }
        }
        return new StandingSheet(standing, others, judges ? JudgementAddress.open(target) : null);
    }
}
