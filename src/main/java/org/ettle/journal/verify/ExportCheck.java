package org.ettle.journal.verify;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.ettle.journal.chain.ChainCheck;
import org.ettle.journal.chain.CheckpointCheck;
import org.ettle.journal.chain.Flaw;
import org.ettle.journal.chain.Lines;
import org.jspecify.annotations.Nullable;

/// Looks at an exported journal, line by line, as docs/journal-format.md says.
final class ExportCheck {

    private final LineReader lines;
    private final SignedLengths signed;

    private ExportCheck(LineReader lines, SignedLengths signed) {
        this.lines = lines;
        this.signed = signed;
    }

    static Verdict of(Path file, SignedLengths signed) throws IOException {
        try (var stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return new ExportCheck(new LineReader(stream), signed).verdict();
        }
    }

    private Verdict verdict() throws IOException {
        var first = lines.next();
        if (first == null) {
            return new Verdict.Bad(null, lines.cut());
        }
        var header = Lines.findHeader(first).filter(it -> it.size() >= 1).orElse(null);
        if (header == null) {
            return new Verdict.Bad(null, lines.unreadable());
        }
        var organisation = header.organisation();
        var flaw = signed.flaw(organisation).or(() -> flawOf(header));
        return flaw.<Verdict>map(it -> new Verdict.Bad(organisation, it))
                .orElseGet(() -> new Verdict.Whole(organisation, header.size(), header.size()));
    }

    private Optional<Flaw> flawOf(Lines.Header header) {
        try {
            var check =
                    new ChainCheck(header.organisation(), signed.of(header.organisation()), true);
            for (long number = 1; number <= header.size(); number++) {
                var flaw = flawOfEntry(check);
                if (flaw.isPresent()) {
                    return flaw;
                }
            }
            return flawOfEnd(check);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Optional<Flaw> flawOfEntry(ChainCheck check) throws IOException {
        var line = lines.next();
        if (line == null) {
            return Optional.of(lines.cut());
        }
        var row = Lines.findRow(line, check.organisation()).orElse(null);
        return row == null
                ? Optional.of(lines.unreadable())
                : check.next(row.entry(), row.payload());
    }

    private Optional<Flaw> flawOfEnd(ChainCheck check) throws IOException {
        var line = lines.next();
        if (line == null) {
            return Optional.of(lines.cut());
        }
        var end = Lines.findEnd(line).orElse(null);
        if (end == null) {
            return Optional.of(lines.unreadable());
        }
        if (lines.next() != null || lines.endsWithinALine()) {
            return Optional.of(lines.unreadable());
        }
        return check.end(OptionalLong.of(end.checkpoint().time()))
                .or(() -> signature(check.organisation(), end))
                .or(() -> fits(check, end));
    }

    private Optional<Flaw> signature(UUID organisation, Lines.End end) {
        boolean trusted = signed.keys().isEmpty() || signed.keys().contains(end.publicKey());
        return new CheckpointCheck(organisation, trusted ? List.of(end.publicKey()) : List.of())
                .check(end.checkpoint(), null)
                .map(code -> new Flaw(code, end.checkpoint().size()));
    }

    private static Optional<Flaw> fits(ChainCheck check, Lines.End end) {
        return check.fits(end.checkpoint())
                ? Optional.empty()
                : Optional.of(new Flaw(Flaw.Code.CHECKPOINT_DIFFERS, check.size()));
    }

    /// Lines of bytes, counted.
    private static final class LineReader {

        private final InputStream stream;
        private long number;
        private boolean cutOff;

        LineReader(InputStream stream) {
            this.stream = stream;
        }

        /// Null at the end of the file, and where the last line is cut off.
        byte @Nullable [] next() throws IOException {
            var line = new ByteArrayOutputStream(512);
            number++;
            for (int read = stream.read(); read >= 0; read = stream.read()) {
                if (read == '\n') {
                    return line.toByteArray();
                }
                line.write(read);
            }
            cutOff = line.size() > 0;
            return null;
        }

        boolean endsWithinALine() {
            return cutOff;
        }

        Flaw cut() {
            return new Flaw(Flaw.Code.FILE_CUT, number);
        }

        Flaw unreadable() {
            return new Flaw(Flaw.Code.LINE_UNREADABLE, number);
        }
    }
}
