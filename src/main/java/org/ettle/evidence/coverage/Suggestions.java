package org.ettle.evidence.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ettle.evidence.remapping.Place;
import org.ettle.evidence.remapping.Way;
import org.ettle.evidence.remapping.Ways;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The suggestions of the content file, read at the start. They are for one version of one map, and
/// go along to later versions as evidence does.
@Component
class Suggestions {

    private static final String FILE = "/content/evidence/suggestions-2018.yaml";

    private final Written written;

    Suggestions() {
        this(FILE);
    }

    Suggestions(String file) {
        var yaml =
                YAMLMapper.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
        try (var stream =
                Objects.requireNonNull(Suggestions.class.getResourceAsStream(file), file)) {
            written = yaml.readValue(stream, Written.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    record Written(String map, String version, List<Suggestion> outcomes) {}

    Written written() {
        return written;
    }

    /// Those that fit the version to which the ways lead.
    Map<Place, Suggestion> of(Ways ways) {
        var fitting = new HashMap<Place, Suggestion>();
        ways.ancestry().kin().stream()
                .filter(kin -> kin.map().address().equals(written.map()))
                .filter(kin -> kin.version().name().equals(written.version()))
                .findFirst()
                .ifPresent(kin -> {
                    for (var each : written.outcomes()) {
                        var place = new Place.AnOutcome(each.code());
                        if (ways.find(kin.organisation(), kin.version().id(), place).orElse(null)
                                instanceof Way.Carried(var onto, _)) {
                            fitting.put(onto, each);
                        }
                    }
                });
        return fitting;
    }
}
