package org.ettle.review.intake;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.ettle.review.format.Format;
import org.jspecify.annotations.Nullable;

/// A file of references that was taken in, or documents that were taken in together, and what
/// became of it.
///
/// @param number within the review, from 1
/// @param source the database or search from which it comes, in words; may be empty
/// @param columns of a table: what heads mean, where somebody said it
/// @param sha256 of its bytes; of documents, of all their hashes in order
public record Intake(
        int number,
        String name,
        String source,
        Format format,
        Map<String, String> columns,
        String sha256,
        State state,
        Counts counts,
        String remarks,
        Instant begunAt,
        @Nullable UUID begunBy,
        @Nullable Instant endedAt) {

    public Intake {
        columns = Map.copyOf(columns);
    }

    public enum State {
        READING,
        /// Every reference is kept; they are being compared with all others.
        COMPARING,
        DONE,
        /// It could not be read to its end. What was read is kept.
        STOPPED
    }

    /// @param found references that could be read
    /// @param added those that were not there yet
    /// @param known those that were there, from an earlier file
    /// @param merged records that the rules merged after it was read
    /// @param toLookAt pairs that it put before a person
    public record Counts(
            int found, int added, int known, int unreadable, int merged, int toLookAt) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
    }

    /// What could not be read.
    ///
    /// @param number among those of its file, from 1
    public record Unread(int number, long line, String reason, String verbatim) {}

    /// Whether documents themselves were taken in, and not what a file says of works.
    public boolean isOfDocuments() {
        return format == Format.DOCUMENTS;
    }

    public boolean isEnded() {
        return state == State.DONE || state == State.STOPPED;
    }
}
