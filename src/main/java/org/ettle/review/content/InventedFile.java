package org.ettle.review.content;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ettle.review.Protocol;

/// An invented review as its author wrote it in a content file.
///
/// @param readers who decide, blind, at the first stage; the first of them alone at the second
/// @param resolver who settles where they differ
record InventedFile(
        String title,
        String published,
        List<UUID> readers,
        UUID resolver,
        LocalDate begun,
        Protocol protocol,
        Counts counts,
        List<Type> types,
        List<Topic> topics,
        List<String> offTopic) {

    /// @param conflicts on how many the readers differ at first
    record Counts(int identified, int duplicates, int eligible, int included, int conflicts) {

        int works() {
            return identified - duplicates;
        }
    }

    /// @param weight how often it comes, against the others
    record Type(String key, String title, String folder, int weight) {}

    record Topic(String key, List<String> subjects) {}
}
