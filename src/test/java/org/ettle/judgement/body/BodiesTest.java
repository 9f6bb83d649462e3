package org.ettle.judgement.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ettle.evidence.EvidenceRoom.OURS;
import static org.ettle.evidence.EvidenceRoom.THEIRS;
import static org.ettle.evidence.EvidenceRoom.as;
import static org.ettle.evidence.EvidenceRoom.asThePublic;

import java.util.UUID;
import java.util.function.Supplier;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.Target;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.JudgementRoom;
import org.ettle.judgement.certainty.Cerqual;
import org.ettle.judgement.certainty.Cerqual.Concern;
import org.ettle.judgement.certainty.Certainty;
import org.ettle.judgement.certainty.Grade;
import org.ettle.platform.store.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What somebody decides of a body of evidence stands beside what the rule suggests.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodiesTest {

    private static final Rated CERQUAL =
            new Rated.ByCerqual(
                    new Cerqual(Concern.NONE, Concern.MINOR, Concern.SERIOUS, Concern.NONE));

    private static final Rated GRADE =
            new Rated.ByGrade(
                    new Grade(
                            Grade.Design.OBSERVATIONAL,
                            Grade.Doubt.NONE,
                            Grade.Doubt.NONE,
                            Grade.Doubt.NONE,
                            Grade.Doubt.NONE,
                            Grade.Doubt.NONE,
                            Grade.Effect.LARGE,
                            false,
                            false));

    private final JudgementRoom room =
            new JudgementRoom(Bodies.class, BodyStore.class, BodySheets.class).withEvidence();
    private final Bodies bodies = room.coverage.evidence().door(Bodies.class);
    private final Target.ALink link =
            new Target.ALink(
                    OURS,
                    room.coverage.first().id(),
                    room.coverage.first().links().getFirst().name());

    @Test
    void a_decision_stands_beside_the_suggestion_and_is_everybodys_once_it_is_published() {
        var judgement = room.revealed("K1");
        done(() -> bodies.rate(judgement, CERQUAL, Certainty.MODERATE, "They are rich."));
        done(() -> bodies.rate(judgement, GRADE, Certainty.MODERATE, "The effect is large."));
        var kept = as(OURS, () -> bodies.certainties(judged(judgement)));
        assertThat(kept)
                .extracting(CertaintyDecided::suggested)
                .containsExactly(Certainty.LOW, Certainty.MODERATE);
        assertThat(kept).extracting(it -> it.decision().level()).containsOnly(Certainty.MODERATE);
        assertThat(kept).extracting(CertaintyDecided::rated).containsExactly(CERQUAL, GRADE);
        assertThat(kept).allMatch(CertaintyDecided::isSuggestedStill);
        var known = judged(judgement);
        assertThat(asThePublic(() -> bodies.certainties(known))).isEmpty();
        as(OURS, room.one, () -> room.judgements().publish(judgement, "It is due."));
        assertThat(asThePublic(() -> bodies.certainties(known))).hasSize(2);
    }

    @Test
    void nothing_is_rated_before_the_answers_are_in_or_without_a_level_and_a_reason() {
        var open = room.opened("K1", JudgementRoom.TWO);
        assertThat(refused(() -> bodies.rate(open, CERQUAL, Certainty.LOW, "So it is.")))
                .isInstanceOf(BodyRefusal.AnswersNotIn.class);
        var judgement = room.revealed("K1");
        assertThat(refused(() -> bodies.rate(judgement, CERQUAL, null, "So it is.")))
                .isInstanceOf(BodyRefusal.LevelMissing.class);
        assertThat(refused(() -> bodies.rate(judgement, CERQUAL, Certainty.LOW, " ")))
                .isInstanceOf(BodyRefusal.ReasonMissing.class);
        assertThatThrownBy(() ->
                        as(THEIRS, () -> bodies.rate(judgement, CERQUAL, Certainty.LOW, "Ours.")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_there_is_on_a_link_is_its_organisations_until_it_is_opened_to_all() {
        done(() -> enter(Facet.ECONOMICS, "Nobody knows what it costs.", null, false));
        done(() -> enter(Facet.IMPLEMENTATION, "It takes time.", null, true));
        assertThat(as(OURS, () -> bodies.entries(link))).hasSize(2);
        assertThat(asThePublic(() -> bodies.entries(link)))
                .extracting(FacetEntry::facet)
                .containsExactly(Facet.IMPLEMENTATION);
        assertThat(refused(() -> enter(null, "Words", null, false)))
                .isInstanceOf(BodyRefusal.FacetMissing.class);
        assertThat(refused(() -> enter(Facet.EFFECT, " ", null, false)))
                .isInstanceOf(BodyRefusal.WordsMissing.class);
        var never = new Tallies.Named(OURS, new Bearing.Id(UUID.randomUUID()));
        assertThat(refused(() -> enter(Facet.EFFECT, "Words", never, false)))
                .isInstanceOf(BodyRefusal.EvidenceNotOnTheLink.class);
    }

    private BodyAnswer enter(
            @Nullable Facet facet, String words, Tallies.@Nullable Named evidence, boolean toAll) {
        return bodies.enter(link, facet, words, evidence, toAll, false);
    }

    private Judgement judged(Judgement.Id id) {
        return as(OURS, () -> room.judgements().get(id)).judgement();
    }

    private void done(Supplier<BodyAnswer> work) {
        var answer = as(OURS, room.one, work);
        assertThat(answer).as(answer.toString()).isInstanceOf(BodyAnswer.Done.class);
    }

    private BodyRefusal refused(Supplier<BodyAnswer> work) {
        if (as(OURS, room.one, work) instanceof BodyAnswer.Refused(var reason)) {
            return reason;
        }
        throw new AssertionError("It was done.");
    }
}
