package org.ettle.judgement.contribution;

import java.util.List;
import org.ettle.theory.Link.Name;
import org.jspecify.annotations.Nullable;

/// The contribution story.
///
/// @param cited findings, by their ids
/// @param weakest the link that the story rests on least firmly
public record Story(String narrative, List<String> cited, @Nullable Name weakest) {

    public Story {
        cited = List.copyOf(cited);
    }
}
