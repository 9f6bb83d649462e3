package org.ettle.review.duplicate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ettle.review.format.Format;
import org.ettle.review.format.Reading;
import org.ettle.review.format.ReferenceFile;
import org.ettle.review.record.Reference;
import org.junit.jupiter.api.Assumptions;

/// Collections in which people marked what is found twice. They are not part of the project:
/// `ETTLE_SHARED_DATA` names the folder in which `review` is; otherwise it is beside the project.
final class GoldSets {

    private static final Path DATA =
            Optional.ofNullable(System.getenv("ETTLE_SHARED_DATA"))
                    .map(Path::of)
                    .orElse(Path.of("..", "shared", "data"))
                    .resolve(Path.of("review", "dedupe"));

    private GoldSets() {}

    record Gold(List<Reference> references, Labels labels) {

        Reference byId(String id) {
            return references.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
        }
    }

    /// Skips the test where the collections are not there, and says so.
    static void areNeeded() {
        Assumptions.assumeTrue(
                Files.isDirectory(DATA),
                () ->
                        "The marked collections are not in "
                                + DATA.toAbsolutePath().normalize()
                                + ", so this was not tested. Set ETTLE_SHARED_DATA.");
    }

    static Gold of(String name) throws IOException {
        var references = new ArrayList<Reference>();
        ReferenceFile.as(Format.CSV, DATA.resolve(name).resolve("records_pre_merged.csv"))
                .read(
                        Map.of(),
                        it -> {
                            switch (it) {
                                case Reading.Whole(var reference) -> references.add(reference);
                                case Reading.Unreadable bad ->
                                        throw new AssertionError(bad.toString());
                            }
                        });
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < references.size(); i++) {
            places.put(references.get(i).id(), i);
        }
        var sets = new ArrayList<List<Integer>>();
        var lines = Files.readAllLines(DATA.resolve(name).resolve("merged_record_ids.csv"));
        for (var line : lines.subList(1, lines.size())) {
            var set = new ArrayList<Integer>();
            for (var id : line.replace("\"", "").split(";")) {
                set.add(places.get(id));
            }
            sets.add(set);
        }
        return new Gold(references, new Labels(sets));
    }
}
