package org.ettle.review.reading;

/// What a record says to a question of the protocol.
///
/// @param question its key
/// @param words empty where it says nothing
/// @param passage the words of the record that bear the answer, with their page
public record Answered(String question, String words, String passage) {

    public Answered {
        words = words.strip();
        passage = passage.strip();
    }
}
