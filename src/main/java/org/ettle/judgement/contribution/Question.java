package org.ettle.judgement.contribution;

import java.util.List;
import org.ettle.judgement.Band;
import org.ettle.theory.Link;
import org.jspecify.annotations.Nullable;

/// What is asked.
///
/// @param links one, or those of a pathway in its order
/// @param decision that the answer serves, in words
/// @param needed how sure one must be for that decision
public record Question(List<Link.Name> links, @Nullable String decision, @Nullable Band needed) {

    public Question {
        links = List.copyOf(links);
    }
}
