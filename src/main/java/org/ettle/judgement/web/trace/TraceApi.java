package org.ettle.judgement.web.trace;

import java.util.UUID;
import org.ettle.judgement.trace.Trace;
import org.ettle.judgement.trace.Traces;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.TaggedAnswers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// What the page of a trace gives, for programs. `api/openapi.json` describes it.
@RestController
@OpenToAll
class TraceApi {

    private final Traces traces;
    private final JsonMapper json;

    TraceApi(Traces traces, JsonMapper json) {
        this.traces = traces;
        this.json = json;
    }

    @GetMapping("/api/v1/judgements/traces/{trace}")
    ResponseEntity<byte[]> trace(@PathVariable("trace") UUID id) {
        var trace = traces.get(new Trace.Id(id));
        return TaggedAnswers.of(
                MediaType.APPLICATION_JSON,
                json.writeValueAsBytes(TraceDocument.of(trace, traces.viewed(trace))));
    }
}
