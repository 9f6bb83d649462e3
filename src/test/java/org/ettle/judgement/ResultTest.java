package org.ettle.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ettle.judgement.JudgementFixtures.official;
import static org.ettle.judgement.JudgementFixtures.opinion;
import static org.ettle.judgement.JudgementFixtures.scores;

import java.util.List;
import org.ettle.evidence.Target;
import org.ettle.judgement.JudgementFixtures.Told;
import org.ettle.judgement.rubric.Scores.Direction;
import org.ettle.judgement.sufficiency.Minimum;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;
import org.junit.jupiter.api.Test;

/// What the answers of several judges come to.
class ResultTest {

    private static Result of(Opinion... opinions) {
        return Result.of(List.of(opinions), true, 1).orElseThrow();
    }

    private static Opinion lived(Status status, int level, int at) {
        return opinion(Capacity.CARER, new Said.OfStatus(status), scores(level), at);
    }

    @Test
    void the_weaker_of_two_decides_and_the_middle_of_three() {
        var strong = official(Status.MET, 5, 1);
        var middle = official(Status.ON_COURSE, 4, 2);
        var weak = official(Status.PARTLY_MET, 2, 3);
        assertThat(of(strong, middle).deciding()).isEqualTo(middle);
        assertThat(of(weak, strong).deciding()).isEqualTo(weak);
        assertThat(of(strong, weak, middle).deciding()).isEqualTo(middle);
        assertThat(of(strong).deciding()).isEqualTo(strong);
        assertThat(of(strong, middle).band()).isEqualTo(Band.LIKELY);
        assertThat(of(weak, strong, middle).officials()).containsExactly(strong, middle, weak);
    }

    @Test
    void of_equal_levels_the_lower_answer_is_weaker_then_what_tells_against() {
        var met = official(Status.MET, 4, 1);
        var partly = official(Status.PARTLY_MET, 4, 2);
        var unknown = official(Status.NOT_KNOWN, 4, 3);
        assertThat(of(met, partly).deciding()).isEqualTo(partly);
        assertThat(of(met, unknown).deciding()).isEqualTo(unknown);
        var against =
                opinion(
                        Capacity.OFFICIAL,
                        new Said.OfStatus(Status.MET),
                        scores(Direction.AGAINST, 4, 4),
                        9);
        assertThat(of(met, against).deciding()).isEqualTo(against);
        var later = official(Status.MET, 4, 5);
        assertThat(of(later, met).deciding()).isEqualTo(met);
    }

    @Test
    void two_are_apart_by_points_or_steps_whichever_is_more() {
        assertThat(of(official(Status.MET, 5, 1)).difference()).isZero();
        assertThat(of(official(Status.MET, 5, 1), official(Status.MET, 2, 2)).difference())
                .isEqualTo(3);
        assertThat(of(official(Status.MET, 5, 1), official(Status.NOT_MET, 4, 2)).difference())
                .isEqualTo(3);
        assertThat(of(official(Status.PARTLY_MET, 2, 1), official(Status.NOT_MET, 4, 2)))
                .extracting(Result::difference)
                .isEqualTo(2);
        assertThat(of(official(Status.NOT_KNOWN, 2, 1), official(Status.NOT_KNOWN, 4, 2)))
                .extracting(Result::difference)
                .isEqualTo(2);
        assertThat(of(official(Status.NOT_KNOWN, 4, 1), official(Status.MET, 4, 2)))
                .extracting(Result::difference)
                .isEqualTo(Result.FURTHEST);
        assertThat(of(official(Status.TOO_EARLY, 4, 1), official(Status.NOT_KNOWN, 4, 2)))
                .extracting(Result::difference)
                .isEqualTo(Result.FURTHEST);
        var against =
                opinion(
                        Capacity.OFFICIAL,
                        new Said.OfStatus(Status.MET),
                        scores(Direction.AGAINST, 4, 4),
                        2);
        assertThat(of(official(Status.MET, 4, 1), against).difference()).isEqualTo(Result.FURTHEST);
    }

    @Test
    void supported_people_and_carers_stand_beside_and_are_never_counted_in() {
        var official = official(Status.MET, 5, 1);
        assertThat(Result.of(List.of(lived(Status.MET, 5, 1)), true, 1)).isEmpty();
        var same = of(official, lived(Status.MET, 4, 2));
        assertThat(same.disagreement()).isFalse();
        assertThat(same.lived()).hasSize(1);
        assertThat(same.deciding()).isEqualTo(official);
        assertThat(of(official, lived(Status.MET, 3, 2)).disagreement()).isTrue();
        assertThat(of(official, lived(Status.ON_COURSE, 5, 2)).disagreement()).isTrue();
        assertThat(of(official, lived(Status.MET, 1, 2)).difference()).isZero();
        assertThat(of(official).disagreement()).isFalse();
    }

