package org.ettle.review.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ettle.platform.RandomWorlds;
import org.ettle.platform.RandomWorlds.Dice;
import org.ettle.review.record.Field;
import org.ettle.review.record.Kind;
import org.ettle.review.record.Origin;
import org.ettle.review.record.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormatsTest {

    private static final Origin MADE_UP = new Origin("made up", 1, "");

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FILE_LIST", "EXCEL", "DOCUMENTS"})
    void what_is_written_is_read_as_the_same(Format format) {
        RandomWorlds.inEach(dice -> {
            var references = references(dice);

            var read = read(format, written(format, references));

            assertThat(read.unreadable()).isEmpty();
            assertThat(told(read.whole())).containsExactlyElementsOf(told(references));
            assertThat(read.whole().stream().map(Reference::id).toList())
                    .isEqualTo(references.stream().map(Reference::id).toList());
        });
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EXCEL", "DOCUMENTS"})
    void a_broken_file_is_read_as_far_as_it_goes_and_then_stays_the_same(Format format) {
        RandomWorlds.inEach(dice -> {
            var broken = broken(written(format, references(dice)), dice);

            var once = read(format, broken);
            var again = read(format, written(format, once.whole()));

            assertThat(told(again.whole())).containsExactlyElementsOf(told(once.whole()));
            assertThat(again.unreadable()).isEmpty();
            once.unreadable()
                    .forEach(it -> {
                        assertThat(it.line()).isPositive();
                        assertThat(it.reason()).endsWith(".");
                    });
        });
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ENDNOTE_XML", "CSV", "TSV", "EXCEL", "DOCUMENTS"})
    void no_line_of_a_broken_file_is_lost(Format format) {
        RandomWorlds.inEach(dice -> {
            var broken = broken(written(format, references(dice)), dice);

            var read = read(format, broken);

            var kept = new StringBuilder();
            read.whole().forEach(it -> kept.append(it.origin().verbatim()).append('\n'));
            read.unreadable().forEach(it -> kept.append(it.verbatim()).append('\n'));
            var lines = kept.toString().lines().toList();
            broken.lines()
                    .filter(it -> !it.isBlank() && !it.matches("(?:FN |VR |EF|Provider:).*"))
                    .filter(it -> format != Format.BIBTEX || !it.startsWith("%"))
                    .forEach(it -> assertThat(lines).contains(it));
        });
    }

    @Test
    void a_list_of_files_is_read_as_the_same() {
        RandomWorlds.inEach(dice -> {
            var list = new StringBuilder();
            for (int i = 0; i < 5; i++) {
                list.append(
                        "20%02d-%02d-%02d"
                                .formatted(
                                        dice.between(0, 26),
                                        dice.between(1, 12),
                                        dice.between(1, 28)));
                list.append(dice.chance(5) ? "\t" : " 14:05  ")
                        .append("notes/Board minutes ")
                        .append(i)
                        .append(".docx\n");
            }

            var once = read(Format.FILE_LIST, list.toString());
            var again = read(Format.FILE_LIST, written(Format.FILE_LIST, once.whole()));

            assertThat(once.whole()).hasSize(5);
            assertThat(told(again.whole())).containsExactlyElementsOf(told(once.whole()));
        });
    }

    @ParameterizedTest
    @CsvSource({"BIBTEX, entrytype", "ENDNOTE_XML, ref-type"})
    void a_second_type_stays_behind_the_first(Format format, String name) {
        var reference =
                new Reference.Draft()
                        .id("made-up")
                        .kind(Kind.OTHER)
                        .add(Field.TITLE, "A title")
                        .other(name, "misc")
                        .other(name, "poster")
                        .from(MADE_UP);

        var again = read(format, written(format, List.of(reference)));

        assertThat(told(again.whole())).containsExactlyElementsOf(told(List.of(reference)));
    }

    record Read(List<Reference> whole, List<Reading.Unreadable> unreadable) {}

    static Read read(Format format, String text) {
        var read = new Read(new ArrayList<>(), new ArrayList<>());
        try {
            format.read(
                    "made up",
                    new StringReader(text),
                    Map.of(),
                    it -> {
                        switch (it) {
                            case Reading.Whole(var reference) -> read.whole().add(reference);
                            case Reading.Unreadable bad -> read.unreadable().add(bad);
                        }
                    });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return read;
    }

    static String written(Format format, List<Reference> references) {
        var to = new StringWriter();
        try {
            var out = format.new Out(to);
            for (var it : references) {
                out.write(it);
            }
            out.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return to.toString();
    }

    /// What they tell, line by line, so that a failure names the line.
    private static List<String> told(List<Reference> references) {
        var told = new ArrayList<String>();
        for (int i = 0; i < references.size(); i++) {
            told.add(i + " " + references.get(i).kind());
            for (var it : references.get(i).entries()) {
                told.add(i + " " + it.field() + " " + it.name() + ": " + it.value());
            }
        }
        return told;
    }

    private static List<Reference> references(Dice dice) {
        var references = new ArrayList<Reference>();
        int count = dice.between(1, 4);
        for (int i = 0; i < count; i++) {
            references.add(reference(dice, i));
        }
        return references;
    }

    private static Reference reference(Dice dice, int number) {
        var draft =
                new Reference.Draft()
                        .id("made-up-" + number)
                        .kind(dice.oneOf(List.of(Kind.values())));
        for (var field : Field.values()) {
            if (field == Field.TITLE || dice.chance(4)) {
                int values = field.isMany() ? dice.between(1, 3) : 1;
                for (int i = 0; i < values; i++) {
                    if (field == Field.OTHER) {
                        draft.other(dice.oneOf(NAMES), value(field, dice));
                    } else {
                        draft.add(field, value(field, dice));
                    }
                }
            }
        }
        return draft.from(MADE_UP);
    }

    private static final List<String> NAMES =
            List.of(
                    "U1",
                    "M3",
                    "TY",
                    "EP",
                    "ZZ",
                    "PT",
                    "LID",
                    "%9",
                    "custom1",
                    "custom_1",
                    "My column",
                    "a: b",
                    "entrytype",
                    "ref-type",
                    "title",
                    "x\\y",
                    "TI",
                    "X1",
                    "X3");

    private static final List<String> PIECES =
            List.of(
                    "Self-directed",
                    "support",
                    "in",
                    "Scotland",
                    "é",
                    "naïve",
                    "Ä",
                    "ß",
                    "–",
                    "“so”",
                    "\"so\"",
                    "'s",
                    "{A}",
                    "\\",
                    "50%",
                    "R&D",
                    "<b>",
                    "x_1",
                    "#2",
                    "$",
                    "~",
                    "^",
                    ";",
                    ",",
                    "(1)",
                    "[a]",
                    "=",
                    "@misc{a, b = {c}}",
                    "TY  - JOUR",
                    "ER  -",
                    "PMID- 1",
                    "PT J",
                    "%A Smith",
                    "and",
                    "-",
                    "--",
                    ": ",
                    "中文",
                    "α",
                    "\t",
                    "  ",
                    "</record>",
                    "<record>",
                    "&amp;",
                    "\\'e",
                    "|",
                    "/");

    private static String value(Field field, Dice dice) {
        return switch (field) {
            case YEAR -> dice.oneOf(List.of("2012", "1998", "in press", "2012/13", "c. 1900"));
            case PAGES ->
                    dice.oneOf(
                            List.of(
                                    "1-9",
                                    "482-91",
                                    "S12-S19",
                                    "e123",
                                    "12",
                                    "1-2, 5-6",
                                    "xi–xv",
                                    "-3",
                                    "7-",
                                    "1--2",
                                    "a - b"));
            case ISSN ->
                    dice.oneOf(
                            List.of("0028-0836", "1234-567X (Electronic)", "9780745600703", "odd"));
            case ISBN -> dice.oneOf(List.of("9780745600703", "0-7456-0070-3", "0028-0836", "odd"));
            case DOI -> dice.oneOf(List.of("10.1000/abc", "10.1/x_y", "doi: 10.1/z [doi]"));
            case AUTHOR, EDITOR ->
                    dice.oneOf(
                            List.of(
                                    "Scott, J.",
                                    "Scott, John",
                                    "World Health Organization",
                                    "Food and Drink Federation",
                                    "O'Neil, A; B",
                                    "Le Quintrec, M",
                                    "{X}",
                                    "Ä, B",
                                    "van der Berg"));
            default -> text(field, dice);
        };
    }

    private static String text(Field field, Dice dice) {
        var text = new StringBuilder("w");
        int count = dice.between(0, 6);
        for (int i = 0; i < count; i++) {
            text.append(dice.chance(8) ? " " : "")
                    .append(field.isText() && dice.chance(2) ? "\n" : "")
                    .append(dice.oneOf(PIECES));
        }
        return text.toString();
    }

    /// Cuts, doubles and turns lines and letters, as mail and editors do.
    private static String broken(String text, Dice dice) {
        var lines = new ArrayList<>(text.lines().toList());
        int times = dice.between(1, 4);
        for (int i = 0; i < times && !lines.isEmpty(); i++) {
            int at = dice.between(0, lines.size() - 1);
            var line = lines.get(at);
            switch (dice.between(0, 6)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, line);
                case 2 -> lines.add(at, "");
                case 3 -> lines.set(at, line.substring(0, line.length() / 2));
                case 4 ->
                        lines.add(
                                at,
                                dice.oneOf(
                                        List.of(
                                                "TY  - JOUR",
                                                "ER  - ",
                                                "@article{",
                                                "}",
                                                "\"",
                                                "<record>",
                                                "Provider: X",
                                                "odd words",
                                                "   goes on",
                                                "%0 Book",
                                                "PT J",
                                                "99/99/2020 x")));
                case 5 -> lines.set(at, line.replace('"', '\''));
                default -> lines.set(at, line.replace("}", ""));
            }
        }
        return String.join(dice.oneOf(List.of("\n", "\r\n", "\r")), lines);
    }
}
