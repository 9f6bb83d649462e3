package org.ettle.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FourQuantitiesTest {

    private static final List<Class<?>> FOUR =
            List.of(
                    Status.class,
                    StatusConfidence.class,
                    Contribution.class,
                    ContributionConfidence.class);

    @Test
    void no_quantity_passes_for_another() {
        for (var one : FOUR) {
            for (var other : FOUR) {
                assertThat(one.isAssignableFrom(other)).isEqualTo(one == other);
            }
            assertThat(one.getInterfaces()).isEmpty();
        }
    }

    @Test
    void what_is_not_known_looks_unlike_what_is_bad() {
        assertThat(Status.NOT_MET.isMeasured()).isTrue();
        assertThat(Arrays.stream(Status.values()).filter(status -> !status.isMeasured()))
                .containsExactly(Status.NOT_KNOWN, Status.TOO_EARLY, Status.NO_LONGER_SOUGHT);
        assertThat(Arrays.stream(Status.values()).map(Status::segments))
                .containsExactly(0, 0, 0, 2, 3, 4, 0);
        assertThat(Arrays.stream(Status.values()).map(Status::words)).doesNotHaveDuplicates();
        assertThat(Status.PARTLY_MET.words()).isEqualTo("Partly met");
        assertThat(Arrays.stream(Contribution.values()).map(Contribution::weight))
                .containsExactly(0, 0, 1, 2, 3);
        assertThat(Contribution.SOME.words()).isEqualTo("some");
    }

    @Test
    void confidence_has_the_five_words_of_the_map() {
        assertThat(new StatusConfidence(null).words()).isEqualTo("not yet assessable");
        assertThat(new StatusConfidence(Band.UNLIKELY).words()).isEqualTo("unlikely");
        assertThat(new ContributionConfidence(null).words()).isEqualTo("not yet assessable");
        assertThat(new ContributionConfidence(Band.VERY_LIKELY).words()).isEqualTo("very likely");
    }
}
