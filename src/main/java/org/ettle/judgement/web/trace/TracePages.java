package org.ettle.judgement.web.trace;

import house.templates.Templates;
import java.util.Map;
import java.util.UUID;
import org.ettle.judgement.trace.Trace;
import org.ettle.judgement.trace.Traces;
import org.ettle.judgement.trace.TracingUse;
import org.ettle.judgement.web.JudgementFrame;
import org.ettle.judgement.web.Judges;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.store.Askers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Traces, published ones for everybody.
@Controller
@OpenToAll
@RequestMapping("/judgements/traces")
class TracePages {

    private static final Map<String, String> DONE =
            Map.of(
                    "begun", "It is begun. Now register the tests, before anybody looks.",
                    "registered", "The test is registered.",
                    "read", "Your reading is kept.",
                    "looked", "It is kept what came of looking.",
                    "weighed", "It is weighed.",
                    "published", "It is published. Everybody can see it now.");

    private final Traces traces;
    private final TraceTold told;
    private final TracingUse use;
    private final Judges judges;
    private final Templates templates;

    TracePages(Traces traces, TraceTold told, TracingUse use, Judges judges, Templates templates) {
        this.traces = traces;
        this.told = told;
        this.use = use;
        this.judges = judges;
        this.templates = templates;
    }

    @GetMapping
    Html register() {
        return new Html(
                templates.judgementTraceRegister(
                        JudgementFrame.of(TraceAddress.TITLE),
                        traces.list().stream()
                                .map(it -> TraceLine.of(it, told.target(it)))
                                .toList(),
                        judges.includeTheAsker() && use.isOn(),
                        Askers.get().person() == null
                                ? null
                                : use.isOn()
                                        ? "Your organisation works with process tracing."
                                        : "Your organisation does not work with process tracing. An"
                                                + " administrator can switch it on.",
                        judges.letTheAskerSwitch()));
    }

    @GetMapping("/{trace}")
    Html trace(@PathVariable("trace") UUID id, @RequestParam(defaultValue = "") String done) {
        var trace = traces.get(new Trace.Id(id));
        return new Html(
                templates.judgementTraceTrace(
                        JudgementFrame.of("Process tracing " + id.toString().substring(28))
                                .under(TraceAddress.TITLE, TraceAddress.REGISTER),
                        told.of(trace, DONE.get(done))));
    }
}
