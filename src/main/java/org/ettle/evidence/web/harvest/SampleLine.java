package org.ettle.evidence.web.harvest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ettle.evidence.harvest.Sample;
import org.ettle.evidence.harvest.Statement;
import org.ettle.platform.page.Moments;
import org.ettle.platform.page.Signpost;

/// A sample, with how it can be drawn again.
///
/// @param size how many of how many
/// @param by when, and by whom where that is known
/// @param frame the identifiers among which it was drawn
public record SampleLine(
        String size,
        boolean demonstration,
        String by,
        String reason,
        String seed,
        List<String> frame,
        List<Signpost> drawn) {

    public SampleLine {
        frame = List.copyOf(frame);
        drawn = List.copyOf(drawn);
    }

    static SampleLine of(
            Sample sample, Map<Statement.Id, Statement> statements, Map<UUID, String> names) {
        var who = sample.drawnBy() == null ? "" : names.getOrDefault(sample.drawnBy(), "");
        return new SampleLine(
                sample.drawn().size()
                        + " of "
                        + sample.frame().size()
                        + (sample.wanted() == null ? ", all of them" : ", at random"),
                sample.demonstration(),
                Moments.words(sample.drawnAt()) + (who.isEmpty() ? "" : ", " + who),
                sample.reason(),
                sample.seed(),
                sample.frame().stream().map(Statement.Id::toString).toList(),
                sample.drawn().stream()
                        .flatMap(id -> Stream.ofNullable(statements.get(id)))
                        .map(it -> Signpost.to(At.opening(it), At.of(it.id())))
                        .toList());
    }
}
