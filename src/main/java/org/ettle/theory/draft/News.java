package org.ettle.theory.draft;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.comparison.Succession;
import org.jspecify.annotations.Nullable;

/// What a newer version of another organisation's map holds that a fork has not decided on.
///
/// @param from the version that the fork has taken account of
/// @param to the newest
/// @param items what became of the outcomes, without those that stayed the same
public record News(MapVersion from, MapVersion to, List<Item> items) {

    public News {
        items = List.copyOf(items);
    }

    /// @param key names it within the news ("5>5a+5b")
    /// @param edits what adopting it would do to the draft
    /// @param hindrance why it cannot be adopted as the draft stands; null where it can be
    /// @param decision null while nobody decided
    public record Item(
            String key,
            Succession succession,
            List<Edit> edits,
            @Nullable DraftRefusal hindrance,
            @Nullable Decision decision) {

        public Item {
            edits = List.copyOf(edits);
        }

        public boolean isOpen() {
            return decision == null;
        }
    }

    /// @param adopted or kept as the fork has it
    public record Decision(String item, boolean adopted, String reason, UUID author, Instant at) {}

    public List<Item> open() {
        return items.stream().filter(Item::isOpen).toList();
    }

    static String key(Succession succession) {
        return codes(succession.from()) + ">" + codes(succession.to());
    }

    private static String codes(List<Outcome> outcomes) {
        return outcomes.stream().map(it -> it.code().value()).collect(Collectors.joining("+"));
    }
}
