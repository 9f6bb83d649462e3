package org.ettle.theory.intake;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ettle.theory.MapVersion;
import org.ettle.theory.export.MapDocument;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the JSON format of a version ([MapDocument], `api/map-version.schema.json`). What was
/// written from a version is read back as the same version, apart from its identifier and its
/// state: what is read is a draft.
public final class MapJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text("/api/map-version.schema.json"), InputFormat.JSON);

    private MapJson() {}

    public static Intake read(byte[] file) {
        return Bytes.text(file)
                .map(MapJson::read)
                .orElseGet(() -> new Intake.Faulty(List.of(Bytes.NOT_UTF_8)));
    }

    private static Intake read(String text) {
        try {
            return read(JSON.readTree(text));
        } catch (JacksonException broken) {
            return new Intake.Faulty(List.of(notJson(broken)));
        }
    }

    private static Intake read(JsonNode document) {
        var faults = new ArrayList<Intake.Fault>();
        for (var error : errors(document)) {
            faults.add(fault(error));
        }
        unprintable(document, "", faults);
        toItself(document, faults);
        return faults.isEmpty()
                ? whole(JSON.treeToValue(document, MapDocument.class))
                : new Intake.Faulty(faults);
    }

    private static Intake whole(MapDocument document) {
        try {
            var map = document.map();
            return new Intake.Whole(
                    new Intake.About(map.address(), map.title(), map.about()),
                    BroughtVersion.of(document));
        } catch (MapVersion.NotWhole faulty) {
            return new Intake.Faulty(
                    faulty.faults().stream()
                            .map(words -> new Intake.Fault("the version", words))
                            .toList());
        }
    }

    private static List<Error> errors(JsonNode document) {
        return SCHEMA.validate(
                document,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static Intake.Fault fault(Error error) {
        return new Intake.Fault(place(error.getInstanceLocation().toString()), error.getMessage());
    }

    private static Intake.Fault notJson(JacksonException broken) {
        var place = broken.getLocation();
        return new Intake.Fault(
                place == null
                        ? "the whole file"
                        : "line %d, column %d".formatted(place.getLineNr(), place.getColumnNr()),
                "This is not JSON: " + broken.getOriginalMessage());
    }

    /// PostgreSQL keeps no zero character, and no reader sees one.
    private static void unprintable(JsonNode node, String pointer, List<Intake.Fault> faults) {
        if (node.isString() && node.stringValue().indexOf('\0') >= 0) {
            faults.add(
                    new Intake.Fault(
                            place(pointer),
                            "It holds a character that cannot be printed (U+0000)."
                                    + " Take it out."));
        }
        node.propertyStream()
                .forEach(it -> unprintable(it.getValue(), pointer + "/" + it.getKey(), faults));
        if (node.isArray()) {
            IntStream.range(0, node.size())
                    .forEach(i -> unprintable(node.get(i), pointer + "/" + i, faults));
        }
    }

    /// The one thing that the schema language cannot say.
    private static void toItself(JsonNode document, List<Intake.Fault> faults) {
        var links = document.path("links");
        for (int i = 0; i < links.size(); i++) {
            var from = links.get(i).path("from");
            if (from.isString() && from.equals(links.get(i).path("to"))) {
                faults.add(
                        new Intake.Fault(
                                place("/links/" + i),
                                "It leads from an outcome to itself. A link needs two different"
                                        + " outcomes."));
            }
        }
    }

    /// A pointer such as `/outcomes/2/label` in words: “outcomes, entry 3, label”.
    private static String place(String pointer) {
        if (pointer.isEmpty()) {
            return "the whole file";
        }
        var steps = new ArrayList<String>();
        for (var step : pointer.substring(1).split("/")) {
            boolean counted = step.chars().allMatch(Character::isDigit) && !step.isEmpty();
            steps.add(counted ? "entry " + (Long.parseLong(step) + 1) : step);
        }
        return String.join(", ", steps);
    }

    private static String text(String resource) {
        try (var stream = MapJson.class.getResourceAsStream(resource)) {
            return new String(
                    Objects.requireNonNull(stream, resource).readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
