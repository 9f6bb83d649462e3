package org.ettle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.Appraisal.Rated;
import org.ettle.evidence.Appraisal.Rating;
import org.junit.jupiter.api.Test;

class AgreementTest {

    /// Eleven units, of which one has a single value.
    @Test
    void alpha_is_krippendorffs() {
        var units =
                List.of(
                        List.of(1, 1),
                        List.of(2, 2, 3),
                        List.of(3, 3, 3),
                        List.of(3, 3),
                        List.of(2, 2, 2),
                        List.of(1, 1, 1),
                        List.of(4, 4, 4),
                        List.of(1, 2),
                        List.of(2, 2, 2),
                        List.of(5, 5),
                        List.of(1));

        assertThat(Agreement.alpha(units).orElseThrow())
                .isCloseTo(0.803921568627451, within(1e-12));
    }

    @Test
    void where_every_value_is_the_same_there_is_no_alpha() {
        assertThat(Agreement.alpha(List.of(List.of(1, 1), List.of(1, 1)))).isEmpty();
        assertThat(Agreement.alpha(List.of())).isEmpty();
    }

    @Test
    void alpha_is_given_only_where_there_are_enough_sources() {
        assertThat(Agreement.of(pairs(Agreement.ENOUGH - 1)).alpha()).isEmpty();

        var enough = Agreement.of(pairs(Agreement.ENOUGH));

        assertThat(enough.alpha()).containsOnlyKeys(Criterion.values());
        assertThat(enough.sources()).isEqualTo(Agreement.ENOUGH);
        assertThat(enough.equal()).containsEntry(Criterion.MEANING, Agreement.ENOUGH / 2);
    }

    /// Every second pair agrees.
    private static List<List<Appraisal>> pairs(int count) {
        var pairs = new ArrayList<List<Appraisal>>();
        for (int i = 0; i < count; i++) {
            pairs.add(
                    List.of(
                            appraisal(Rating.HIGH),
                            appraisal(i % 2 == 0 ? Rating.HIGH : Rating.LOW)));
        }
        return pairs;
    }

    private static Appraisal appraisal(Rating rating) {
        var ratings = new EnumMap<Criterion, Rated>(Criterion.class);
        for (var criterion : Criterion.values()) {
            ratings.put(criterion, new Rated(rating, "Because"));
        }
        return new Appraisal(
                EvidenceRoom.OURS,
                UUID.randomUUID(),
                Source.Id.fresh(),
                UUID.randomUUID(),
                java.time.Instant.EPOCH,
                ratings);
    }
}
