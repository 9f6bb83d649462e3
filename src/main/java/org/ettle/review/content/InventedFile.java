package org.ettle.review.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.Appraisal.Rating;
import org.ettle.evidence.SourceKind;
import org.ettle.review.Protocol;

/// An invented review as its author wrote it in a content file.
///
/// @param readers who decide, blind, at the first stage; the first of them alone at the second
/// @param resolver who settles where they differ
/// @param ratings how often each comes, against the others
/// @param notes that give the reason of a rating
/// @param map whose outcomes documents are coded with, and its version
/// @param outcomes by topic; one that is empty stands for none
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
        List<String> offTopic,
        Map<Rating, Integer> ratings,
        Map<Criterion, Map<Rating, List<String>>> notes,
        String map,
        Map<String, List<String>> outcomes,
        List<Text> texts) {

    /// @param conflicts on how many the readers differ at first
    record Counts(int identified, int duplicates, int eligible, int included, int conflicts) {

        int works() {
            return identified - duplicates;
        }
    }

    /// @param weight how often it comes, against the others
    record Type(String key, String title, String folder, int weight) {}

    record Topic(String key, List<String> subjects) {}

    /// A document that is there as a whole: the first included one of its topic.
    ///
    /// @param kind of the source that it becomes
    /// @param answers by question of the protocol
    record Text(String topic, SourceKind kind, String words, Map<String, Told> answers) {}

    /// @param passage in the text, which bears the answer
    record Told(String words, String passage) {}
}
