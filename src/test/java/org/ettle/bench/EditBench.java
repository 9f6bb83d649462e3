package org.ettle.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Editors who reword outcomes of their drafts with the forms of the pages, while others read the
/// map. Each edit is kept on the disk before its answer.
final class EditBench {

    private static final int EDITS_A_SECOND = 50;
    private static final double MOST_P95 = 60;
    private static final int DRAFTS = 10;
    private static final String EDITOR = "de300000-0000-4000-8000-000000000101";

    private final ProgramBench program;
    private final List<String> drafts = new ArrayList<>();
    private final Visitor editor;

    EditBench(ProgramBench program) {
        this.program = program;
        editor = program.visitor();
    }

    List<Figure> figures() throws Exception {
        begin();
        var edits = new SteadyLoad(EDITS_A_SECOND, program.load());
        edits.lasting(Duration.ofSeconds(4)).run(number -> rewords(number, "Warm"));
        var beside = program.beside(() -> edits.run(number -> rewords(number, "Reworded")));
        var figures =
                new ArrayList<>(
                        ProgramBench.figures(
                                "Edits of drafts at " + edits, beside.done(), MOST_P95));
        figures.addAll(ProgramBench.page("edits", beside.page()));
        return figures;
    }

    private void begin() throws IOException, InterruptedException {
        editor.signInAs("scottish-government", EDITOR);
        editor.open("/drafts/new");
        for (int number = 0; number < DRAFTS; number++) {
            var answer =
                    editor.send(
                            "/drafts/new",
                            Map.of(
                                    "version", "sds/2018",
                                    "name", "bench-" + number,
                                    "reason", "For the bench."));
            Visitor.require(Visitor.isDone(answer), "No draft was begun:\n" + answer.body());
            drafts.add(location(answer));
        }
    }

    private boolean rewords(int number, String word) throws IOException, InterruptedException {
        var answers =
                Map.of(
                        "kind", "reword",
                        "code", "1",
                        "label", word + " for time number " + number,
                        "reason", "For the bench.",
                        "seen", "999999999");
        return Visitor.isDone(editor.send(drafts.get(number % DRAFTS) + "/edits", answers));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
