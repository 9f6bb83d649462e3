package org.ettle.evidence.document.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How program and worker talk. The program trusts nothing in an answer: a document may have taken
/// the worker over. Every length is held to its limit before anything is read.
public final class Frames {

    private static final int MARK = 0x45_54_54_4c;
    private static final int READ = 1;
    private static final int NOT_READ = 2;
    private static final int MOST_BYTES_A_CHARACTER = 3;
    private static final int MOST_REMARKS = 100;
    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_DATE = 10;

    private Frames() {}

    /// What is wanted of a document.
    public enum Wanted {
        WORDS,
        /// Of the first sheet of a workbook.
        ROWS
    }

    /// @param ending of its name, such as "html"; it decides between kinds of text only
    record Asked(Wanted wanted, String ending) {}

    /// Asks for a document to be read.
    ///
    /// @param ending of its name, such as "html"; it decides between kinds of text only
    public static void ask(DataOutputStream out, Wanted wanted, String ending, byte[] document)
            throws IOException {
        out.writeInt(MARK);
        out.writeByte(wanted.ordinal());
        out.writeUTF(ending);
        out.writeInt(document.length);
        out.write(document);
        out.flush();
    }

    /// Takes the next document into a file.
    ///
    /// @return what is wanted of it; null where no more come
    static @Nullable Asked take(DataInputStream in, Path into) throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        int mark = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
        var wanted = in.readByte() == Wanted.ROWS.ordinal() ? Wanted.ROWS : Wanted.WORDS;
        var ending = in.readUTF();
        int length = in.readInt();
        if (mark != MARK || length < 0 || length > Limits.BYTES) {
            throw new IOException("Not a frame");
        }
        try (var file = Files.newOutputStream(into)) {
            copy(in, file, length);
        }
        return new Asked(wanted, ending);
    }

    private static void copy(InputStream from, OutputStream to, int length) throws IOException {
        var buffer = new byte[64 * 1024];
        int left = length;
        while (left > 0) {
            int read = from.read(buffer, 0, Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException();
            }
            to.write(buffer, 0, read);
            left -= read;
        }
    }

    static void answer(DataOutputStream out, Answer answer) throws IOException {
        out.writeInt(MARK);
        switch (answer) {
            case Answer.NotRead(var reason, var mediaType) -> {
                out.writeByte(NOT_READ);
                out.writeUTF(reason.name());
                out.writeUTF(mediaType);
            }
            case Answer.Read read -> {
                var words = read.words().getBytes(StandardCharsets.UTF_8);
                out.writeByte(READ);
                out.writeUTF(read.mediaType());
                out.writeUTF(read.reader());
                out.writeUTF(beginning(read.title(), LONGEST_TITLE));
                out.writeUTF(beginning(read.dated(), LONGEST_DATE));
                out.writeInt(read.remarks().size());
                for (var remark : read.remarks()) {
                    out.writeUTF(remark.kind().name());
                    out.writeInt(remark.count());
                }
                out.writeInt(words.length);
                out.write(words);
            }
        }
        out.flush();
    }

    /// @throws IOException when the worker ended, or sent what is no answer
    public static Answer await(DataInputStream in) throws IOException {
        if (in.readInt() != MARK) {
            throw new IOException("Not a frame");
        }
        try {
            return switch (in.readByte()) {
                case NOT_READ -> new Answer.NotRead(Unread.valueOf(in.readUTF()), in.readUTF());
                case READ -> read(in);
                default -> throw new IOException("Not an answer");
            };
        } catch (IllegalArgumentException unknown) {
            throw new IOException("Not an answer", unknown);
        }
    }

    private static Answer.Read read(DataInputStream in) throws IOException {
        var mediaType = in.readUTF();
        var reader = in.readUTF();
        var title = in.readUTF();
        held(title.length(), LONGEST_TITLE);
        var dated = in.readUTF();
        held(dated.length(), LONGEST_DATE);
        var remarks = remarks(in);
        return new Answer.Read(mediaType, reader, title, dated, words(in), remarks);
    }

    private static String beginning(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most);
    }

    private static List<Remark> remarks(DataInputStream in) throws IOException {
        int count = held(in.readInt(), MOST_REMARKS);
        var remarks = new ArrayList<Remark>();
        for (int i = 0; i < count; i++) {
            remarks.add(new Remark(Remark.Kind.valueOf(in.readUTF()), in.readInt()));
        }
        return remarks;
    }

    private static String words(DataInputStream in) throws IOException {
        int length = held(in.readInt(), Limits.TABLE_CHARACTERS * MOST_BYTES_A_CHARACTER);
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static int held(int number, int most) throws IOException {
        if (number < 0 || number > most) {
            throw new IOException("More than an answer may hold: " + number);
        }
        return number;
    }
}
