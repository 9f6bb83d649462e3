package org.ettle.review.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.Appraisal.Rated;
import org.ettle.evidence.Appraisal.Rating;
import org.ettle.review.ReviewRoom;
import org.ettle.review.content.InventedFixtures;
import org.ettle.review.flow.FlowParts;
import org.ettle.review.reading.Readings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private static final ReviewRoom ROOM = new ReviewRoom(FlowParts.class, ReportParts.class);

    @BeforeAll
    static void load() {
        InventedFixtures.load(ROOM);
    }

    @Test
    void it_is_filled_from_what_was_done() {
        var report = ROOM.ours(ReportsTest::report);

        assertThat(report.files())
                .singleElement()
                .satisfies(it -> assertThat(it.counts().found()).isEqualTo(709));
        assertThat(report.included()).hasSize(382);
        assertThat(report.agreement())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.readers().records()).isEqualTo(582);
                    assertThat(it.readers().observed()).isCloseTo(541.0 / 582, within(1e-9));
                });
    }

    @Test
    void everybody_reads_of_it_what_was_published_and_not_how_people_decided() {
        var report = ROOM.thePublic(ReportsTest::report);

        assertThat(report.included()).hasSize(382);
        assertThat(report.agreement()).isEmpty();
        assertThat(report.files()).isEmpty();
        assertThat(report.isLive()).isFalse();
    }

    @Test
    void it_counts_the_appraisals_that_stand() {
        var ratings =
                Stream.of(Criterion.values())
                        .collect(
                                Collectors.toMap(
                                        it -> it,
                                        it -> new Rated(Rating.SOME, "Invented " + it.title())));
        var before = ROOM.ours(ReportsTest::report).appraised();
        ROOM.ours(() -> {
            int first = report().included().getFirst().number();
            return ROOM.door(Readings.class).appraise(InventedFixtures.REVIEW, first, ratings);
        });

        var appraised = ROOM.ours(ReportsTest::report).appraised();

        assertThat(before.records()).isEqualTo(382);
        assertThat(appraised.records()).isEqualTo(382);
        assertThat(some(appraised)).isEqualTo(some(before) + 1);
    }

    private static int some(Report.Appraised appraised) {
        return appraised
                .counts()
                .getOrDefault(Criterion.MEANING, Map.of())
                .getOrDefault(Rating.SOME, 0);
    }

    private static Report report() {
        return ROOM.door(Reports.class).of(ROOM.reviews().get(InventedFixtures.REVIEW));
    }
}
