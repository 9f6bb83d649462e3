package org.ettle.review.flow;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which references a box counts: the same choice fills the box and the list behind it.
///
/// @param stage its key, where the part asks for one
/// @param reason null for every reason
/// @param channel null for both
/// @param source null for every source
public record Shown(
        Part part,
        @Nullable String stage,
        @Nullable String reason,
        @Nullable Channel channel,
        @Nullable String source) {

    public enum Part {
        IDENTIFIED,
        DUPLICATE,
        /// Whatever came to the stage, and whatever became of it there and later.
        REACHED,
        LEFT,
        WAITING,
        /// Whatever left, or was a duplicate, before it came to the stage.
        LEFT_BEFORE,
        WAITING_BEFORE,
        INCLUDED;

        boolean isOfAStage() {
            return switch (this) {
                case IDENTIFIED, DUPLICATE, INCLUDED -> false;
                case REACHED, LEFT, WAITING, LEFT_BEFORE, WAITING_BEFORE -> true;
            };
        }
    }

    static Shown of(Part part) {
        return new Shown(part, null, null, null, null);
    }

    static Shown of(Part part, String stage) {
        return new Shown(part, stage, null, null, null);
    }

    Shown with(String because) {
        return new Shown(part, stage, because, channel, source);
    }

    Shown in(@Nullable Channel one) {
        return new Shown(part, stage, reason, one, source);
    }

    Shown from(Channel one, String name) {
        return new Shown(part, stage, reason, one, name);
    }

    boolean holds(List<Stage> stages, Group group) {
        return (channel == null || channel == group.channel())
                && (source == null || source.equals(group.source()))
                && holds(stages, group.whereabouts());
    }

    private boolean holds(List<Stage> stages, Whereabouts whereabouts) {
        int here = place(stages, whereabouts);
        int there = stage == null ? 0 : place(stages, stage);
        return switch (part) {
            case IDENTIFIED -> true;
            case DUPLICATE -> whereabouts instanceof Whereabouts.Duplicate;
            case INCLUDED -> whereabouts instanceof Whereabouts.Included;
            case REACHED -> here >= there;
            case WAITING -> whereabouts instanceof Whereabouts.Waiting && here == there;
            case WAITING_BEFORE -> whereabouts instanceof Whereabouts.Waiting && here < there;
            case LEFT ->
                    whereabouts instanceof Whereabouts.Left left
                            && here == there
                            && (reason == null || reason.equals(left.reason()));
            case LEFT_BEFORE -> here < there && !(whereabouts instanceof Whereabouts.Waiting);
        };
    }

    /// A duplicate comes to no stage; what is included has passed them all.
    private static int place(List<Stage> stages, Whereabouts whereabouts) {
        return switch (whereabouts) {
            case Whereabouts.Duplicate _ -> -1;
            case Whereabouts.Waiting(var stage) -> place(stages, stage);
            case Whereabouts.Left(var stage, _) -> place(stages, stage);
            case Whereabouts.Included _ -> stages.size();
        };
    }

    private static int place(List<Stage> stages, String key) {
        for (int at = 0; at < stages.size(); at++) {
            if (stages.get(at).key().equals(key)) {
                return at;
            }
        }
        throw new IllegalArgumentException("No stage " + key);
    }

    /// As an address has it. What makes no sense is empty.
    ///
    /// @param stages that there are
    public static Optional<Shown> read(
            List<Stage> stages,
            @Nullable String part,
            @Nullable String stage,
            @Nullable String reason,
            @Nullable String channel,
            @Nullable String source) {
        var known = one(Part.values(), part);
        var way = one(Channel.values(), channel);
        boolean isOfAStage = stages.stream().anyMatch(it -> it.key().equals(stage));
        if (known.isEmpty()
                || known.get().isOfAStage() != isOfAStage
                || (stage != null && !isOfAStage)
                || (channel != null && way.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Shown(known.get(), stage, reason, way.orElse(null), source));
    }

    private static <T extends Enum<T>> Optional<T> one(T[] values, @Nullable String name) {
        return Arrays.stream(values).filter(it -> name(it).equals(name)).findFirst();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// As the end of an address.
    public String query() {
        var parts = new ArrayList<String>();
        add(parts, "part", name(part));
        add(parts, "stage", stage);
        add(parts, "reason", reason);
        add(parts, "channel", channel == null ? null : name(channel));
        add(parts, "source", source);
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
