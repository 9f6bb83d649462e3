package org.ettle.theory.content;

import java.util.List;
import java.util.Optional;
import org.ettle.theory.Crosswalk;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;

/// Reads the crosswalks of a map from their file, in which versions go by their names.
final class CrosswalkFile {

    private CrosswalkFile() {}

    /// A crosswalk before its versions have identifiers.
    record Written(String from, String to, List<Crosswalk.Edge> edges, List<MapVersion.Gap> gaps) {

        Crosswalk between(MapVersion.Id fromVersion, MapVersion.Id toVersion) {
            return new Crosswalk(fromVersion, toVersion, edges, gaps);
        }
    }

    static List<Written> read(Entry file) {
        var crosswalks = file.list("crosswalks", CrosswalkFile::crosswalk);
        file.noMore();
        return crosswalks;
    }

    private static Optional<Written> crosswalk(Entry entry) {
        return entry.make(() ->
                new Written(
                        entry.text("from"),
                        entry.text("to"),
                        entry.list("edges", CrosswalkFile::edge),
                        entry.texts("gaps").stream().map(MapVersion.Gap::new).toList()));
    }

    private static Optional<Crosswalk.Edge> edge(Entry entry) {
        return entry.make(() ->
                new Crosswalk.Edge(
                        code(entry.optionalText("from")),
                        code(entry.optionalText("to")),
                        entry.choices("changes", Crosswalk.Change.class),
                        entry.text("reason"),
                        entry.text("author"),
                        VersionFile.citation(entry),
                        entry.truth("provisional")));
    }

    private static Outcome.@Nullable Code code(@Nullable String text) {
        return text == null ? null : new Outcome.Code(text);
    }
}
