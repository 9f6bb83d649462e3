package org.ettle.theory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.FullMapFixtures;
import org.ettle.theory.MapFixtures;
import org.ettle.theory.MapVersion;
import org.ettle.theory.export.MapDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class MapJsonTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final ChangeMap MAP =
            FullMapFixtures.aMap(
                    OrganisationId.of("00000000-0000-4000-8000-00000000000a"), "our-map");

    static List<MapVersion> drafts() {
        return List.of(
                FullMapFixtures.aVersion(MAP.id(), "one"),
                FullMapFixtures.aVersion(MAP.id(), "two").placed());
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void what_was_written_is_read_back_to_the_letter(MapVersion draft) {
        var written = written(draft);

        var read = (Intake.Whole) MapJson.read(written.getBytes(StandardCharsets.UTF_8));

        assertThat(read.map()).isEqualTo(new Intake.About(MAP.address(), MAP.title(), MAP.about()));
        assertThat(written(read.version())).isEqualTo(written);
        assertThat(read.version().id()).isNotEqualTo(draft.id());
    }

    @Test
    void a_published_version_is_read_as_a_draft_of_the_same_words() {
        var published = MapFixtures.the2018Map();

        var read = (Intake.Whole) MapJson.read(bytes(written(published)));

        assertThat(read.version().isPublished()).isFalse();
        assertThat(read.version().outcomes()).isEqualTo(published.outcomes());
        assertThat(read.version().links()).isEqualTo(published.links());
        assertThat(read.version().tiers()).isEqualTo(published.tiers());
        assertThat(read.version().lanes()).isEqualTo(published.lanes());
        assertThat(read.version().tags()).isEqualTo(published.tags());
        assertThat(read.version().sources()).isEqualTo(published.sources());
        assertThat(read.version().gaps()).isEqualTo(published.gaps());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"standing\":\"official\" | \"standing\":\"certain\" | entry 1, standing",
                "\"code\":\"V\" | \"code\":\"five things\" | outcomes, entry 1, code",
                "\"gaps\": | \"holes\": | the whole file",
                "\"label\":\"People | \"lable\":\"People | outcomes, entry 1",
                "\"tier\":\"vision\" | \"tier\":\"heaven\" | the version",
                "{\"$schema\" | {\"$schema | line 1",
            })
    void a_fault_is_told_with_its_place(String whole, String broken, String place) {
        var document = written(FullMapFixtures.aVersion(MAP.id(), "one"));
        assertThat(document).contains(whole);

        assertThat(
                        faults(
                                document.replaceFirst(
                                        java.util.regex.Pattern.quote(whole),
                                        java.util.regex.Matcher.quoteReplacement(broken))))
                .anySatisfy(fault -> {
                    assertThat(fault.place()).contains(place);
                    assertThat(fault.words()).isNotBlank();
                });
    }

    @Test
    void every_fault_is_told_at_once() {
        var document =
                written(FullMapFixtures.aVersion(MAP.id(), "one"))
                        .replace("\"basis\":\"recalled\"", "\"basis\":\"guessed\"")
                        .replace("\"spans\":true", "\"spans\":\"yes\"")
                        .replace("\"name\":\"one\"", "\"name\":\"version one\"");

        assertThat(faults(document)).hasSizeGreaterThan(2);
        assertThat(faults(document)).extracting(Intake.Fault::place).contains("version, name");
    }

    @Test
    void a_link_to_itself_and_a_letter_that_cannot_be_kept_are_faults() {
        var version = FullMapFixtures.aVersion(MAP.id(), "one");
        var link = version.links().getFirst();
        var document =
                written(version)
                        .replaceFirst(
                                "\"from\":\"" + link.from() + "\",\"to\":\"" + link.to(),
                                "\"from\":\"" + link.from() + "\",\"to\":\"" + link.from())
                        .replace("Gap one", "Gap\\u0000one");

        assertThat(faults(document))
                .extracting(Intake.Fault::place)
                .contains("links, entry 1", "gaps, entry 1");
    }

    @Test
    void no_other_encoding_is_guessed_at() {
        assertThat(faults("{\"é\":1}".getBytes(StandardCharsets.ISO_8859_1)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.words()).contains("UTF-8"));
    }

    @Test
    void a_damaged_file_is_read_whole_or_refused_with_reasons() {
        long seed = Long.getLong("seed", System.nanoTime());
        var random = new SplittableRandom(seed);
        var document = bytes(written(FullMapFixtures.aVersion(MAP.id(), "one")));
        for (int i = 0; i < 2_000; i++) {
            var damaged = document.clone();
            for (int j = 0; j < 1 + random.nextInt(3); j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            switch (MapJson.read(damaged)) {
                case Intake.Whole whole ->
                        assertThat(MapJson.read(bytes(written(whole.version()))))
                                .as("seed %d", seed)
                                .isInstanceOf(Intake.Whole.class);
                case Intake.Faulty(var faults) ->
                        assertThat(faults).as("seed %d", seed).isNotEmpty();
            }
        }
    }

    private static String written(MapVersion version) {
        return JSON.writeValueAsString(MapDocument.of(MAP, version));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Intake.Fault> faults(String document) {
        return faults(bytes(document));
    }

    private static List<Intake.Fault> faults(byte[] document) {
        return ((Intake.Faulty) MapJson.read(document)).faults();
    }
}
