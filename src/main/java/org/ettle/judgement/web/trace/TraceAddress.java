package org.ettle.judgement.web.trace;

import org.ettle.judgement.trace.Trace;
import org.ettle.judgement.web.JudgementAddress;
import org.ettle.judgement.web.TargetLine;

/// The web addresses of process tracing.
final class TraceAddress {

    static final String TITLE = "Process tracing";
    static final String REGISTER = JudgementAddress.TRACES;
    static final String SETTING = REGISTER + "/setting";

    private TraceAddress() {}

    static String of(Trace.Id trace) {
        return REGISTER + "/" + trace;
    }

    static String test(Trace.Id trace, String test) {
        return of(trace) + "/tests/" + test;
    }

    static String begin(TargetLine target) {
        return JudgementAddress.trace(target);
    }
}
