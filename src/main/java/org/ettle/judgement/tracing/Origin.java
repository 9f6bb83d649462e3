package org.ettle.judgement.tracing;

/// Who or what a finding comes from: a person, meeting, dataset, document or body of authors.
/// Findings of one origin on one claim are a package.
///
/// @param key the same for the same origin, and for no other; it names no private person
public record Origin(String key) implements Comparable<Origin> {

    public Origin {
        if (key.isBlank()) {
            throw new IllegalArgumentException("An origin has a key.");
        }
    }

    @Override
    public int compareTo(Origin other) {
        return key.compareTo(other.key);
    }
}
