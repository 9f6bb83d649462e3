package org.ettle.review.content;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ettle.review.ReviewText;
import org.ettle.review.Told;
import org.ettle.review.archive.ArchiveSource;
import org.ettle.review.archive.Part;
import org.ettle.review.content.InventedWorks.Document;
import org.ettle.review.content.InventedWorks.End;
import org.ettle.review.format.Format;
import org.ettle.review.format.Reading;
import org.ettle.review.record.Reference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// An invented review as the archive of a finished one: taking it in is loading it. Its list of
/// files is read as any list of files is.
final class InventedReview implements ArchiveSource {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NAME = "invented-folders.list";
    private static final String FILTER = "filter";
    private static final String READING = "extraction";
    private static final String OFF_TOPIC = "off-topic";
    private static final String NOT_STATED = "not-stated";
    private static final int SECONDS_EACH = 40;

    private final InventedFile file;
    private final List<Document> documents;
    private final InventedReadings readings;
    private final List<Reference> references;
    private final String list;

    InventedReview(InventedFile file) {
        this.file = file;
        this.documents = new InventedWorks(file).list();
        this.readings = new InventedReadings(file, documents);
        this.list = documents.stream().map(Document::line).collect(Collectors.joining("\n"));
        this.references = read(list);
    }

    private static List<Reference> read(String list) {
        var references = new ArrayList<Reference>();
        try {
            Format.FILE_LIST.read(
                    NAME,
                    new StringReader(list),
                    Map.of(),
                    reading -> {
                        if (reading instanceof Reading.Whole(var reference)) {
                            references.add(reference);
                        }
                    });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return references;
    }

    @Override
    public String head() {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", ReviewAtStart.REVIEW.value());
        row.put("title", file.title());
        row.put("demonstration", true);
        row.put("begun_at", at(-2));
        row.put("begun_by", file.readers().getFirst());
        return JSON.writeValueAsString(row);
    }

    @Override
    public void each(Part part, Consumer<String> row) {
        Consumer<Map<String, @Nullable Object>> to = it -> row.accept(JSON.writeValueAsString(it));
        switch (part) {
            case PROTOCOL -> to.accept(protocol());
            case INTAKE -> to.accept(intake());
            case RECORD -> each(it -> to.accept(record(it)));
            case REFERENCE -> each(it -> to.accept(reference(it)));
            case PAIR -> copies(it -> to.accept(pair(it)));
            case STANDING -> {
                works(it -> to.accept(filtered(it)));
                eligible(it -> to.accept(read(it)));
            }
            case SEAT -> {
                works(it -> file.readers().forEach(by -> to.accept(seat(FILTER, it, by))));
                eligible(it -> to.accept(seat(READING, it, file.readers().getFirst())));
            }
            case DECISION -> {
                works(it -> file.readers().forEach(by -> to.accept(decided(it, by))));
                eligible(it -> to.accept(readThrough(it)));
            }
            case RESOLUTION ->
                    works(it -> {
                        if (documents.get(it).isDisputed()) {
                            to.accept(resolved(it));
                        }
                    });
            case READING -> included(it -> to.accept(InventedReadings.revealed(it, later(it))));
            case APPRAISAL -> included(it -> to.accept(readings.appraisal(it, later(it))));
            case CODING -> included(it -> to.accept(readings.coding(it, later(it))));
            case ANSWER ->
                    readings.texts()
                            .forEach(it ->
                                    InventedReadings.answers(it, file, later(it.at())).forEach(to));
            case UNREAD, FULL_TEXT, SCREENER, PUT_ASIDE -> {}
        }
    }

    private void each(Consumer<Integer> place) {
        for (int at = 0; at < documents.size(); at++) {
            place.accept(at);
        }
    }

    private void works(Consumer<Integer> place) {
        each(at -> {
            if (documents.get(at).first() == at) {
                place.accept(at);
            }
        });
    }

    private void copies(Consumer<Integer> place) {
        each(at -> {
            if (documents.get(at).first() != at) {
                place.accept(at);
            }
        });
    }

    private void eligible(Consumer<Integer> place) {
        works(at -> {
            if (documents.get(at).end() != End.OFF_TOPIC) {
                place.accept(at);
            }
        });
    }

    private void included(Consumer<Integer> place) {
        works(at -> {
            if (documents.get(at).end() == End.INCLUDED) {
                place.accept(at);
            }
        });
    }

    private Map<String, @Nullable Object> protocol() {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("number", 1);
        row.put("said", file.protocol());
        row.put("revision", 1);
        row.put("made_at", at(-1));
        row.put("made_by", file.readers().getFirst());
        row.put("started_at", at(-1));
        row.put("started_by", file.readers().getFirst());
        return row;
    }

    private Map<String, @Nullable Object> intake() {
        int copies = file.counts().duplicates();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("number", 1);
        row.put("name", NAME);
        row.put("source", file.protocol().searches().getFirst().source());
        row.put("format", Format.FILE_LIST.name());
        row.put("columns", Map.of());
        row.put("sha256", "\\x" + sha256(list));
        row.put("state", "DONE");
        row.put("found", references.size());
        row.put("added", references.size());
        row.put("known", 0);
        row.put("unreadable", 0);
        row.put("merged", copies);
        row.put("to_look_at", 0);
        row.put("remarks", "");
        row.put("begun_at", at(-1));
        row.put("begun_by", file.readers().getFirst());
        row.put("ended_at", at(-1));
        return row;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, @Nullable Object> record(int at) {
        var told = Told.of(references.get(at));
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("number", at + 1);
        row.put("intake_number", 1);
        row.put("kind", told.kind());
        row.put("title", told.title());
        row.put("authors", told.authors());
        row.put("year", told.year());
        row.put("container", told.container());
        row.put("abstract", told.abstractText());
        row.put("doi", told.doi());
        int first = documents.get(at).first();
        row.put("merged_into", first == at ? null : first + 1);
        return row;
    }

    private Map<String, @Nullable Object> reference(int at) {
        var reference = references.get(at);
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("number", at + 1);
        row.put("intake_number", 1);
        row.put("line", reference.origin().line());
        row.put(
                "fingerprint",
                UUID.nameUUIDFromBytes(documents.get(at).line().getBytes(StandardCharsets.UTF_8)));
        row.put("occurrence", 1);
        row.put("said", JSON.readTree(ReviewText.of(reference)));
        row.put("verbatim", reference.origin().verbatim());
        row.put("record_number", documents.get(at).first() + 1);
        return row;
    }

    private Map<String, @Nullable Object> pair(int at) {
        int first = documents.get(at).first();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("one", first + 1);
        row.put("other", at + 1);
        row.put("intake_number", 1);
        row.put("found_as", "CERTAIN");
        row.put("likelihood", 999);
        row.put("reason", "The same name and the same date, in a folder of copies.");
        row.put("standing", "SAME");
        row.put("decided_at", at(-1));
        row.put("kept", first + 1);
        row.put("merged", at + 1);
        return row;
    }

    private Map<String, @Nullable Object> filtered(int at) {
        boolean isOff = documents.get(at).end() == End.OFF_TOPIC;
        return standing(FILTER, at, isOff ? OFF_TOPIC : null, at(at));
    }

    private Map<String, @Nullable Object> read(int at) {
        boolean isOut = documents.get(at).end() == End.NOT_STATED;
        return standing(READING, at, isOut ? NOT_STATED : null, later(at));
    }

    private static Map<String, @Nullable Object> standing(
            String stage, int at, @Nullable String reason, Instant revealed) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("stage", stage);
        row.put("record_number", at + 1);
        row.put("state", reason == null ? "INCLUDED" : "EXCLUDED");
        row.put("reason_key", reason);
        row.put("was_seen", true);
        row.put("revealed_at", revealed);
        return row;
    }

    private Map<String, @Nullable Object> seat(String stage, int at, UUID by) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("stage", stage);
        row.put("record_number", at + 1);
        row.put("person_id", by);
        row.put("taken_at", stage.equals(FILTER) ? at(at) : later(at));
        row.put("decided", true);
        return row;
    }

