package org.ettle.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.ettle.evidence.Passage;
import org.ettle.evidence.Place;
import org.ettle.evidence.Reuse;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceText;
import org.ettle.evidence.TextPart;
import org.ettle.platform.RandomWorlds;
import org.ettle.platform.store.OrganisationId;
import org.junit.jupiter.api.Test;

class HighlightsTest {

    private static final OrganisationId OURS =
            OrganisationId.of("00000000-0000-4000-8000-00000000000a");
    private static final String ALPHABET = "ab é😀\n";

    @Test
    void passages_within_and_across_each_other_are_cut_where_one_begins_or_ends() {
        var text = "one two three four";
        var lines =
                Highlights.of(
                                TextPart.of(text).getFirst(),
                                List.of(
                                        passage(text, 0, 13),
                                        passage(text, 4, 7),
                                        passage(text, 8, 18)))
                        .lines();

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().pieces())
                .extracting(Highlights.Piece::words, Highlights.Piece::depth)
                .containsExactly(
                        tuple("one ", 1),
                        tuple("two", 2),
                        tuple(" ", 1),
                        tuple("three", 2),
                        tuple(" four", 1));
        assertThat(lines.getFirst().pieces().get(3).beginning())
                .singleElement()
                .extracting(Highlights.Beginning::number)
                .isEqualTo(3);
    }

    /// Every character of every part stands once, and is marked just where a passage holds it.
    @Test
    void nothing_is_lost_and_nothing_is_marked_that_no_passage_holds() {
        RandomWorlds.inEach(dice -> {
            var random = dice.random();
            var text = SourceText.normalised(words(random, 1 + random.nextInt(300)));
            int length = text.codePointCount(0, text.length());
            if (length == 0) {
                return;
            }
            var passages = new ArrayList<Passage>();
            for (int i = 0; i < random.nextInt(6); i++) {
                int begins = random.nextInt(length);
                passages.add(passage(text, begins, begins + 1 + random.nextInt(length - begins)));
            }
            int place = 0;
            var all = new StringBuilder();
            for (var part : TextPart.of(text)) {
                for (var line : Highlights.of(part, passages).lines()) {
                    for (var piece : line.pieces()) {
                        for (int i = 0;
                                i < piece.words().codePointCount(0, piece.words().length());
                                i++) {
                            assertThat(piece.depth()).isEqualTo(depth(passages, place++));
                        }
                        all.append(piece.words());
                    }
                }
            }
            assertThat(all).hasToString(text);
        });
    }

    private static int depth(List<Passage> passages, int place) {
        return (int)
                passages.stream().filter(it -> it.begins() <= place && place < it.ends()).count();
    }

    private static String words(RandomGenerator random, int length) {
        var characters = ALPHABET.codePoints().toArray();
        return random.ints(length, 0, characters.length)
                .mapToObj(i -> Character.toString(characters[i]))
                .collect(Collectors.joining());
    }

    @Test
    void a_long_text_is_parted_at_the_ends_of_lines() {
        var line = "x".repeat(99) + "\n";
        var text = line.repeat(450) + "y".repeat(30_000);

        var parts = TextPart.of(text);

        assertThat(parts.stream().map(TextPart::words).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(parts)
                .allSatisfy(part ->
                        assertThat(part.words().length()).isLessThanOrEqualTo(TextPart.LONGEST));
        assertThat(parts.get(1).begins()).isEqualTo(20_000);
        assertThat(parts.get(1).firstLine()).isEqualTo(201);
        assertThat(parts.getLast().ends()).isEqualTo(75_000);
    }

    @Test
    void words_are_found_however_their_blanks_and_marks_are_typed() {
        var text = "It's a “good\nconversation” – 😀 asked. It’s good.";

        assertThat(Place.find(text, "it’s  a \"good conversation\" - 😀"))
                .singleElement()
                .satisfies(place -> assertThat(place.begins()).isZero())
                .satisfies(place -> assertThat(place.ends()).isEqualTo(30));
        assertThat(Place.find(text, "it's")).hasSize(2);
        assertThat(Place.find(text, "(never")).isEmpty();
        assertThat(Place.find("other the", "the"))
                .singleElement()
                .extracting(Place::begins)
                .isEqualTo(6);
        assertThat(Place.find("other", "the")).hasSize(1);
        assertThat(Place.find(text, "asked").getFirst().line()).isEqualTo(2);
        assertThat(Place.ofLines(text, 2, 2).words()).startsWith("conversation");
    }

    private static Passage passage(String text, int begins, int ends) {
        int from = text.offsetByCodePoints(0, begins);
        return new Passage(
                OURS,
                Passage.Id.fresh(),
                Source.Id.fresh(),
                "",
                begins,
                text.substring(from, text.offsetByCodePoints(0, ends)),
                Reuse.ORGANISATION,
                null,
                Instant.EPOCH,
                null,
                null);
    }
}
