package org.ettle.evidence.document.worker;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/// A program that does what ours does not: it reads a document in its own process. Where it
/// survives, it says so.
///
/// Arguments: the document, and the kind as which it is parsed without being looked at first.
public final class ReadsByItself {

    public static final String SURVIVED = "still here";

    private ReadsByItself() {}

    public static void main(String[] arguments) throws Exception {
        var parsers = new Parsers();
        var file = Path.of(arguments[0]);
        try (var in = TikaInputStream.get(file)) {
            parsers.of(Kind.valueOf(arguments[1]))
                    .parse(in, new Gathering(), new Metadata(), parsers.context());
        } catch (Exception refused) {
            // A program would tell its user, and go on.
        }
        Files.writeString(file.resolveSibling(file.getFileName() + ".after"), SURVIVED);
    }
}
