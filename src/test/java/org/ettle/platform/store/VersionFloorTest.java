package org.ettle.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionFloorTest {

    private static final LocalDate IN_TIME = VersionFloor.WAIVED_UNTIL;
    private static final LocalDate TOO_LATE = VersionFloor.WAIVED_UNTIL.plusDays(1);

    @ParameterizedTest
    @CsvSource({
        "180007, Good", "180006, TooOld", "170012, Good", "170011, TooOld", "160016, Good",
        "160015, TooOld", "150020, Good", "150019, TooOld", "140030, TooOld", "190000, Good"
    })
    void a_server_of_ones_own_is_at_the_floor_or_above(int version, String verdict) {
        assertThat(VersionFloor.verdict(version, false, IN_TIME).getClass().getSimpleName())
                .isEqualTo(verdict);
    }

    @Test
    void the_embedded_server_is_waived_until_a_day_and_loudly_after_it() {
        assertThat(VersionFloor.verdict(180_006, true, IN_TIME))
                .isInstanceOf(VersionFloor.Verdict.Waived.class);
        assertThat(VersionFloor.verdict(180_006, true, TOO_LATE))
                .isInstanceOf(VersionFloor.Verdict.WaiverOver.class);
    }

    @Test
    void no_other_embedded_version_is_waived() {
        assertThat(VersionFloor.verdict(180_005, true, IN_TIME))
                .isInstanceOf(VersionFloor.Verdict.TooOld.class);
    }
}
