package org.ettle.evidence.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One file of a release as it was taken in.
///
/// @param hash of its bytes (SHA-256, in hexadecimal)
/// @param figures how many figures were new with it
public record Vintage(
        Id id,
        Release release,
        String name,
        String hash,
        Count count,
        int figures,
        Instant takenAt,
        @Nullable UUID takenBy) {

    /// Which of two was published later; of one release, which was taken in later.
    static final Comparator<Vintage> OLDEST_FIRST =
            Comparator.<Vintage, LocalDate>comparing(
                            it -> it.release().description().released().from())
                    .thenComparing(Vintage::takenAt);

    public record Id(UUID value) {

        public static Id fresh() {
            return new Id(UUID.randomUUID());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// What became of the rows of a file.
    ///
    /// @param rows how many there are, its head left out
    /// @param marked reported and kept
    /// @param leftOut reported and not kept
    public record Count(int rows, int marked, int leftOut) {

        public static final Count NONE = new Count(0, 0, 0);

        /// Kept without any remark.
        public int kept() {
            return rows - marked - leftOut;
        }

        public int reported() {
            return marked + leftOut;
        }

        public Count plus(Count other) {
            return new Count(rows + other.rows, marked + other.marked, leftOut + other.leftOut);
        }
    }
}
