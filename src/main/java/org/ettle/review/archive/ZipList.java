package org.ettle.review.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/// The list of names at the end of a zip file, which Java reads into memory as a whole when it
/// opens one. A file of nothing but names would fill it, so how long the list is is asked first.
final class ZipList {

    /// Some hundred thousand documents.
    private static final int MOST = 16 << 20;

    private static final int END = 0x06054b50;
    private static final int LENGTH_AT = 12;
    private static final int LEAST = 22;

    /// Where a file of more than four gigabytes, or with more than 65,535 names, says so.
    private static final int LONG_END = 0x07064b50;

    /// Behind the end stand remarks, of at most so many bytes.
    private static final int FURTHEST = LEAST + 0xffff;

    private ZipList() {}

    static boolean isTooLong(Path file) throws IOException {
        var last = ByteBuffer.wrap(last(file)).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + LEAST <= last.capacity(); at++) {
            int mark = last.getInt(at);
            if (mark == LONG_END
                    || mark == END && Integer.toUnsignedLong(last.getInt(at + LENGTH_AT)) > MOST) {
                return true;
            }
        }
        return false;
    }

    private static byte[] last(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var bytes = new byte[(int) Math.min(FURTHEST + LEAST, file.length())];
            file.seek(file.length() - bytes.length);
            file.readFully(bytes);
            return bytes;
        }
    }
}
