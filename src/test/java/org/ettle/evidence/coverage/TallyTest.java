package org.ettle.evidence.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ettle.evidence.Directness;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.remapping.Place;
import org.ettle.evidence.remapping.Ways;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.MapVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

    private static final int NOW = 2026;

    @Test
    void one_origin_counts_once_however_often_it_is_repeated() {
        var tally = Tally.of(List.of(supports("a", 40), supports("a", 2), supports("b", 1)));
        assertThat(tally.items().supports()).isEqualTo(43);
        assertThat(tally.origins()).isEqualTo(new Stances(2, 0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0, 0, 0, SUPPORTS",
        "1, 0, 0, 7, SUPPORTS",
        "0, 0, 1, 7, CONTRADICTS",
        "5, 0, 1, 0, MIXED",
        "1, 1, 0, 0, MIXED",
        "0, 1, 0, 0, MIXED",
        "0, 0, 0, 3, CONTEXT"
    })
    void an_origin_that_tells_both_ways_is_mixed(
            int supports, int mixed, int contradicts, int context, String together) {
        assertThat(new Stances(supports, mixed, contradicts, context).together().name())
                .isEqualTo(together);
    }

    @Test
    void what_conflicts_across_kinds_of_source_is_mixed_in_all_and_plain_in_each() {
        var groups =
                List.of(
                        group(SourceKind.SURVEY, "a", new Stances(1, 0, 0, 0), 2020),
                        group(SourceKind.AUDIT, "a", new Stances(0, 0, 1, 0), null));
        assertThat(Tally.of(groups).origins()).isEqualTo(new Stances(0, 1, 0, 0));
        assertThat(Tally.byKind(groups))
                .extracting(Tally.OfKind::kind)
                .containsExactly(SourceKind.SURVEY, SourceKind.AUDIT);
        assertThat(Tally.of(groups).newest()).isEqualTo(2020);
    }

    @Test
    void the_closest_of_several_is_told() {
        assertThat(new Distances(0, 1, 9).closest()).isEqualTo(Directness.PARTIAL);
        assertThat(Tally.NONE.closest()).isNull();
    }

    @Test
    void without_evidence_nothing_else_is_missing() {
        assertThat(Shortfall.of(Tally.NONE, NOW)).containsExactly(Shortfall.NO_EVIDENCE);
    }

    @Test
    void what_is_indirect_old_alone_and_only_for_it_is_told() {
        var tally = new Tally(of(1), of(1), new Distances(0, 0, 1), NOW - 6, 0);
        assertThat(Shortfall.of(tally, NOW))
                .containsExactly(
                        Shortfall.NONE_DIRECT,
                        Shortfall.ONE_ORIGIN,
                        Shortfall.NONE_RECENT,
                        Shortfall.NONE_AGAINST);
    }

    @Test
    void what_is_direct_recent_of_two_origins_and_both_ways_lacks_nothing() {
        var tally =
                new Tally(
                        new Stances(1, 0, 1, 0),
                        new Stances(1, 0, 1, 0),
                        new Distances(2, 0, 0),
                        NOW - 5,
                        0);
        assertThat(Shortfall.of(tally, NOW)).isEmpty();
    }

    @Test
    void evidence_without_a_date_is_not_taken_for_old() {
        var tally = new Tally(of(1), of(2), new Distances(1, 0, 0), null, 0);
        assertThat(Shortfall.of(tally, NOW)).contains(Shortfall.NO_DATE);
        assertThat(Shortfall.of(tally, NOW)).doesNotContain(Shortfall.NONE_RECENT);
    }

    @Test
    void words_leave_out_what_is_none() {
        assertThat(new Stances(12, 0, 3, 0).words()).isEqualTo("12 for, 3 against");
        assertThat(new Stances(0, 1, 0, 2).words()).isEqualTo("1 mixed, 2 context");
        assertThat(Stances.NONE.words()).isEqualTo("None");
    }

    private static Stances of(int supports) {
        return new Stances(supports, 0, 0, 0);
    }

    private static Group supports(String voice, int items) {
        return group(SourceKind.AUDIT, voice, of(items), null);
    }

    private static Group group(
            SourceKind kind, String voice, Stances stances, @Nullable Integer newest) {
        return new Group(
                OrganisationId.of("00000000-0000-4000-8000-00000000000a"),
                MapVersion.Id.fresh(),
                Place.of("A"),
                Ways.State.CARRIED,
                kind,
                voice,
                false,
                stances,
                new Distances(stances.all(), 0, 0),
                newest);
    }
}
