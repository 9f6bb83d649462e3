package org.ettle.journal.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ettle.journal.chain.Flaw;
import org.ettle.journal.chain.Lines;
import org.ettle.journal.chain.PublicKey;

/// Looks at a file of proofs, one a line.
record ProofsCheck(long good, List<Flaw> refused) {

    static ProofsCheck of(Path file, List<PublicKey> trusted) throws IOException {
        long good = 0;
        var refused = new ArrayList<Flaw>();
        long row = 0;
        for (var line : lines(Files.readAllBytes(file))) {
            row++;
            var code = wrong(line, trusted);
            if (code.isEmpty()) {
                good++;
            } else {
                refused.add(new Flaw(code.get(), row));
            }
        }
        return new ProofsCheck(good, refused);
    }

    private static Optional<Flaw.Code> wrong(byte[] line, List<PublicKey> trusted) {
        return Lines.findProof(line)
                .map(proof -> proof.wrong(trusted))
                .orElse(Optional.of(Flaw.Code.LINE_UNREADABLE));
    }

    /// A last line without a line feed is a line here, which is then refused as it stands.
    private static List<byte[]> lines(byte[] bytes) {
        var lines = new ArrayList<byte[]>();
        int begin = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, begin, i));
                begin = i + 1;
            }
        }
        if (begin < bytes.length) {
            lines.add(Arrays.copyOfRange(bytes, begin, bytes.length));
        }
        return lines;
    }
}
