package org.ettle.review.content;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.Appraisal.Rating;
import org.ettle.evidence.Place;
import org.ettle.evidence.SourceText;
import org.ettle.evidence.document.ReadDocument;
import org.ettle.review.content.InventedWorks.Document;
import org.ettle.review.content.InventedWorks.End;
import org.ettle.review.reading.Readings;
import org.jspecify.annotations.Nullable;

/// Makes up what was read out of the included documents: always the same, by place in the list of
/// documents and not by when it is asked for.
final class InventedReadings {

    private static final long SEED = 382;
    private static final int SECONDS_TO_APPRAISE = 20;
    private static final int SECONDS_TO_CODE = 30;

    private final InventedFile file;
    private final List<Document> documents;

    InventedReadings(InventedFile file, List<Document> documents) {
        this.file = file;
        this.documents = documents;
    }

    /// A text with the place of its document, from 0.
    record Placed(int at, InventedFile.Text text) {

        String words() {
            return SourceText.normalised(text.words());
        }

        ReadDocument read() {
            var bytes = text.words().getBytes(StandardCharsets.UTF_8);
            return new ReadDocument(
                    bytes,
                    "text/plain",
                    "",
                    "",
                    words(),
                    new SourceText.Reading(
                            SourceText.hash(text.words()), "Ettle, as plain text", false, null));
        }
    }

    List<Placed> texts() {
        return file.texts().stream().map(it -> new Placed(firstOf(it.topic()), it)).toList();
    }

    private int firstOf(String topic) {
        return IntStream.range(0, documents.size())
                .filter(at -> documents.get(at).end() == End.INCLUDED)
                .filter(at -> documents.get(at).topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, @Nullable Object> revealed(int at, Instant decided) {
        var row = row(at);
        row.put("revealed_at", decided.plusSeconds(SECONDS_TO_APPRAISE));
        return row;
    }

    Map<String, @Nullable Object> appraisal(int at, Instant decided) {
        var random = random(2 * at);
        var row = row(at);
        row.put("person_id", file.readers().getFirst());
        row.put("number", 1);
        for (var criterion : Criterion.values()) {
            var name = criterion.name().toLowerCase(Locale.ROOT);
            var rating = rating(random);
            row.put(name, rating);
            row.put(name + "_note", oneOf(notes(criterion, rating), random));
        }
        row.put("passages", Map.of());
        row.put("appraised_at", decided.plusSeconds(SECONDS_TO_APPRAISE));
        return row;
    }

    /// Seeds beside each other begin alike, so they are spread first.
    private static Random random(int number) {
        return new Random(new SplittableRandom(SEED + number).nextLong());
    }

    private List<String> notes(Criterion criterion, Rating rating) {
        return file.notes().getOrDefault(criterion, Map.of()).getOrDefault(rating, List.of());
    }

    private Rating rating(Random random) {
        int all = file.ratings().values().stream().mapToInt(Integer::intValue).sum();
        int drawn = random.nextInt(all);
        for (var rating : Rating.values()) {
            drawn -= file.ratings().getOrDefault(rating, 0);
            if (drawn < 0) {
                return rating;
            }
        }
        throw new IllegalStateException("Weights do not add up");
    }

    Map<String, @Nullable Object> coding(int at, Instant decided) {
        var document = documents.get(at);
        var codes = new TreeMap<String, List<String>>();
        codes.put("type", List.of(document.type().key()));
        codes.put("topic", List.of(document.topic()));
        var outcome = outcome(at);
        if (!outcome.isEmpty()) {
            codes.put(Readings.OUTCOME, List.of(file.map() + "/" + outcome));
        }
        var row = row(at);
        row.put("number", 1);
        row.put("codes", codes);
        row.put("coded_at", decided.plusSeconds(SECONDS_TO_CODE));
        row.put("coded_by", file.readers().getFirst());
        return row;
    }

    /// One that becomes a source is tied to an outcome, so that the way to the map can be seen.
    private String outcome(int at) {
        var choices =
                new ArrayList<>(file.outcomes().getOrDefault(documents.get(at).topic(), List.of()));
        if (texts().stream().anyMatch(it -> it.at() == at)) {
            choices.removeIf(String::isEmpty);
        }
        return oneOf(choices, random(2 * at + 1));
    }

    static List<Map<String, @Nullable Object>> answers(
            Placed placed, InventedFile file, Instant decided) {
        var words = placed.words();
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        new TreeMap<>(placed.text().answers())
                .forEach((question, told) -> {
                    var place = Place.find(words, SourceText.normalised(told.passage())).getFirst();
                    var row = row(placed.at());
                    row.put("question", question);
                    row.put("number", 1);
                    row.put("answer", told.words());
                    row.put("passage", place.words());
                    row.put("text_hash", "\\x" + SourceText.hash(words));
                    row.put("begins", place.begins());
                    row.put("answered_at", decided.plusSeconds(SECONDS_TO_CODE));
                    row.put("answered_by", file.readers().getFirst());
                    rows.add(row);
                });
        return rows;
    }

    private static LinkedHashMap<String, @Nullable Object> row(int at) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("record_number", at + 1);
        return row;
    }

    private static String oneOf(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
