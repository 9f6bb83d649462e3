package org.ettle.theory.web.drafts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an editor can do to a draft, in the words of the pages.
enum EditKind {
    ADD_OUTCOME("Add an outcome", "A change that should come about, with a code of its own."),
    REWORD("Reword", "Say the same in other words. For a new meaning, redefine it instead."),
    REDEFINE("Redefine", "Give it a new meaning. To say the same in other words, reword it."),
    SPLIT("Split", "One outcome becomes several. Each is given every link of the one."),
    MERGE("Merge", "Two outcomes become one, which is given the links of both."),
    SUPERSEDE(
            "Supersede",
            "Another outcome takes its place, and its links. Use this where the other is broader or"
                    + " different."),
    MOVE("Move", "Put it in another tier or lane."),
    PLACE("Place", "Say where its box stands. The order means nothing: it only helps the eye."),
    DESCRIBE("Describe", "Say who brings it about, why it is in the map, and who answers for it."),
    TAG("Tag", "Choose what it is marked with."),
    REMOVE("Remove", "It goes, with its links. The comparison tells that it was dropped."),
    DRAW_LINK("Draw a link", "Claim that one outcome helps to bring about another."),
    EXPLAIN_LINK("Explain", "Say why the link should hold."),
    ASSUME("Say what must be true", "A link holds only where its assumptions hold."),
    NAME_RIVALS("Name other explanations", "Say what else could bring the second outcome about."),
    REMOVE_LINK("Remove", "The link goes, with its assumptions. Its outcomes stay."),
    ADD_TAG("Add a tag", "A mark that outcomes of this version can carry."),
    TITLE("Change the title", "Say what the version is called, and what it is about.");

    private final String title;
    private final String lead;

    EditKind(String title, String lead) {
        this.title = title;
        this.lead = lead;
    }

    String title() {
        return title;
    }

    String lead() {
        return lead;
    }

    /// As addresses write it: “draw-link”.
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<EditKind> find(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    boolean isOfLink() {
        return switch (this) {
            case EXPLAIN_LINK, ASSUME, NAME_RIVALS, REMOVE_LINK -> true;
            default -> false;
        };
    }

    boolean isOfOutcome() {
        return switch (this) {
            case REWORD, REDEFINE, SPLIT, MERGE, SUPERSEDE, MOVE, PLACE, DESCRIBE, TAG, REMOVE ->
                    true;
            default -> false;
        };
    }

    @Nullable String warning() {
        return switch (this) {
            case REMOVE, REMOVE_LINK -> "You can undo this until the draft is published.";
            default -> null;
        };
    }
}
