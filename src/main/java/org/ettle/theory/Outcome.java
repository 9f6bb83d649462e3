package org.ettle.theory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A change that should come about, in one version of a map.
///
/// @param tier the key of its tier
/// @param lane the key of its lane; null for an outcome that spans all lanes
/// @param actor who is or does what the label says; null where the source does not say
/// @param rationale why it is in the map, in our own words
/// @param owner who answers for it; null where nobody is named
/// @param tags keys of tags of the version
/// @param slot its place in its lane and tier, in quarters of a box from the top; null until placed
public record Outcome(
        Code code,
        String label,
        Standing standing,
        String tier,
        @Nullable String lane,
        @Nullable String actor,
        @Nullable String rationale,
        Citation citation,
        @Nullable String owner,
        List<String> tags,
        @Nullable Integer slot) {

    /// A box takes up this many slots.
    public static final int BOX = 4;

    public Outcome {
        if (label.isBlank()) {
            throw new IllegalArgumentException("An outcome needs a label: " + code);
        }
        tags = List.copyOf(tags);
    }

    Outcome at(int place) {
        return new Outcome(
                code, label, standing, tier, lane, actor, rationale, citation, owner, tags, place);
    }

    public Cell cell() {
        return new Cell(tier, lane);
    }

    /// Names an outcome within its version ("5", "L1", "1.1.2"). It is part of web addresses.
    public record Code(@JsonValue String value) {

        private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,15}");

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Code {
            if (!ALLOWED.matcher(value).matches()) {
                throw new IllegalArgumentException(
                        "An outcome's code has up to 16 letters, digits, points and hyphens: "
                                + value);
            }
        }

        /// The code that a text from outside writes, if it can be one.
        public static Optional<Code> find(String text) {
            return ALLOWED.matcher(text).matches() ? Optional.of(new Code(text)) : Optional.empty();
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
