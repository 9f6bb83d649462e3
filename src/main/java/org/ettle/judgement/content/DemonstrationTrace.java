package org.ettle.judgement.content;

import java.util.HashMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.ettle.evidence.Target;
import org.ettle.judgement.trace.Reading;
import org.ettle.judgement.trace.Trace;
import org.ettle.judgement.trace.TraceAnswer;
import org.ettle.judgement.trace.TraceStep;
import org.ettle.judgement.trace.Traces;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;

/// Traces a link as an invented person. Each step looks where the trace stands, so a start that was
/// broken off goes on where it was.
final class DemonstrationTrace {

    private final Traces traces;
    private final ChangeMaps maps;
    private final BiConsumer<UUID, Runnable> as;

    /// @param as does something on behalf of a person
    DemonstrationTrace(Traces traces, ChangeMaps maps, BiConsumer<UUID, Runnable> as) {
        this.traces = traces;
        this.maps = maps;
        this.as = as;
    }

    void load(TraceFile file) {
        var id = new Trace.Id(file.id());
        as.accept(file.judge(), () -> register(id, file));
        if (file.other() != null) {
            as.accept(file.other(), () -> read(id, file));
        }
        as.accept(file.judge(), () -> goOn(id, file));
    }

    private void register(Trace.Id id, TraceFile file) {
        if (traces.find(id).isEmpty()) {
            done(
                    traces.begin(
                            id,
                            target(file),
                            new TraceStep.Begun(
                                    file.question(), TraceFile.range(file.before()), file.rivals()),
                            file.other() != null,
                            true));
        }
        var tests = file.tests();
        for (int i = traces.getOwn(id).course().tests().size(); i < tests.size(); i++) {
            done(traces.register(id, name(i), tests.get(i).statement(), tests.get(i).said()));
        }
    }

    private void read(Trace.Id id, TraceFile file) {
        if (Traces.refusalToRead(traces.getOwn(id)).isEmpty()) {
            var readings = new HashMap<String, Reading.Said>();
            for (int i = 0; i < file.tests().size(); i++) {
                readings.put(name(i), file.tests().get(i).otherwiseSaid());
            }
            done(traces.read(id, readings));
        }
    }

    private void goOn(Trace.Id id, TraceFile file) {
        var tests = file.tests();
        for (int i = 0; i < tests.size(); i++) {
            if (traces.getOwn(id).course().lookedFor(name(i)).isEmpty()) {
                done(traces.look(id, looked(id, name(i), tests.get(i))));
            }
        }
        if (traces.getOwn(id).course().weighed() == null) {
            done(traces.weigh(id, file.reason()));
        }
        if (!traces.getOwn(id).isPublished()) {
            done(traces.publish(id, file.published()));
        }
    }

    private TraceStep.LookedFor looked(Trace.Id id, String name, TraceFile.Test test) {
        var first =
                traces.evidence(traces.getOwn(id)).stream()
                        .findFirst()
                        .map(Traces::key)
                        .orElse(null);
        return new TraceStep.LookedFor(
                name,
                test.came(),
                test.effort(),
                test.came() == TraceStep.Came.FOUND ? first : null,
                test.lookedIn(),
                null,
                false,
                test.words());
    }

    private static String name(int test) {
        return "t" + (test + 1);
    }

    private Target.ALink target(TraceFile file) {
        return new Target.ALink(
                maps.get("sds").owner(),
                maps.getVersion("sds", "2018").id(),
                new Link.Name(
                        new Outcome.Code(file.from()), new Outcome.Code(file.to()), file.kind()));
    }

    private static void done(TraceAnswer answer) {
        if (answer instanceof TraceAnswer.Refused(var reason)) {
            throw new IllegalStateException("The demonstration was refused: " + reason.words());
        }
    }
}
