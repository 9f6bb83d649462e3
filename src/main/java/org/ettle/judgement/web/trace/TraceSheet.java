package org.ettle.judgement.web.trace;

import java.util.List;
import org.ettle.platform.page.Signpost;
import org.jspecify.annotations.Nullable;

/// The page of one trace.
///
/// @param assessed where those stand who read the tests; null where one does
/// @param second how it stands to the rubric; null before it was weighed
/// @param differs whether the two differ
/// @param judgement where the rubric was used; null where no judgement stood
/// @param robust what would have to be weaker for it to lose its word
/// @param published when and why it was published; null before
/// @param failed tests that had to be passed and were not
public record TraceSheet(
        TraceLine line,
        @Nullable String told,
        @Nullable String assessed,
        @Nullable String before,
        @Nullable String second,
        boolean differs,
        @Nullable String judgement,
        List<String> robust,
        List<String> failed,
        List<Test> tests,
        List<Package> packages,
        @Nullable String caps,
        @Nullable String reason,
        @Nullable String published,
        List<Signpost> orders,
        List<Signpost> others,
        String again,
        boolean same,
        @Nullable String history,
        @Nullable String json) {

    /// @param read how it is read; null while that is blind
    /// @param readings how each of two assessors read it, as far as the reader may see; empty where
    ///   one does
    /// @param apart how far the first two are apart; null where nothing is to be said
    /// @param evidence in which it was found; null where it was not, or the reader may not see it
    /// @param withheld whether the reader may not see in which
    /// @param look where somebody says what came of looking; null where the reader may not
    public record Test(
            int number,
            String statement,
            @Nullable Read read,
            List<Reading> readings,
            @Nullable String apart,
            String registered,
            String came,
            String colour,
            List<String> details,
            @Nullable Signpost evidence,
            boolean withheld,
            boolean setAside,
            @Nullable String look) {}

    /// @param ifNot how likely it is if the link does not hold: the rival that explains it best
    /// @param strongest which rival that is
    public record Read(
            String kind,
            String kindWords,
            String ifHeld,
            String ifNot,
            String strongest,
            List<Rival> rivals) {}

    /// @param who an assessor, by name within the organisation only
    public record Reading(String who, String ifHeld, String ifNot, String reason) {}

    public record Rival(String statement, String range) {}

    /// @param tests which findings it holds
    /// @param nats its weight, as it is worked out
    /// @param odds the same as what it does to the odds
    public record Package(int number, String tests, String nats, String odds, boolean capped) {}
}
