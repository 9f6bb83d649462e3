package org.ettle.evidence;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.ettle.platform.store.OrganisationId;

/// How far one person finds that a source can be relied on, by the four criteria for documents
/// (Scott 1990, *A Matter of Record*; used by the learning review of the national framework).
public record Appraisal(
        OrganisationId organisation,
        UUID id,
        Source.Id source,
        UUID appraiser,
        Instant at,
        Map<Criterion, Rated> ratings) {

    public Appraisal {
        ratings = Map.copyOf(new EnumMap<>(ratings));
        if (ratings.size() != Criterion.values().length) {
            throw new IllegalArgumentException("An appraisal rates all four criteria.");
        }
    }

    /// A rating says nothing without the note that gives its reason.
    public record Rated(Rating rating, String note) {

        public Rated {
            if (note.isBlank()) {
                throw new IllegalArgumentException("A rating needs a note.");
            }
        }
    }

    public enum Criterion {
        AUTHENTICITY("Authenticity", "Is its origin reliable, and is it what it says it is?"),
        CREDIBILITY("Credibility", "Can it be trusted, and did those who wrote it know?"),
        REPRESENTATIVENESS("Representativeness", "Does it stand for more than its own case?"),
        MEANING("Meaning", "Is it clear what it says and how it fits?");

        private final String title;
        private final String question;

        Criterion(String title, String question) {
            this.title = title;
            this.question = question;
        }

        public String title() {
            return title;
        }

        public String question() {
            return question;
        }
    }

    public enum Rating {
        HIGH("High"),
        SOME("Some"),
        LOW("Low"),
        CANNOT_TELL("Cannot tell");

        private final String title;

        Rating(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
