package org.ettle.evidence.document;

import java.io.IOException;
import java.io.InputStream;

/// A document on its way in. Its bytes are taken only when there is room for them.
public interface Upload {

    /// As its owner calls it, without folders.
    String name();

    long size();

    InputStream open() throws IOException;
}
