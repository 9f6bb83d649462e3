package org.ettle.review.flow;

import java.util.List;

final class FlowFixtures {

    static final Stage SCREENING =
            new Stage(
                    "screening",
                    "Title and abstract",
                    Stage.Kind.SCREENING,
                    List.of(
                            new Stage.Reason("off-topic", "Not about the aims"),
                            new Stage.Reason("kind", "Another kind of document")));
    static final Stage RETRIEVAL =
            new Stage("retrieval", "Retrieval", Stage.Kind.RETRIEVAL, List.of());
    static final Stage READING =
            new Stage(
                    "reading",
                    "Reading",
                    Stage.Kind.ASSESSMENT,
                    List.of(new Stage.Reason("not-stated", "The report does not say why")));

    private FlowFixtures() {}

    /// The learning review's own figures, with a split of the 318 that nobody knows.
    static Flow learningReview() {
        return Flow.of(
                List.of(SCREENING, READING),
                List.of(
                        group(new Whereabouts.Duplicate(), 127),
                        group(new Whereabouts.Left("screening", "off-topic"), 191),
                        group(new Whereabouts.Left("reading", "not-stated"), 9),
                        group(new Whereabouts.Included(), 382)));
    }

    static Group group(Whereabouts whereabouts, long count) {
        return new Group(Channel.OTHER, "The team’s files", whereabouts, count);
    }
}
