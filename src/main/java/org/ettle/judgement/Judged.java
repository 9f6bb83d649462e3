package org.ettle.judgement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// A judgement with the answers that the asker may see.
///
/// @param opinions while it is blind, the asker's own and no other
/// @param result empty while it is blind
/// @param stands whether it is the newest that was published for what it judges
public record Judged(
        Judgement judgement, List<Opinion> opinions, Optional<Result> result, boolean stands) {

    public Judged {
        opinions = List.copyOf(opinions);
    }

    static Judged of(Judgement judgement, List<Opinion> opinions, boolean stands) {
        return new Judged(
                judgement,
                opinions,
                judgement.isRevealed()
                        ? Result.of(
                                opinions, judgement.isSufficient(), judgement.terms().difference())
                        : Optional.empty(),
                stands);
    }

    /// As it was read on an earlier day.
    Judged readOn(LocalDate day) {
        return new Judged(judgement.readOn(day), opinions, result, stands);
    }

    public boolean isAnsweredBy(UUID person) {
        return opinions.stream().anyMatch(it -> Objects.equals(it.judge(), person));
    }
}
