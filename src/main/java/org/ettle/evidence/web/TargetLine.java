package org.ettle.evidence.web;

import org.jspecify.annotations.Nullable;

/// An outcome or a link on which something bears, for the reader.
///
/// @param code names it within its version; for a link both ends
/// @param words its label; for a link the sentence that it makes
/// @param version the title of the version
/// @param href its page; null where the reader may not see it
public record TargetLine(String code, String words, String version, @Nullable String href) {}
