package org.ettle.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunTest {

    @Test
    void each_record_is_in_one_run_of_numbers() {
        for (int size : List.of(500, 2_000)) {
            var run = Run.first(size);
            for (int record = 1; record <= 5 * size; record++) {
                if (record > run.ends()) {
                    run = run.next();
                }
                assertThat(Run.of(record, size)).isEqualTo(run);
                assertThat(record).isBetween(run.begins(), run.ends());
            }
        }
    }
}
