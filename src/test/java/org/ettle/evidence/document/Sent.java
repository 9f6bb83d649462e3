package org.ettle.evidence.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.ettle.evidence.Source;

/// A document that somebody sends.
public record Sent(String name, byte[] bytes) implements Upload {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public static Sent text(String name, String words) {
        return new Sent(name, words.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /// Sent, and waited for.
    public DocumentAnswer attachedTo(Documents documents, Source.Id source) {
        try {
            return documents.attach(source, this).await(PATIENCE).orElseThrow();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
