package org.ettle.theory.beside;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;

/// What one room has to say beside a version.
///
/// @param title heads them ("Evidence")
public record Notes(String title, Map<Outcome.Code, Note> outcomes, Map<Link.Name, Note> links) {

    public Notes {
        outcomes = Map.copyOf(outcomes);
        links = Map.copyOf(links);
    }

    /// Quick, since notes are what drawings are kept by: it does not read them all.
    @Override
    public int hashCode() {
        return Objects.hash(title, outcomes.size(), links.size());
    }

    public Optional<Note> of(Outcome.Code outcome) {
        return Optional.ofNullable(outcomes.get(outcome));
    }

    public Optional<Note> of(Link.Name link) {
        return Optional.ofNullable(links.get(link));
    }
}
