package org.ettle.review.duplicate;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ettle.review.record.Field;
import org.ettle.review.record.Kind;
import org.ettle.review.record.Origin;
import org.ettle.review.record.Reference;

/// One work out of several references that tell of it. Nothing is lost: what another part says
/// otherwise stays beside what was taken, and the parts themselves stay as they came, so that a
/// merge is undone by taking them again.
///
/// @param reference what all parts tell together
/// @param parts as they came, each with its origin
public record Merged(Reference reference, List<Reference> parts) {

    private static final String FROM = "merged from";

    public Merged {
        parts = List.copyOf(parts);
    }

    public static Merged of(List<Reference> parts) {
        var first = parts.getFirst();
        var draft = new Reference.Draft().id(first.id()).kind(kind(parts));
        for (var field : Field.values()) {
            switch (field) {
                case AUTHOR, EDITOR -> people(draft, field, parts);
                case OTHER -> others(draft, parts);
                default -> {
                    if (field.isMany()) {
                        parts.forEach(
                                part -> part.values(field).forEach(it -> addNew(draft, field, it)));
                    } else {
                        one(draft, field, parts);
                    }
                }
            }
        }
        for (var part : parts) {
            draft.other(
                    FROM,
                    part.origin().source() + ", line " + part.origin().line() + ", " + part.id());
        }
        return new Merged(draft.from(first.origin()), parts);
    }

    public List<Origin> origins() {
        return parts.stream().map(Reference::origin).toList();
    }

    private static Kind kind(List<Reference> parts) {
        return parts.stream()
                .map(Reference::kind)
                .filter(it -> it != Kind.OTHER)
                .findFirst()
                .orElse(Kind.OTHER);
    }

    /// The longest list of names; databases cut them off.
    private static void people(Reference.Draft draft, Field field, List<Reference> parts) {
        List<String> longest = List.of();
        for (var part : parts) {
            var names = part.values(field);
            if (names.size() > longest.size()
                    || names.size() == longest.size() && letters(names) > letters(longest)) {
                longest = names;
            }
        }
        longest.forEach(it -> draft.add(field, it));
        for (var part : parts) {
            var names = part.values(field);
            if (!names.isEmpty() && !names.equals(longest)) {
                draft.other(field.name().toLowerCase(Locale.ROOT), String.join("; ", names));
            }
        }
    }

    private static int letters(List<String> names) {
        return names.stream().mapToInt(String::length).sum();
    }

    /// What most parts say, then what is longest; the others stay beside it.
    private static void one(Reference.Draft draft, Field field, List<Reference> parts) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        for (var part : parts) {
            if (part.has(field)) {
                votes.merge(part.value(field), 1, Integer::sum);
            }
        }
        var best = "";
        for (var value : votes.keySet()) {
            int more = votes.get(value) - votes.getOrDefault(best, 0);
            if (more > 0 || more == 0 && value.length() > best.length()) {
                best = value;
            }
        }
        draft.add(field, best);
        votes.keySet().forEach(it -> draft.add(field, it));
    }

    private static void others(Reference.Draft draft, List<Reference> parts) {
        var seen = new HashSet<Reference.Entry>();
        for (var part : parts) {
            for (var entry : part.entries()) {
                if (entry.field() == Field.OTHER && seen.add(entry)) {
                    draft.other(entry.name(), entry.value());
                }
            }
        }
    }

    private static void addNew(Reference.Draft draft, Field field, String value) {
        if (!draft.values(field).contains(value)) {
            draft.add(field, value);
        }
    }
}
