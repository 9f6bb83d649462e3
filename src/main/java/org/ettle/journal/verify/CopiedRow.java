package org.ettle.journal.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.ettle.journal.chain.Octets;
import org.jspecify.annotations.Nullable;

/// One row in the binary form of PostgreSQL's COPY. Its columns are taken one after the other: each
/// is its length, or a negative one for nothing, and its bytes.
final class CopiedRow {

    private static final long FROM_1970_TO_2000 = 946_684_800_000_000L;

    private final ByteBuffer row;

    /// @param row at its first column
    CopiedRow(ByteBuffer row) {
        this.row = row;
    }

    UUID uuid() {
        return required(uuidOrNull());
    }

    @Nullable UUID uuidOrNull() {
        return row.getInt() < 0 ? null : new UUID(row.getLong(), row.getLong());
    }

    long number() {
        return required(numberOrNull());
    }

    @Nullable Long numberOrNull() {
        return row.getInt() < 0 ? null : row.getLong();
    }

    /// In microseconds since 1970.
    long time() {
        return number() + FROM_1970_TO_2000;
    }

    String text() {
        int length = length();
        var text = new String(row.array(), row.position(), length, StandardCharsets.UTF_8);
        row.position(row.position() + length);
        return text;
    }

    Octets octets() {
        int length = length();
        var octets = Octets.of(row.array(), row.position(), length);
        row.position(row.position() + length);
        return octets;
    }

    private int length() {
        int length = row.getInt();
        if (length < 0) {
            throw withoutValue();
        }
        return length;
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw withoutValue();
        }
        return value;
    }

    private static IllegalStateException withoutValue() {
        return new IllegalStateException("The journal has a column without a value.");
    }
}
