package org.ettle.judgement.web.trace;

import org.ettle.judgement.trace.Trace;
import org.ettle.judgement.web.TargetLine;
import org.ettle.platform.page.Moments;

/// One trace in a list.
public record TraceLine(
        String address,
        TargetLine target,
        String headline,
        String state,
        String colour,
        String question,
        String dated,
        boolean demonstration) {

    public static TraceLine of(Trace trace, TargetLine target) {
        var begun = trace.course().begun();
        var state = TraceWords.state(trace);
        return new TraceLine(
                TraceAddress.of(trace.id()),
                target,
                TraceWords.headline(trace),
                state,
                state.equals("Published") ? "green" : "blue",
                begun == null ? "" : begun.question(),
                "Begun " + Moments.words(trace.steps().getFirst().at()),
                trace.demonstration());
    }
}
