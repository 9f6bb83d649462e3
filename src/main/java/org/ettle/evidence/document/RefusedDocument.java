package org.ettle.evidence.document;

import java.time.Instant;
import org.ettle.evidence.document.worker.Unread;

/// A document that was not read.
public record RefusedDocument(String hash, String name, Unread why, Instant at) {}
