package org.ettle.review.web.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.ettle.evidence.document.Upload;
import org.ettle.review.Told;
import org.springframework.web.multipart.MultipartFile;

/// A document that a browser sent. Some send folders along with its name; they are left out.
record SentDocument(MultipartFile file) implements Upload {

    private static final int LONGEST_NAME = 200;

    @Override
    public String name() {
        var sent = Objects.requireNonNullElse(file.getOriginalFilename(), "").replace('\\', '/');
        var name = Told.storable(sent.substring(sent.lastIndexOf('/') + 1)).strip();
        if (name.isEmpty()) {
            return "Document without a name";
        }
        // The ending tells what it is, so the beginning of a long name goes.
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    @Override
    public long size() {
        return file.getSize();
    }

    @Override
    public InputStream open() throws IOException {
        return file.getInputStream();
    }
}
