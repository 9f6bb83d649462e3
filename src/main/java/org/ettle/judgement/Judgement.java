package org.ettle.judgement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ettle.evidence.Target;
import org.ettle.judgement.sufficiency.Need;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;

/// One question put to judges at one time: how far an outcome has come about, or what a link
/// contributes, on the evidence that was there when it was opened.
///
/// @param organisation who judges; the map may be another's
/// @param year in which is judged
/// @param search the search for contrary evidence on which it rests; null where there was none
/// @param needs what was missing when it was opened; empty where nothing was
/// @param supersedes the judgement whose place it takes; null where there is none
/// @param supersededBy the judgement that took its place, as far as the asker sees it
/// @param revealedAt since when the answers are seen; null while it is blind
/// @param result what the rule told when they were revealed, as it is kept
public record Judgement(
        OrganisationId organisation,
        Id id,
        Target target,
        Terms terms,
        int year,
        ContrarySearch.@Nullable Id search,
        int inputs,
        InputsHash inputsHash,
        List<Need> needs,
        int ruleVersion,
        String reason,
        Instant openedAt,
        @Nullable UUID openedBy,
        @Nullable Id supersedes,
        @Nullable Id supersededBy,
        boolean demonstration,
        Given given,
        @Nullable Instant revealedAt,
        @Nullable String result,
        @Nullable Publication publication) {

    public Judgement {
        needs = List.copyOf(needs);
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

    /// What tells it from every other, of whatever organisation.
    public record Name(OrganisationId organisation, Id id) {}

    public Name name() {
        return new Name(organisation, id);
    }

    /// How many answers are in, and whether a third official is called.
    public record Given(int officials, int lived, boolean third) {}

    public record Publication(Instant at, @Nullable UUID by, String reason, Lapse lapse) {

        Publication readOn(LocalDate day) {
            return new Publication(at, by, reason, new Lapse(lapse.on(), day));
        }
    }

    public boolean isSufficient() {
        return needs.isEmpty();
    }

    public boolean isRevealed() {
        return revealedAt != null;
    }

    public boolean isPublished() {
        return publication != null;
    }

    /// What is left of a confidence as old as this judgement.
    public @Nullable Band widened(@Nullable Band band) {
        return publication == null ? band : publication.lapse().widened(band);
    }

    /// As it was read on an earlier day, when less of it or nothing had lapsed.
    Judgement readOn(LocalDate day) {
        return new Judgement(
                organisation,
                id,
                target,
                terms,
                year,
                search,
                inputs,
                inputsHash,
                needs,
                ruleVersion,
                reason,
                openedAt,
                openedBy,
                supersedes,
                supersededBy,
                demonstration,
                given,
                revealedAt,
                result,
                publication == null ? null : publication.readOn(day));
    }

    public boolean isLapsed() {
        return publication != null && publication.lapse().isPast();
    }

    public int officialsAwaited() {
        return Math.max(0, (given.third() ? 3 : terms.officials()) - given.officials());
    }

    public int livedAwaited() {
        return Math.max(0, terms.lived() - given.lived());
    }

    /// Whether answers are still taken.
    public boolean isOpen() {
        return !isRevealed() && supersededBy == null;
    }

    public boolean isOfStatus() {
        return target instanceof Target.AnOutcome;
    }
}
