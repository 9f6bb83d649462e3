package org.ettle.evidence;

import java.time.Instant;

/// Why something was not done to a source, its words or what they bear on.
public sealed interface EvidenceRefusal {

    record ReasonMissing() implements EvidenceRefusal {}

    record NothingChanged() implements EvidenceRefusal {}

    /// What somebody said in private was not published by its authors, so it needs their consent or
    /// stays inside.
    record ConsentMatters(SourceKind kind) implements EvidenceRefusal {}

    /// What others published is quoted outside under terms that somebody has read.
    record LicenceMissing() implements EvidenceRefusal {}

    record AlreadyPublished(Instant since) implements EvidenceRefusal {}

    record NotPublished() implements EvidenceRefusal {}

    /// The other source, or one that took its place, was superseded by this one.
    record SupersededInACircle(Source.Id by) implements EvidenceRefusal {}

    record TextSaysNothing() implements EvidenceRefusal {}

    /// The source has these very words already.
    record TextIsThere(String hash) implements EvidenceRefusal {}

    record NotInTheText(int begins, int ends, int length) implements EvidenceRefusal {}

    record PassageSaysNothing() implements EvidenceRefusal {}

    record PassageTooLong(int length, int most) implements EvidenceRefusal {}

    record SelectedAlready(Passage.Id passage) implements EvidenceRefusal {}

    /// A passage travels no further than its source may.
    record SourceStaysInside() implements EvidenceRefusal {}

    record WithdrawnAlready(Instant since) implements EvidenceRefusal {}

    /// @param what an outcome's code or a link's name
    record NotInTheVersion(String what) implements EvidenceRefusal {}

    record BearsAlready(Bearing.Id bearing) implements EvidenceRefusal {}

    record CauseIsEffect() implements EvidenceRefusal {}
}
