package org.ettle.review.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.ettle.review.ReviewRoom;
import org.ettle.review.intake.Intake.Counts;
import org.ettle.review.intake.Intake.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

class ComparisonMemoryTest {

    /// Enough for three references.
    private static final AtomicLong BYTES = new AtomicLong(12_000);

    private static final ReviewRoom ROOM = new ReviewRoom(Little.class);

    @TempDir private Path folder;

    static class Little {
        @Bean
        @Primary
        ComparisonMemory little() {
            return new ComparisonMemory(BYTES::get);
        }
    }

    @Test
    void what_would_not_fit_is_kept_and_not_compared_until_there_is_more_memory()
            throws IOException {
        var review = ROOM.begun("Large");
        ROOM.taken(review, "first.ris", work("One", 7) + work("Two", 8) + work("Three", 9));
        assertThat(ROOM.ours(() -> ROOM.intakes().notCompared(review))).isEmpty();

        var path = Files.writeString(folder.resolve("more.ris"), work("ONE", 7) + work("Four", 1));
        int number = ROOM.taken(review, path);

        var stopped = ROOM.ours(() -> ROOM.intakes().notCompared(review)).orElseThrow();
        assertThat(stopped.number()).isEqualTo(number);
        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        assertThat(stopped.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0, 0));
        assertThat(stopped.remarks())
                .contains("All that was read is kept", "5 references", "bring the same in again");
        assertThat(ROOM.ours(() -> ROOM.reviews().counts(review)).records()).isEqualTo(5);

        BYTES.set(20_000);
        assertThat(ROOM.taken(review, path)).isEqualTo(number);

        assertThat(ROOM.ours(() -> ROOM.intakes().notCompared(review))).isEmpty();
        assertThat(ROOM.ours(() -> ROOM.intakes().get(review, number)).counts().merged())
                .isEqualTo(1);
        assertThat(ROOM.ours(() -> ROOM.reviews().counts(review)).records()).isEqualTo(4);
    }

    private static String work(String name, int page) {
        return """
        TY  - JOUR
        TI  - %s randomised trial of direct payments and personal budgets in remote Scotland
        AU  - Muirhead, A.
        AU  - Ogilvie, C.
        JO  - Journal of Social Care
        PY  - 2012
        VL  - 7
        SP  - %d2
        EP  - %d9
        ER  -\s
        """
                .formatted(name, page, page);
    }
}