    /// Where it is disputed, the second reader saw it the other way.
    private Map<String, @Nullable Object> decided(int at, UUID by) {
        var document = documents.get(at);
        boolean isSecond = !by.equals(file.readers().getFirst());
        boolean isOut = document.end() == End.OFF_TOPIC ^ (document.isDisputed() && isSecond);
        return decision(FILTER, at, by, isOut ? OFF_TOPIC : null, at(at));
    }

    private Map<String, @Nullable Object> readThrough(int at) {
        boolean isOut = documents.get(at).end() == End.NOT_STATED;
        return decision(
                READING, at, file.readers().getFirst(), isOut ? NOT_STATED : null, later(at));
    }

    private static Map<String, @Nullable Object> decision(
            String stage, int at, UUID by, @Nullable String reason, Instant when) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("stage", stage);
        row.put("record_number", at + 1);
        row.put("person_id", by);
        row.put("number", 1);
        row.put("verdict", reason == null ? "INCLUDE" : "EXCLUDE");
        row.put("reason_key", reason);
        row.put("note", "");
        row.put("blind", true);
        row.put("decided_at", when);
        return row;
    }

    private Map<String, @Nullable Object> resolved(int at) {
        boolean isOut = documents.get(at).end() == End.OFF_TOPIC;
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("stage", FILTER);
        row.put("record_number", at + 1);
        row.put("number", 1);
        row.put("verdict", isOut ? "EXCLUDE" : "INCLUDE");
        row.put("reason_key", isOut ? OFF_TOPIC : null);
        row.put("way", "THIRD");
        row.put("words", "Invented: a third person read it and decided.");
        row.put("resolved_at", at(at).plusSeconds(SECONDS_EACH / 2));
        row.put("resolved_by", file.resolver());
        return row;
    }

    /// One after another in the days after the beginning.
    private Instant at(int place) {
        return file.begun()
                .atTime(9, 0)
                .toInstant(ZoneOffset.UTC)
                .plusSeconds((long) place * SECONDS_EACH);
    }

    private Instant later(int place) {
        return at(documents.size() + 2 * place);
    }
}
