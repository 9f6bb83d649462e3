package org.ettle.review.intake;

import java.util.Locale;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The memory in which the references of a review are compared with one another. It is half of what
/// the program has; a comparison for which that is too little is not begun, because the program
/// would end for want of it.
@Component
class ComparisonMemory {

    /// What one reference takes while all are compared. Half of it was measured with thirty
    /// thousand made-up ones; real ones differ.
    private static final long BYTES_OF_A_REFERENCE = 4_000;

    private static final long MEGABYTE = 1_000_000;

    private final LongSupplier bytes;

    @Autowired
    ComparisonMemory() {
        this(() -> Runtime.getRuntime().maxMemory() / 2);
    }

    ComparisonMemory(LongSupplier bytes) {
        this.bytes = bytes;
    }

    boolean holds(int references) {
        return references * BYTES_OF_A_REFERENCE <= bytes.getAsLong();
    }

    /// Why they are not compared, and what to do.
    String tooSmall(int references) {
        return String.format(
                Locale.UK,
                "All that was read is kept. It was not compared with the rest, and nothing was"
                        + " merged: %,d references need some %,d MB for that, and Ettle may use"
                        + " %,d MB. Ask whoever runs Ettle to give it more memory, then bring the"
                        + " same in again: it adds nothing, and all of them are compared.",
                references,
                Math.max(1, references * BYTES_OF_A_REFERENCE / MEGABYTE),
                bytes.getAsLong() / MEGABYTE);
    }
}
