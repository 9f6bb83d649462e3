package org.ettle.theory.web.drafts;

import java.util.Map;
import java.util.UUID;
import org.ettle.platform.page.Moments;
import org.ettle.theory.draft.Draft;

/// Who worked on drafts, by name, and what is told of them.
record Workers(Map<UUID, String> names) {

    String who(UUID person) {
        return names.getOrDefault(person, "Somebody who is no longer here");
    }

    String state(Draft.State state) {
        return switch (state) {
            case Draft.State.Editing() -> "Being edited";
            case Draft.State.InReview(var by, var at, _) ->
                    "In review: " + who(by) + " asked on " + Moments.words(at);
            case Draft.State.Published(var by, var at, _) ->
                    "Published by " + who(by) + " on " + Moments.words(at);
            case Draft.State.Abandoned(var by, var at, _) ->
                    "Given up by " + who(by) + " on " + Moments.words(at);
        };
    }

    String begun(Draft.Begun begun) {
        return who(begun.by()) + ", " + Moments.words(begun.at());
    }
}
