package org.ettle.review.format;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of a text with their numbers, whichever way they end. Lines can be given back, so that
/// a reader which ran into a wall begins again behind the place where it went wrong.
final class Lines {

    private final Reader text;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder part = new StringBuilder();
    private final Deque<String> back = new ArrayDeque<>();
    private int at;
    private int end;
    private boolean isAfterReturn;
    private long number;

    Lines(Reader text) {
        this.text = text;
    }

    /// The number of the line read last, from 1.
    long number() {
        return number;
    }

    /// The next line without its end; nothing after the last.
    @Nullable String next() throws IOException {
        var line = back.isEmpty() ? read() : back.pop();
        if (line != null) {
            number++;
        }
        return line;
    }

    @Nullable String peek() throws IOException {
        var line = next();
        if (line != null) {
            giveBack(List.of(line));
        }
        return line;
    }

    /// The next line that holds more than blanks is not taken; blank ones before it are.
    @Nullable String peekPastBlanks() throws IOException {
        var line = peek();
        while (line != null && line.isBlank()) {
            next();
            line = peek();
        }
        return line;
    }

    void giveBack(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            back.push(lines.get(i));
        }
        number -= lines.size();
    }

    private @Nullable String read() throws IOException {
        boolean isAny = false;
        part.setLength(0);
        while (true) {
            if (at == end) {
                end = Math.max(0, text.read(buffer));
                at = 0;
                if (end == 0) {
                    return isAny ? part.toString() : null;
                }
            }
            if (isAfterReturn) {
                isAfterReturn = false;
                if (buffer[at] == '\n') {
                    at++;
                    continue;
                }
            }
            int from = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            isAny = true;
            if (at < end) {
                isAfterReturn = buffer[at] == '\r';
                var line =
                        part.isEmpty()
                                ? new String(buffer, from, at - from)
                                : part.append(buffer, from, at - from).toString();
                at++;
                return line;
            }
            part.append(buffer, from, at - from);
        }
    }
}
