package org.ettle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ettle.evidence.EvidenceRoom.OURS;
import static org.ettle.evidence.EvidenceRoom.as;
import static org.ettle.evidence.EvidenceRoom.asThePublic;
import static org.ettle.evidence.EvidenceRoom.done;
import static org.ettle.evidence.SourceFixtures.aReport;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.ettle.access.Role;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.Appraisal.Rated;
import org.ettle.evidence.Appraisal.Rating;
import org.junit.jupiter.api.Test;

class AppraisalsTest {

    private static final EvidenceRoom ROOM = EvidenceRoom.open();

    private final Appraisals appraisals = ROOM.appraisals();
    private final UUID ailsa = ROOM.analyst();
    private final UUID bruce = ROOM.analyst();

    @Test
    void the_second_appraiser_does_not_see_the_first() {
        var source = ROOM.published(aReport("Two"), "words");
        appraise(source, ailsa, Rating.HIGH);

        assertThat(as(OURS, ailsa, () -> appraisals.of(source)).shown()).hasSize(1);
        assertThat(as(OURS, bruce, () -> appraisals.of(source)))
                .satisfies(it -> assertThat(it.shown()).isEmpty())
                .satisfies(it -> assertThat(it.hidden()).isEqualTo(1));
        var reader = ROOM.somebody(Role.READER);
        assertThat(as(OURS, reader, () -> appraisals.of(source)).shown()).hasSize(1);

        appraise(source, bruce, Rating.LOW);

        assertThat(as(OURS, bruce, () -> appraisals.of(source)).shown()).hasSize(2);
        var cora = ROOM.analyst();
        assertThat(as(OURS, cora, () -> appraisals.of(source)).shown()).hasSize(2);
    }

    @Test
    void a_later_appraisal_takes_the_place_of_ones_earlier_one() {
        var source = ROOM.published(aReport("Anew"), "words");
        appraise(source, ailsa, Rating.HIGH);
        appraise(source, ailsa, Rating.CANNOT_TELL);

        var shown = asThePublic(() -> appraisals.of(source)).shown();

        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().ratings().get(Criterion.MEANING))
                .isEqualTo(new Rated(Rating.CANNOT_TELL, "Because"));
        assertThat(as(OURS, ailsa, appraisals::listDouble))
                .noneMatch(pair -> pair.getFirst().source().equals(source.id()));
    }

    private void appraise(Source source, UUID person, Rating rating) {
        done(as(OURS, person, () -> appraisals.appraise(source.id(), rated(rating))));
    }

    private static Map<Criterion, Rated> rated(Rating rating) {
        var ratings = new EnumMap<Criterion, Rated>(Criterion.class);
        for (var criterion : Criterion.values()) {
            ratings.put(criterion, new Rated(rating, "Because"));
        }
        return ratings;
    }
}