    @Test
    void without_enough_evidence_no_band_is_shown_and_opaque_answers_are_not_published() {
        var one = official(Status.MET, 5, 1);
        assertThat(Result.of(List.of(one), false, 1).orElseThrow().band()).isNull();
        assertThat(of(one).isPublishable()).isTrue();
        var opaque =
                opinion(
                        Capacity.OFFICIAL,
                        new Said.OfStatus(Status.MET),
                        scores(Direction.FOR, 5, 2),
                        1);
        assertThat(of(opaque).isPublishable()).isFalse();
        assertThat(of(one, official(Status.MET, 4, 2), official(Status.PARTLY_MET, 4, 3)))
                .extracting(Result::agreeing)
                .isEqualTo(2);
    }

    @Test
    void the_seal_tells_everything_that_decides_and_no_judge() {
        var told = Told.plain().given(2, 1, false).seen();
        var result = of(official(Status.MET, 5, 1), official(Status.MET, 4, 2));
        var seal = Seal.of(told.made(), result);
        assertThat(seal)
                .startsWith(
                        "said MET; direction FOR; level 4; band LIKELY; decided by 2 of 2;"
                                + " agreeing 2; difference 1; beside 0; disagreement no; laid down ")
                .isEqualTo(Seal.of(told.made(), result));
        assertThat(Seal.of(told.made(), of(official(Status.MET, 4, 2), official(Status.MET, 5, 7))))
                .isNotEqualTo(seal);
        var elsewhere =
                Told.plain()
                        .on(
                                new Target.ALink(
                                        JudgementFixtures.OURS,
                                        JudgementFixtures.K1.version(),
                                        new Link.Name(
                                                new Outcome.Code("K2"),
                                                new Outcome.Code("K1"),
                                                Link.Kind.PARENT)));
        assertThat(Seal.of(elsewhere.made(), result)).isNotEqualTo(seal);
        assertThat(elsewhere.made().isOfStatus()).isFalse();
        var bare =
                Result.of(List.of(official(Status.MET, 1, 1), lived(Status.NOT_MET, 4, 2)), true, 1)
                        .orElseThrow();
        assertThat(Seal.of(told.made(), bare)).contains("band -;", "beside 1;", "disagreement yes");
    }

    @Test
    void answers_have_their_places_and_their_words() {
        assertThat(new Said.OfStatus(Status.NOT_MET).step()).isZero();
        assertThat(new Said.OfStatus(Status.MET).step()).isEqualTo(3);
        assertThat(new Said.OfStatus(Status.TOO_EARLY).step()).isNull();
        assertThat(new Said.OfStatus(Status.MET).name()).isEqualTo("MET");
        assertThat(new Said.OfStatus(Status.MET).words()).isEqualTo(Status.MET.words());
        var most = Contribution.values()[Contribution.values().length - 1];
        assertThat(new Said.OfContribution(Contribution.NOT_KNOWN).step()).isNull();
        assertThat(new Said.OfContribution(most).step())
                .isEqualTo(Contribution.values().length - 2);
        assertThat(new Said.OfContribution(most).name()).isEqualTo(most.name());
        assertThat(new Said.OfContribution(most).words())
                .isEqualTo("Contribution: " + most.words());
        for (var capacity : Capacity.values()) {
            assertThat(capacity.words()).isNotBlank();
            assertThat(capacity.title()).isNotBlank();
            assertThat(capacity.isOfficial()).isEqualTo(capacity == Capacity.OFFICIAL);
        }
    }

    @Test
    void nobody_is_asked_on_terms_that_cannot_be_kept() {
        assertThat(new Terms(Minimum.NATIONAL, 1, 0, 0)).isNotNull();
        assertThat(new Terms(Minimum.NATIONAL, 2, Terms.MOST_LIVED, Terms.MOST_DIFFERENCE))
                .isNotNull();
        for (var odd :
                List.of(
                        List.of(0, 0, 0),
                        List.of(3, 0, 0),
                        List.of(1, -1, 0),
                        List.of(1, Terms.MOST_LIVED + 1, 0),
                        List.of(1, 0, -1),
                        List.of(1, 0, Terms.MOST_DIFFERENCE + 1))) {
            assertThatThrownBy(
                            () -> new Terms(Minimum.NATIONAL, odd.get(0), odd.get(1), odd.get(2)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
