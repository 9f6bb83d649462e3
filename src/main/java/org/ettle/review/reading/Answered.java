package org.ettle.review.reading;

/// What a record says to a question of the protocol.
///
/// @param question its key
/// @param words empty where it says nothing
/// @param support the words of the record that bear the answer
public record Answered(String question, String words, Support support) {

    public Answered {
        words = words.strip();
    }

    /// As somebody typed it.
    public Answered(String question, String words, String passage) {
        this(question, words, Support.typed(passage));
    }
}
