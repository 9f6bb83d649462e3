package org.ettle.review.format;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ettle.review.record.Field;
import org.ettle.review.record.Kind;
import org.ettle.review.record.Origin;
import org.ettle.review.record.Reference;

/// A plain list of files with dates, one a line: the date before or behind the name, as a folder's
/// listing has it. A file's own name is its title until somebody says better.
final class FileList {

    /// The year first, or a British date; a time may follow.
    static final Pattern DATE =
            Pattern.compile(
                    "(?<![\\d.-])(?:(\\d{4})-(\\d\\d)-(\\d\\d)|(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}))(?:[ T]\\d\\d:\\d\\d(?::\\d\\d)?)?(?![\\d-])");

    private FileList() {}

    static void read(String source, Reader text, Consumer<Reading> to) throws IOException {
        var lines = new Lines(text);
        long count = 0;
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (line.isBlank()) {
                continue;
            }
            count++;
            to.accept(read(source, line, lines.number(), count));
        }
    }

    private static Reading read(String source, String line, long number, long count) {
        var found = DATE.matcher(line);
        if (!found.find()) {
            return new Reading.Unreadable(
                    number,
                    "There is no date in this line; write it as 2021-03-04 or 04/03/2021.",
                    line);
        }
        var after = trimmed(line.substring(found.end()));
        var before = trimmed(line.substring(0, found.start()));
        var path = after.isEmpty() ? before : after;
        if (path.isEmpty()) {
            return new Reading.Unreadable(
                    number, "There is a date in this line, but no name of a file.", line);
        }
        try {
            var date = date(found);
            var draft =
                    new Reference.Draft()
                            .kind(Kind.DOCUMENT)
                            .id(Long.toString(count))
                            .add(Field.TITLE, title(path))
                            .add(Field.YEAR, Integer.toString(date.getYear()))
                            .add(Field.DATE, date.toString())
                            .add(Field.URL, path);
            return new Reading.Whole(draft.from(new Origin(source, number, line)));
        } catch (DateTimeException noSuchDay) {
            return new Reading.Unreadable(number, "There is no day “" + found.group() + "”.", line);
        }
    }

    private static LocalDate date(Matcher found) {
        return found.group(1) == null
                ? LocalDate.of(number(found, 6), number(found, 5), number(found, 4))
                : LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static String trimmed(String text) {
        return text.replaceAll("^[\\s;,\"]+|[\\s;,\"]+$", "");
    }

    /// The name without its folders and its ending.
    static String title(String path) {
        var name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= 5 ? name.substring(0, dot) : name;
    }

    static void write(Reference reference, Writer out) throws IOException {
        var path = reference.value(Field.URL);
        out.write(reference.value(Field.DATE));
        out.write('\t');
        out.write(path.isEmpty() ? reference.value(Field.TITLE) : path);
        out.write("\r\n");
    }
}
