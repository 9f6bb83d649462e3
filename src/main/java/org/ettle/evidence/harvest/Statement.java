package org.ettle.evidence.harvest;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.ettle.evidence.Origin;
import org.ettle.evidence.Source;
import org.ettle.evidence.Target;
import org.ettle.evidence.Withdrawal;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;

/// An outcome statement: who does what differently, when and where; why it matters; and how
/// self-directed support contributed.
///
/// @param number of the wording that holds, from 1
/// @param demonstration invented, to try Ettle with
/// @param begunBy the harvester; null where a program wrote it
/// @param submittedAt since when its wording stays as it is; null while it does not
/// @param sample in which it was drawn; null while it is in none
/// @param verdicts how many people gave each, where they hold
/// @param source what it became as evidence; null while it is none
/// @param withdrawn when and why it was taken back; null while it holds
public record Statement(
        OrganisationId organisation,
        Id id,
        boolean demonstration,
        Instant begunAt,
        @Nullable UUID begunBy,
        int number,
        Wording wording,
        @Nullable Instant submittedAt,
        Sample.@Nullable Id sample,
        Map<Verdict, Integer> verdicts,
        Source.@Nullable Id source,
        @Nullable Withdrawal withdrawn) {

    public Statement {
        verdicts = Map.copyOf(verdicts);
    }

    public record Id(UUID value) {

        public static Id fresh() {
            return new Id(UUID.randomUUID());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// What a statement says.
    ///
    /// @param dated when it happened, as far as it is known, in words
    /// @param area the code of the area; null where the place alone is known
    /// @param origin who tells it; evidence of one origin counts once
    /// @param target on what it bears; null where no outcome tells of it yet
    public record Wording(
            String who,
            String what,
            String dated,
            @Nullable String area,
            @Nullable String place,
            String significance,
            String contribution,
            Origin origin,
            @Nullable Target target,
            Source.Permission permission) {}

    /// A wording with why it took the place of the one before.
    ///
    /// @param reason null for the first
    public record Version(
            int number,
            Wording wording,
            @Nullable String reason,
            Instant writtenAt,
            @Nullable UUID writtenBy) {}

    /// How far a statement has come, in the order in which it does.
    public enum State {
        BEGUN("Being worded"),
        SUBMITTED("Submitted, in no sample"),
        SAMPLED("In a sample, no verdict yet"),
        ANSWERED("Has verdicts, not substantiated"),
        SUBSTANTIATED("Substantiated"),
        ENTERED("Entered as evidence"),
        WITHDRAWN("Withdrawn");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public State state() {
        if (withdrawn != null) {
            return State.WITHDRAWN;
        }
        if (source != null) {
            return State.ENTERED;
        }
        if (submittedAt == null) {
            return State.BEGUN;
        }
        if (sample == null) {
            return State.SUBMITTED;
        }
        if (isSubstantiated()) {
            return State.SUBSTANTIATED;
        }
        return isAnswered() ? State.ANSWERED : State.SAMPLED;
    }

    public boolean isAnswered() {
        return verdicts.values().stream().anyMatch(it -> it > 0);
    }

    /// Whether somebody independent agreed, at least partly. What others said stands beside it.
    public boolean isSubstantiated() {
        return count(Verdict.AGREE) + count(Verdict.PARTLY) > 0;
    }

    public boolean isUnexpected() {
        return wording.target() == null;
    }

    public int count(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }
}
