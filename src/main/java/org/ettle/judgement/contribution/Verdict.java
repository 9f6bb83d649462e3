package org.ettle.judgement.contribution;

import java.util.List;
import org.ettle.judgement.contribution.Condition.Met;
import org.ettle.theory.Link;

/// The four verdicts on a contribution.
public sealed interface Verdict {

    /// @param pathway unbroken, every link of it as sure as is needed
    record Supported(List<Link.Name> pathway) implements Verdict {}

    /// @param pathway unbroken
    /// @param belowNeeded the links of it that are less sure than needed
    /// @param partly the one condition that is met in part, if any
    record PartlySupported(
            List<Link.Name> pathway, List<Link.Name> belowNeeded, List<Condition> partly)
            implements Verdict {}

    /// Every pathway passes one of these.
    ///
    /// @param failed links of which a necessary test was looked for with effort and failed
    record NotSupported(List<Link.Name> failed) implements Verdict {}

    /// @param reasons what keeps it from being any of the others, at least one
    record NotYetAssessable(List<Reason> reasons) implements Verdict {}

    /// Why nothing can be said yet.
    sealed interface Reason {

        /// The theory has no pathway that leads there in the judged time.
        record NoPathway() implements Reason {}

        /// On every pathway some link is not yet assessable.
        ///
        /// @param links on the pathway with the fewest such
        record NotRated(List<Link.Name> links) implements Reason {}

        record ConditionOpen(Condition condition, Met met) implements Reason {}

        /// More than one condition is met in part only.
        record SeveralPartly(List<Condition> conditions) implements Reason {}

        record RivalAsLikely(String rival) implements Reason {}
    }
}
