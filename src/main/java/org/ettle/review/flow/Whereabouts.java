package org.ettle.review.flow;

import java.util.List;
import java.util.Map;

/// Where a reference stands. It stands in one place only, so boxes that count such places cannot
/// disagree.
public sealed interface Whereabouts {

    /// Another reference stands for the same work.
    record Duplicate() implements Whereabouts {}

    record Waiting(String stage) implements Whereabouts {}

    record Left(String stage, String reason) implements Whereabouts {}

    record Included() implements Whereabouts {}

    /// The first stage that has no verdict, or let the record go, says where it stands. What was
    /// said at later stages, before somebody changed their mind or the protocol was amended, stays
    /// in the history and counts for nothing; nor does what was said at a stage that is no more.
    static Whereabouts of(List<Stage> stages, Map<String, Verdict> verdicts) {
        for (var stage : stages) {
            switch (verdicts.get(stage.key())) {
                case null -> {
                    return new Waiting(stage.key());
                }
                case Verdict.Leaves(var reason) -> {
                    return new Left(stage.key(), reason);
                }
                case Verdict.Goes() -> {}
            }
        }
        return new Included();
    }
}
