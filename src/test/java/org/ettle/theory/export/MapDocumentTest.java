package org.ettle.theory.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.MapFixtures;
import org.ettle.theory.MapVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MapDocumentTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final ChangeMap MAP =
            new ChangeMap(
                    new ChangeMap.Id(new UUID(0, 1)),
                    new OrganisationId(new UUID(0, 2)),
                    "sds",
                    "Self-directed support",
                    "What it is about.");

    static List<MapVersion> versions() {
        return List.of(
                MapFixtures.the2018Map(), MapFixtures.the2019Map(), HostileFixtures.version());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void every_version_keeps_to_the_schema(MapVersion version) {
        assertThat(faults(JSON.writeValueAsString(MapDocument.of(MAP, version)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"standing\":\"official\" | \"standing\":\"certain\"",
                "\"state\":\"published\" | \"state\":\"final\"",
                "\"basis\":\"inferred\" | \"basis\":null",
                "\"code\":\"5\" | \"code\":\"five things\"",
                "\"gaps\": | \"holes\":",
                "\"kind\":\"parent\" | \"kind\":\"child\"",
                "\"publishedHere\":\"2018 | \"publishedHere\":\"in 2018"
            })
    void a_document_that_breaks_the_schema_is_told(String whole, String broken) {
        var document = JSON.writeValueAsString(MapDocument.of(MAP, MapFixtures.the2018Map()));
        assertThat(document).contains(whole);
        assertThat(faults(document.replace(whole, broken))).isNotEmpty();
    }

    @Test
    void outcomes_and_links_are_those_of_the_version() {
        var version = MapFixtures.the2018Map();
        var document = JSON.readTree(JSON.writeValueAsString(MapDocument.of(MAP, version)));
        assertThat(document.at("/outcomes").valueStream().map(it -> it.at("/code").stringValue()))
                .containsExactlyElementsOf(
                        version.outcomes().stream().map(it -> it.code().value()).toList());
        assertThat(document.at("/links").valueStream().map(MapDocumentTest::ends))
                .containsExactlyElementsOf(
                        version.links().stream().map(it -> it.from() + "-" + it.to()).toList());
    }

    @Test
    void what_is_not_known_is_null_and_not_left_out() {
        var document =
                JSON.readTree(
                        JSON.writeValueAsString(MapDocument.of(MAP, MapFixtures.the2018Map())));
        assertThat(document.at("/outcomes/0").has("owner")).isTrue();
        assertThat(document.at("/outcomes/0/owner").isNull()).isTrue();
    }

    private static String ends(JsonNode link) {
        return link.at("/from").stringValue() + "-" + link.at("/to").stringValue();
    }

    private static List<Error> faults(String document) {
        return schema().validate(
                        document,
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)));
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text("/api/map-version.schema.json"), InputFormat.JSON);
    }

    private static String text(String resource) {
        try (var stream = MapDocumentTest.class.getResourceAsStream(resource)) {
            return new String(
                    Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
