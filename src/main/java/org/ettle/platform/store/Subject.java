package org.ettle.platform.store;

import java.util.UUID;

/// Something that has a history: an outcome of a version, a map, a person.
///
/// @param kind what it is, in words of `docs/words.md` ("outcome", "version", "person")
/// @param id names it within its kind and organisation
public record Subject(String kind, String id) {

    public Subject {
        if (kind.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("A subject has a kind and a name: " + kind + id);
        }
    }

    public static Subject of(String kind, UUID id) {
        return new Subject(kind, id.toString());
    }

    /// A part of something that has an identifier ("outcome", the version's, "1.1.2").
    public static Subject of(String kind, UUID whole, String part) {
        return new Subject(kind, whole + "/" + part);
    }
}
