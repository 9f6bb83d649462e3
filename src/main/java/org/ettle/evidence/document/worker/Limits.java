package org.ettle.evidence.document.worker;

import java.time.Duration;

/// How much a document may ask of us. What asks for more is refused, or read in part and said to be
/// cut; nothing is cut in silence.
public final class Limits {

    /// Of a document as it comes.
    public static final int BYTES = 25 * 1024 * 1024;

    /// Of the text that is read from it.
    public static final int CHARACTERS = 5_000_000;

    /// Of the table that is read from a sheet: some eight thousand references with abstracts.
    public static final int TABLE_CHARACTERS = 12_000_000;

    /// How many documents may be in one another, the first included.
    public static final int DEPTH = 3;

    /// How many others one document may hold.
    public static final int PARTS = 50;

    /// What an archive may unpack to in all, what is archived in it included.
    static final long UNPACKED_BYTES = 100L * 1024 * 1024;

    /// How many times larger than itself an entry may become. Office documents stay below 50.
    static final int RATIO = 200;

    /// Entries below this size may become what they like.
    static final long SMALL_ENTRY = 1024L * 1024;

    static final int ENTRIES = 10_000;

    /// How long one document may take, and one worker may wait for the next.
    public static final Duration WALL = Duration.ofSeconds(20);

    public static final Duration IDLE = Duration.ofMinutes(5);

    private Limits() {}
}
