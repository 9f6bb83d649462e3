package org.ettle.review.reading;

/// Words of a record that bear what somebody says of it.
///
/// @param text the hash of the text in which they were found; empty where the record has no
///   document, so that nobody checked them
/// @param begins their place in the text, in Unicode code points; 0 where nobody checked them
public record Support(String words, String text, int begins) {

    public static final Support NONE = typed("");

    /// As somebody typed them.
    public static Support typed(String words) {
        return new Support(words.strip(), "", 0);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    public boolean isChecked() {
        return !text.isEmpty();
    }

    /// The place after the last code point.
    public int ends() {
        return begins + words.codePointCount(0, words.length());
    }
}
