package org.ettle.evidence.document.worker;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The mark at the beginning of a text that says in which Unicode form it is.
final class Marked {

    private Marked() {}

    static Optional<Charset> charsetOf(byte[] head) {
        int first = at(head, 0) << 8 | at(head, 1);
        if (first == 0xfeff) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (first == 0xfffe) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return first == 0xefbb && at(head, 2) == 0xbf
                ? Optional.of(StandardCharsets.UTF_8)
                : Optional.empty();
    }

    private static int at(byte[] head, int index) {
        return index < head.length ? head[index] & 0xff : 0;
    }
}
