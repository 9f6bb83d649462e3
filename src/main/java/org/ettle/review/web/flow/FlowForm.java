package org.ettle.review.web.flow;

import java.util.function.Function;
import org.ettle.platform.drawing.Picture;
import org.ettle.review.flow.Chart;
import org.ettle.review.flow.Flow;
import org.ettle.review.flow.FlowDrawing;
import org.ettle.review.flow.FlowTable;
import org.ettle.review.flow.Shown;
import org.jspecify.annotations.Nullable;

/// In which form a flow is told.
enum FlowForm {
    STEPS("steps", "In three steps"),
    PRISMA("prisma", "As PRISMA 2020 has it");

    private final String key;
    private final String words;

    FlowForm(String key, String words) {
        this.key = key;
        this.words = words;
    }

    String key() {
        return key;
    }

    String words() {
        return words;
    }

    /// What was asked for, or else what fits the review.
    static FlowForm of(Flow flow, @Nullable String asked) {
        for (var form : values()) {
            if (form.key.equals(asked)) {
                return form;
            }
        }
        return flow.isLearning() ? STEPS : PRISMA;
    }

    private Chart chart(Flow flow) {
        return this == STEPS ? flow.steps() : flow.prisma();
    }

    FlowTable table(Flow flow) {
        return this == STEPS ? flow.stepsTable() : flow.prismaTable();
    }

    Picture picture(Flow flow, String of, Function<Shown, @Nullable String> addresses) {
        return FlowDrawing.of("flow", "Flow of “" + of + "”", chart(flow), addresses);
    }
}
