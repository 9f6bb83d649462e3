package org.ettle.theory.comparison;

import java.util.List;
import org.ettle.theory.Citation;
import org.ettle.theory.Crosswalk;
import org.ettle.theory.Crosswalk.Change;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;

/// One recorded change on the way from one compared version to the other.
///
/// It stays as its author wrote it, from `earlier` to `later`, also where the comparison is read
/// the other way round: a reason such as “adds culture” is only true in its own direction.
///
/// @param backwards whether the comparison runs against the step
public record Step(MapVersion earlier, MapVersion later, Crosswalk.Edge edge, boolean backwards) {

    public @Nullable Outcome before() {
        return edge.from() == null ? null : earlier.get(edge.from());
    }

    public @Nullable Outcome after() {
        return edge.to() == null ? null : later.get(edge.to());
    }

    public String reason() {
        return edge.reason();
    }

    public String author() {
        return edge.author();
    }

    public Citation citation() {
        return edge.citation();
    }

    public boolean provisional() {
        return edge.provisional();
    }

    /// The changes in the direction of the comparison, the chief change first.
    public List<Change> changes() {
        return backwards ? edge.changes().stream().map(Change::reversed).toList() : edge.changes();
    }

    Outcome.@Nullable Code start() {
        return backwards ? edge.to() : edge.from();
    }

    Outcome.@Nullable Code end() {
        return backwards ? edge.from() : edge.to();
    }

    Step reversed() {
        return new Step(earlier, later, edge, !backwards);
    }
}
