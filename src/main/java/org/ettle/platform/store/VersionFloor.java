package org.ettle.platform.store;

import java.time.LocalDate;
import java.util.Map;

/// The oldest minor version of each major that is good enough. Older ones let a role learn of rows
/// that its policy hides, by `insert … on conflict do update` (CVE-2026-120154).
///
/// The embedded server is 18.6, because 18.7 is not to be had as a package yet. Until a date it is
/// waived, because every key of ours begins with the organisation, which closes that way
/// (docs/decisions/0002-waiver-for-postgresql-18-6.md).
final class VersionFloor {

    static final LocalDate WAIVED_UNTIL = LocalDate.of(2027, 2, 28);

    private static final int OLDEST_MAJOR = 15;
    private static final int WAIVED = 180_006;

    /// Minor versions by major; PostgreSQL numbers a version as major × 10,000 + minor.
    private static final Map<Integer, Integer> FLOORS = Map.of(15, 20, 16, 16, 17, 12, 18, 7);

    private VersionFloor() {}

    sealed interface Verdict {
        record Good() implements Verdict {}

        record Waived(String words) implements Verdict {}

        record WaiverOver(String words) implements Verdict {}

        record TooOld(String words) implements Verdict {}
    }

    static Verdict verdict(int version, boolean embedded, LocalDate today) {
        int major = version / 10_000;
        int minor = version % 10_000;
        if (major >= OLDEST_MAJOR && minor >= FLOORS.getOrDefault(major, 0)) {
            return new Verdict.Good();
        }
        if (embedded && version == WAIVED) {
            return today.isAfter(WAIVED_UNTIL) ? waiverOver() : waived();
        }
        return new Verdict.TooOld(
                "Ettle does not start, because PostgreSQL "
                        + major
                        + "."
                        + minor
                        + " is too old to keep organisations apart. Bring it up to "
                        + floor(major)
                        + " or newer.");
    }

    private static Verdict waived() {
        return new Verdict.Waived(
                "The embedded PostgreSQL 18.6 has a known fault in row security. It is waived until "
                        + WAIVED_UNTIL
                        + " (docs/decisions/0002-waiver-for-postgresql-18-6.md).");
    }

    private static Verdict waiverOver() {
        return new Verdict.WaiverOver(
                "THE WAIVER FOR THE EMBEDDED POSTGRESQL 18.6 ENDED ON "
                        + WAIVED_UNTIL
                        + ". Bring in 18.7 or newer, or use a server of your own with"
                        + " ETTLE_DATABASE_URL.");
    }

    private static String floor(int major) {
        return FLOORS.containsKey(major) ? major + "." + FLOORS.get(major) : "18.7";
    }
}
