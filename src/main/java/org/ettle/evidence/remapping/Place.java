package org.ettle.evidence.remapping;

import java.util.Optional;
import org.ettle.evidence.Target;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;

/// Where evidence stands in a version, whichever version that is.
public sealed interface Place {

    record AnOutcome(Outcome.Code code) implements Place {

        @Override
        public String key() {
            return code.value();
        }

        @Override
        public boolean isIn(MapVersion version) {
            return version.find(code).isPresent();
        }
    }

    record ALink(Link.Name name) implements Place {

        @Override
        public String key() {
            return name.from() + " " + name.to() + " " + name.kind();
        }

        @Override
        public boolean isIn(MapVersion version) {
            return version.links().stream().anyMatch(link -> link.name().equals(name));
        }
    }

    /// The one word by which the database names it. Codes hold no spaces.
    String key();

    boolean isIn(MapVersion version);

    /// @return empty where the word names no place
    static Optional<Place> find(String key) {
        var parts = key.split(" ", -1);
        if (parts.length == 1) {
            return Outcome.Code.find(key).map(AnOutcome::new);
        }
        if (parts.length != 3) {
            return Optional.empty();
        }
        var from = Outcome.Code.find(parts[0]);
        var to = Outcome.Code.find(parts[1]);
        for (var kind : Link.Kind.values()) {
            if (kind.name().equals(parts[2]) && from.isPresent() && to.isPresent()) {
                return Optional.of(new ALink(new Link.Name(from.get(), to.get(), kind)));
            }
        }
        return Optional.empty();
    }

    /// Where a target stands in its version.
    static Place of(Target target) {
        return switch (target) {
            case Target.AnOutcome(_, _, var code) -> new AnOutcome(code);
            case Target.ALink(_, _, var name) -> new ALink(name);
        };
    }

    static Place of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No place: " + key));
    }
}
