package org.ettle.judgement.analysis;

import java.util.List;
import java.util.stream.Collectors;
import org.ettle.judgement.contribution.Condition;
import org.ettle.judgement.contribution.Verdict;
import org.ettle.theory.Link;

/// A verdict in the form in which it is kept: the same verdict always gives the same text.
final class VerdictText {

    private VerdictText() {}

    static String of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Supported(var pathway) -> "supported " + links(pathway);
            case Verdict.PartlySupported(var pathway, var below, var partly) ->
                    "partly supported "
                            + links(pathway)
                            + "; below "
                            + links(below)
                            + "; partly "
                            + names(partly);
            case Verdict.NotSupported(var failed) -> "not supported " + links(failed);
            case Verdict.NotYetAssessable(var reasons) ->
                    "not yet assessable "
                            + reasons.stream()
                                    .map(VerdictText::reason)
                                    .collect(Collectors.joining("; "));
        };
    }

    private static String reason(Verdict.Reason reason) {
        return switch (reason) {
            case Verdict.Reason.NoPathway() -> "no pathway";
            case Verdict.Reason.NotRated(var links) -> "not rated " + links(links);
            case Verdict.Reason.ConditionOpen(var condition, var met) ->
                    "condition " + condition.name() + " " + met.name();
            case Verdict.Reason.SeveralPartly(var conditions) -> "partly " + names(conditions);
            case Verdict.Reason.RivalAsLikely(var rival) -> "rival " + rival;
        };
    }

    private static String links(List<Link.Name> links) {
        return links.stream().map(Step::key).collect(Collectors.joining(", "));
    }

    private static String names(List<Condition> conditions) {
        return conditions.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
