package org.ettle.evidence.document;

/// A document as it came.
public record Original(String name, byte[] bytes) {}
