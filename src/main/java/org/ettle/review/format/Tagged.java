package org.ettle.review.format;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ettle.review.record.Origin;
import org.ettle.review.record.Reference;
import org.jspecify.annotations.Nullable;

/// Reads files whose lines have tags. A record that was never ended ends where the next begins;
/// every line of the file ends up in a record, or is told.
final class Tagged {

    private final String source;
    private final Lines lines;
    private final Dialect dialect;
    private final Consumer<Reading> to;
    private final List<String> verbatim = new ArrayList<>();
    private final List<Dialect.Line> tags = new ArrayList<>();
    private long begins;
    private long count;

    private Tagged(String source, Reader text, Dialect dialect, Consumer<Reading> to) {
        this.source = source;
        this.lines = new Lines(text);
        this.dialect = dialect;
        this.to = to;
    }

    static void read(String source, Reader text, Dialect dialect, Consumer<Reading> to)
            throws IOException {
        new Tagged(source, text, dialect, to).read();
    }

    private void read() throws IOException {
        for (var text = lines.next(); text != null; text = lines.next()) {
            take(text);
        }
        end();
    }

    private void take(String text) {
        if (text.isBlank()) {
            if (dialect.endsWithBlank()) {
                end();
            }
            return;
        }
        var line = dialect.line(text);
        if (line == null) {
            if (tags.isEmpty()) {
                outside(text);
            } else {
                verbatim.add(text);
                goOn(text.strip());
            }
            return;
        }
        if (dialect.begins(line.tag()) || tags.isEmpty() && dialect.isOfFile(text)) {
            end();
        }
        if (tags.isEmpty() && (dialect.isOfFile(text) || dialect.ends(line.tag()))) {
            if (dialect.ends(line.tag()) && !dialect.isOfFile(text)) {
                outside(text);
            }
            return;
        }
        if (tags.isEmpty()) {
            begins = lines.number();
        }
        verbatim.add(text);
        if (dialect.ends(line.tag())) {
            end();
        } else {
            tags.add(line);
        }
    }

    private void outside(String text) {
        if (!dialect.isOfFile(text)) {
            to.accept(
                    new Reading.Unreadable(
                            lines.number(), "This line belongs to no record.", text));
        }
    }

    private void goOn(String text) {
        var last = tags.getLast();
        if (dialect.isListed(last.tag())) {
            tags.add(new Dialect.Line(last.tag(), text));
        } else {
            tags.set(tags.size() - 1, new Dialect.Line(last.tag(), last.value() + "\n" + text));
        }
    }

    private void end() {
        if (tags.isEmpty()) {
            return;
        }
        var draft = new Reference.Draft();
        dialect.fill(draft, tags);
        var whole = String.join("\n", verbatim);
        if (draft.isEmpty()) {
            to.accept(new Reading.Unreadable(begins, "The record tells nothing of a work.", whole));
        } else {
            count++;
            if (draft.id().isEmpty()) {
                draft.id(Long.toString(count));
            }
            to.accept(new Reading.Whole(draft.from(new Origin(source, begins, whole))));
        }
        tags.clear();
        verbatim.clear();
    }

    /// The first value of a tag.
    static @Nullable String value(List<Dialect.Line> lines, String tag) {
        for (var line : lines) {
            if (line.tag().equals(tag)) {
                return line.value();
            }
        }
        return null;
    }
}
