package org.ettle.review.flow;

import java.util.ArrayList;
import java.util.List;
import org.ettle.review.Protocol;

/// The stages of a protocol as PRISMA calls them. The last is where reports are read; those before
/// it are screening, but for one whose key is `removal` or `retrieval`.
public final class Stages {

    private Stages() {}

    public static List<Stage> of(Protocol protocol) {
        var stages = new ArrayList<Stage>();
        for (var stage : protocol.stages()) {
            boolean isLast = stages.size() == protocol.stages().size() - 1;
            stages.add(
                    new Stage(
                            stage.key(),
                            stage.name(),
                            kind(stage.key(), isLast && !stages.isEmpty()),
                            stage.reasons().stream()
                                    .map(it -> new Stage.Reason(it.key(), it.words()))
                                    .toList()));
        }
        return stages;
    }

    private static Stage.Kind kind(String key, boolean isLast) {
        return switch (key) {
            case "removal" -> Stage.Kind.REMOVAL;
            case "retrieval" -> Stage.Kind.RETRIEVAL;
            default -> isLast ? Stage.Kind.ASSESSMENT : Stage.Kind.SCREENING;
        };
    }
}
