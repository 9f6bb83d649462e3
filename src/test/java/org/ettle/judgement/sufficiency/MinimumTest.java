package org.ettle.judgement.sufficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ettle.evidence.SourceKind;
import org.ettle.judgement.Band;
import org.ettle.judgement.sufficiency.Sufficiency.NotYetAssessable;
import org.ettle.judgement.sufficiency.Sufficiency.Sufficient;
import org.ettle.platform.RandomWorlds;
import org.junit.jupiter.api.Test;

class MinimumTest {

    private static final int NOW = 2026;
    private static final EvidenceSummary ENOUGH =
            new EvidenceSummary(
                    Map.of(SourceKind.SURVEY, 1, SourceKind.CONVERSATION, 4), 3, 2021, 3, true);

    @Test
    void evidence_that_meets_the_minimum_just_so_is_sufficient() {
        assertThat(Minimum.NATIONAL.judge(ENOUGH, NOW)).isEqualTo(new Sufficient(Minimum.NATIONAL));
    }

    @Test
    void without_evidence_everything_is_missing_in_the_order_of_the_minimum() {
        assertThat(Minimum.NATIONAL.judge(EvidenceSummary.NOTHING, NOW))
                .isEqualTo(
                        new NotYetAssessable(
                                List.of(
                                        new Need.Kinds(0, 2),
                                        new Need.Origins(0, 3),
                                        new Need.Newer(null, 2021),
                                        new Need.Areas(0, 3),
                                        new Need.ContrarySearch())));
    }

    @Test
    void each_thing_that_is_short_is_named_alone() {
        var kinds = Map.of(SourceKind.SURVEY, 1, SourceKind.AUDIT, 1);
        assertThat(needs(new EvidenceSummary(Map.of(SourceKind.SURVEY, 9), 3, 2026, 3, true)))
                .containsExactly(new Need.Kinds(1, 2));
        assertThat(needs(new EvidenceSummary(kinds, 2, 2026, 3, true)))
                .containsExactly(new Need.Origins(2, 3));
        assertThat(needs(new EvidenceSummary(kinds, 3, 2020, 3, true)))
                .containsExactly(new Need.Newer(2020, 2021));
        assertThat(needs(new EvidenceSummary(kinds, 3, 2026, 2, true)))
                .containsExactly(new Need.Areas(2, 3));
        assertThat(needs(new EvidenceSummary(kinds, 3, 2026, 3, false)))
                .containsExactly(new Need.ContrarySearch());
    }

    @Test
    void one_area_is_enough_for_its_own_map() {
        var local = new EvidenceSummary(ENOUGH.byKind(), 3, 2025, 1, true);
        assertThat(Minimum.OF_ONE_AREA.judge(local, NOW)).isInstanceOf(Sufficient.class);
        assertThat(Minimum.NATIONAL.judge(local, NOW)).isInstanceOf(NotYetAssessable.class);
    }

    @Test
    void a_minimum_may_ask_for_no_contrary_search() {
        var unsearched = new EvidenceSummary(ENOUGH.byKind(), 3, 2025, 3, false);
        assertThat(new Minimum(1, 1, 0, 0, false).judge(unsearched, 2025))
                .isInstanceOf(Sufficient.class);
    }

    @Test
    void a_kind_without_items_is_no_kind() {
        var summary =
                new EvidenceSummary(
                        Map.of(SourceKind.SURVEY, 0, SourceKind.AUDIT, 2), 1, null, 0, false);
        assertThat(summary.kinds()).isEqualTo(1);
        assertThat(summary.byKind()).containsOnlyKeys(SourceKind.AUDIT);
    }

    @Test
    void no_band_is_given_before_there_is_enough() {
        assertThat(Minimum.NATIONAL.judge(ENOUGH, NOW).allow(Band.LIKELY)).isEqualTo(Band.LIKELY);
        assertThat(Minimum.NATIONAL.judge(ENOUGH, NOW).allow(null)).isNull();
        assertThat(Minimum.NATIONAL.judge(EvidenceSummary.NOTHING, NOW).allow(Band.LIKELY))
                .isNull();
    }

    @Test
    void more_evidence_never_needs_more() {
        RandomWorlds.inEach(dice -> {
            var one = Map.of(dice.oneOf(List.of(SourceKind.values())), dice.between(0, 2));
            var less =
                    new EvidenceSummary(
                            one,
                            dice.between(0, 4),
                            dice.between(2015, 2026),
                            dice.between(0, 4),
                            dice.chance(5));
            var kinds = new HashMap<>(one);
            kinds.merge(dice.oneOf(List.of(SourceKind.values())), 1, Integer::sum);
            var newest = less.newestYear();
            var more =
                    new EvidenceSummary(
                            kinds,
                            less.origins() + dice.between(0, 2),
                            (newest == null ? 0 : newest) + dice.between(0, 2),
                            less.areas() + dice.between(0, 2),
                            true);
            assertThat(needs(more).size()).isLessThanOrEqualTo(needs(less).size());
        });
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(
                        () -> new EvidenceSummary(Map.of(SourceKind.AUDIT, -1), 0, null, 0, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EvidenceSummary(Map.of(), -1, null, 0, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EvidenceSummary(Map.of(), 0, null, -1, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Minimum(0, 1, 0, 0, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Minimum(1, 0, 0, 0, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Minimum(1, 1, -1, 0, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Minimum(1, 1, 0, -1, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NotYetAssessable(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Need> needs(EvidenceSummary evidence) {
        return Minimum.NATIONAL.judge(evidence, NOW) instanceof NotYetAssessable(var needs)
                ? needs
                : List.of();
    }
}
