package org.ettle.review.screening;

import java.util.List;
import java.util.UUID;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;
import org.ettle.review.Review;
import org.ettle.review.ReviewFact;
import org.jspecify.annotations.Nullable;

/// What happened at a stage. Until all have decided on a record no fact tells what anybody decided,
/// because the journal is read by people who may have to decide yet. Notes are in none.
public sealed interface ScreeningFact extends Fact {

    Review.Id review();

    private static List<Subject> subjects(Review.Id review, int record) {
        return List.of(ReviewFact.record(review, record), ReviewFact.subject(review));
    }

    @Override
    default List<Subject> subjects() {
        return List.of(ReviewFact.subject(review()));
    }

    /// Who and when is all that is told.
    record RecordDecided(OrganisationId organisation, Review.Id review, String stage, int record)
            implements ScreeningFact {

        @Override
        public List<Subject> subjects() {
            return ScreeningFact.subjects(review, record);
        }
    }

    record DecisionTakenBack(
            OrganisationId organisation, Review.Id review, String stage, int record)
            implements ScreeningFact {

        @Override
        public List<Subject> subjects() {
            return ScreeningFact.subjects(review, record);
        }
    }

    /// All who are needed have decided.
    record RecordRevealed(
            OrganisationId organisation,
            Review.Id review,
            String stage,
            int record,
            Standing standing,
            List<Told> decisions)
            implements ScreeningFact {

        public RecordRevealed {
            decisions = List.copyOf(decisions);
        }

        @Override
        public List<Subject> subjects() {
            return ScreeningFact.subjects(review, record);
        }
    }

    record Told(UUID person, Verdict verdict, @Nullable String reasonKey) {}

    record ConflictResolved(
            OrganisationId organisation,
            Review.Id review,
            String stage,
            int record,
            Verdict verdict,
            @Nullable String reasonKey,
            Resolve.Way way,
            String reason)
            implements ScreeningFact {

        @Override
        public List<Subject> subjects() {
            return ScreeningFact.subjects(review, record);
        }
    }

    /// How many were decided on at one go, and not how.
    record RecordsDecidedTogether(
            OrganisationId organisation, Review.Id review, String stage, UUID together, int count)
            implements ScreeningFact {}

    /// Of those that were decided on at one go, how many all have decided on by that.
    record RecordsRevealedTogether(
            OrganisationId organisation,
            Review.Id review,
            String stage,
            UUID together,
            int excluded,
            int toResolve)
            implements ScreeningFact {}

    /// Decisions on a record that stand no longer, because the record that was merged into it says
    /// otherwise. Whose they are is all that is told.
    ///
    /// @param isResolution whether what people came to together does not stand either
    record DecisionsPutAside(
            OrganisationId organisation,
            Review.Id review,
            String stage,
            int record,
            int merged,
            List<UUID> people,
            boolean isResolution)
            implements ScreeningFact {

        public DecisionsPutAside {
            people = List.copyOf(people);
        }

        @Override
        public List<Subject> subjects() {
            return ScreeningFact.subjects(review, record);
        }
    }

    /// They stand again, because the merge was undone.
    record DecisionsRestored(
            OrganisationId organisation,
            Review.Id review,
            String stage,
            int record,
            int parted,
            List<UUID> people,
            boolean isResolution)
            implements ScreeningFact {

        public DecisionsRestored {
            people = List.copyOf(people);
        }

        @Override
        public List<Subject> subjects() {
            return ScreeningFact.subjects(review, record);
        }
    }

    /// Of what was decided on at one go, how many were taken back at one go.
    record RecordsTakenBackTogether(
            OrganisationId organisation, Review.Id review, String stage, UUID together, int count)
            implements ScreeningFact {}

    record RankingChosen(
            OrganisationId organisation, Review.Id review, String stage, boolean likeliestFirst)
            implements ScreeningFact {}
}
