package org.ettle.judgement.pathway;

import java.util.List;
import org.ettle.judgement.Band;
import org.ettle.judgement.ChanceRange;
import org.ettle.theory.Link;
import org.jspecify.annotations.Nullable;

/// How likely it is that at least one pathway to an outcome holds.
public sealed interface Reach {

    /// @param range right however the links hang together
    /// @param band by the low end; null where the range is too wide to say
    /// @param route the best pathway of links that are rated, from its start
    /// @param weakest the link of that route with the least low end, of equals the first
    record Reached(ChanceRange range, @Nullable Band band, List<Link.Name> route, Link.Name weakest)
            implements Reach {

        public Reached {
            route = List.copyOf(route);
        }
    }

    /// Every pathway has a link that is not yet assessable.
    ///
    /// @param links that are not, on the pathway with the fewest such
    record NotYetAssessable(List<Link.Name> links) implements Reach {

        public NotYetAssessable {
            links = List.copyOf(links);
        }
    }

    /// No pathway of the theory leads there in the judged time.
    record NoPathway() implements Reach {}
}
