package org.ettle.review.format;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.ettle.review.record.Reference;
import org.jspecify.annotations.Nullable;

/// One way to write references as lines with a tag each.
interface Dialect {

    /// @param tag of a line; empty where the line goes on with the one before
    record Line(String tag, String value) {}

    /// Nothing where the line has no tag.
    @Nullable Line line(String text);

    /// Whether a record begins with this tag, wherever it stands.
    boolean begins(String tag);

    boolean ends(String tag);

    /// Whether a blank line ends a record.
    default boolean endsWithBlank() {
        return false;
    }

    /// Whether a line outside of any record belongs to the file and to no record.
    boolean isOfFile(String text);

    /// What goes on is a value of its own.
    default boolean isListed(String tag) {
        return false;
    }

    void fill(Reference.Draft draft, List<Line> lines);

    default void writeHead(Writer out) throws IOException {}

    void write(Reference reference, Writer out) throws IOException;

    default void writeEnd(Writer out) throws IOException {}
}
