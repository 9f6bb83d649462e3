package org.ettle.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ettle.judgement.JudgementFixtures.OURS;
import static org.ettle.judgement.JudgementFixtures.official;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.Directness;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.Stance;
import org.ettle.judgement.JudgementFixtures.Told;
import org.ettle.judgement.sufficiency.Minimum;
import org.ettle.judgement.sufficiency.Need;
import org.ettle.judgement.sufficiency.Sufficiency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Where a judgement stands, what it froze and what it lacks.
class JudgementTest {

    @Test
    void it_awaits_as_many_as_were_asked_and_a_third_where_one_was_called() {
        assertThat(Told.plain().made().officialsAwaited()).isEqualTo(2);
        assertThat(Told.plain().given(1, 0, false).made().officialsAwaited()).isEqualTo(1);
        assertThat(Told.plain().given(2, 0, true).made().officialsAwaited()).isEqualTo(1);
        assertThat(Told.plain().given(3, 0, true).made().officialsAwaited()).isZero();
        assertThat(Told.plain().given(3, 2, false).made().officialsAwaited()).isZero();
        assertThat(Told.plain().made().livedAwaited()).isEqualTo(1);
        assertThat(Told.plain().given(0, 1, false).made().livedAwaited()).isZero();
        assertThat(Told.plain().given(0, 2, false).made().livedAwaited()).isZero();
    }

    @Test
    void it_is_open_until_it_is_revealed_or_superseded() {
        assertThat(Told.plain().made().isOpen()).isTrue();
        assertThat(Told.plain().made().isRevealed()).isFalse();
        assertThat(Told.plain().seen().made().isOpen()).isFalse();
        assertThat(Told.plain().seen().made().isRevealed()).isTrue();
        assertThat(Told.plain().superseded().made().isOpen()).isFalse();
        assertThat(Told.plain().made().isSufficient()).isTrue();
        assertThat(Told.plain().needing(new Need.ContrarySearch()).made().isSufficient()).isFalse();
        assertThat(Told.plain().made().isOfStatus()).isTrue();
        assertThat(Told.plain().made().name())
                .isEqualTo(new Judgement.Name(OURS, Told.plain().made().id()));
        assertThat(Told.plain().made().id()).hasToString(Told.plain().made().id().value() + "");
        assertThat(Judgement.Id.fresh()).isNotEqualTo(Judgement.Id.fresh());
    }

    @Test
    void once_it_lapsed_less_is_left_and_on_an_earlier_day_it_had_not() {
        var lapsed = Told.plain().published("2028-02-01", "2028-02-01").made();
        assertThat(lapsed.isPublished()).isTrue();
        assertThat(lapsed.isLapsed()).isTrue();
        assertThat(lapsed.widened(Band.VERY_LIKELY)).isEqualTo(Band.LIKELY);
        assertThat(lapsed.widened(null)).isNull();
        var before = lapsed.readOn(LocalDate.of(2028, 1, 31));
        assertThat(before.isLapsed()).isFalse();
        assertThat(before.widened(Band.VERY_LIKELY)).isEqualTo(Band.VERY_LIKELY);
        var open = Told.plain().made();
        assertThat(open.isPublished()).isFalse();
        assertThat(open.isLapsed()).isFalse();
        assertThat(open.widened(Band.LIKELY)).isEqualTo(Band.LIKELY);
        assertThat(open.readOn(LocalDate.of(2028, 1, 1))).isEqualTo(open);
    }

    /// Half past eleven in the evening of 31 January, Greenwich time.
    @Test
    void it_lapses_after_two_years_or_once_its_newest_evidence_is_too_old() {
        var judgement = Told.plain().made();
        assertThat(Lapse.on(judgement, null)).isEqualTo("2028-01-31");
        assertThat(Lapse.on(judgement, 2025)).isEqualTo("2028-01-31");
        assertThat(Lapse.on(judgement, 2022)).isEqualTo("2028-01-01");
        assertThat(Lapse.on(judgement, 2021)).isEqualTo("2027-01-01");
        assertThat(Lapse.on(Told.plain().needing(new Need.Areas(0, 3)).made(), 2021))
                .isEqualTo("2028-01-31");
    }

    @Test
    void what_it_came_to_is_told_once_it_is_revealed() {
        var answers = List.of(official(Status.MET, 5, 1), official(Status.MET, 4, 2));
        assertThat(Judged.of(Told.plain().made(), answers, false).result()).isEmpty();
        var judged = Judged.of(Told.plain().seen().made(), answers, true);
        assertThat(judged.result().map(Result::band)).contains(Band.LIKELY);
        assertThat(judged.isAnsweredBy(new UUID(0, 2))).isTrue();
        assertThat(judged.isAnsweredBy(new UUID(0, 3))).isFalse();
        var lacking = Told.plain().needing(new Need.ContrarySearch()).seen().made();
        assertThat(
                        Judged.of(lacking, answers, true)
                                .result()
                                .map(it -> Optional.ofNullable(it.band())))
                .contains(Optional.empty());
        var later =
                Judged.of(Told.plain().published("2028-01-01", "2029-01-01").made(), answers, true)
                        .readOn(LocalDate.of(2027, 1, 1));
        assertThat(later.judgement().isLapsed()).isFalse();
        assertThat(later.stands()).isTrue();
    }

    @Test
    void what_is_missing_is_read_as_it_was_written() {
        var needs =
                List.<Need>of(
                        new Need.Kinds(1, 2),
                        new Need.Origins(0, 3),
                        new Need.Newer(null, 2021),
                        new Need.Newer(2019, 2021),
                        new Need.Areas(1, 3),
                        new Need.ContrarySearch());
        var text = "kinds 1 2; origins 0 3; newer - 2021; newer 2019 2021; areas 1 3; contrary";
        assertThat(Needs.text(needs)).isEqualTo(text);
        assertThat(Needs.read(text)).isEqualTo(needs);
        assertThat(Needs.read("")).isEmpty();
        assertThatThrownBy(() -> Needs.read("money 1 2"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Needs.of(new Sufficiency.Sufficient(Minimum.NATIONAL))).isEmpty();
        assertThat(Needs.text(new Sufficiency.Sufficient(Minimum.NATIONAL))).isEmpty();
        assertThat(Needs.text(new Sufficiency.NotYetAssessable(List.of(new Need.Areas(1, 3)))))
                .isEqualTo("areas 1 3");
    }

    private static org.ettle.evidence.coverage.Told told(
            int number,
            String voice,
            Stance stance,
            @Nullable Integer year,
            @Nullable String area,
            boolean demonstration) {
        return new org.ettle.evidence.coverage.Told(
                OURS,
                new Bearing.Id(new UUID(1, number)),
                new Source.Id(new UUID(2, number)),
                null,
                number % 2 == 0 ? SourceKind.AUDIT : SourceKind.SURVEY,
                voice,
                stance,
                Directness.DIRECT,
                year,
                area,
                demonstration);
    }

    @Test
    void context_and_what_is_invented_do_not_count_and_one_voice_counts_once() {
        var told =
                List.of(
                        told(1, "a", Stance.SUPPORTS, 2020, "S12000015", false),
                        told(2, "a", Stance.CONTRADICTS, 2022, "S12000017", false),
                        told(3, "b", Stance.SUPPORTS, null, null, false),
                        told(4, "c", Stance.CONTEXT, 2026, "S12000020", false),
                        told(5, "d", Stance.SUPPORTS, 2025, "S12000021", true));
        var inputs = Inputs.of(told, false);
        assertThat(inputs.size()).isEqualTo(4);
        var summary = inputs.summary(true);
        assertThat(summary.byKind()).isEqualTo(Map.of(SourceKind.SURVEY, 2, SourceKind.AUDIT, 1));
        assertThat(summary.origins()).isEqualTo(2);
        assertThat(summary.newestYear()).isEqualTo(2022);
        assertThat(summary.areas()).isEqualTo(2);
        assertThat(summary.contrarySearched()).isTrue();
        assertThat(Inputs.of(told, true).summary(false).newestYear()).isEqualTo(2025);
        assertThat(Inputs.of(told.reversed(), false).summary(true).newestYear()).isEqualTo(2022);
        assertThat(inputs.without(new Bearing.Id(new UUID(1, 2))).summary(true).newestYear())
                .isEqualTo(2020);
        var scotland = List.of(told(1, "a", Stance.SUPPORTS, 2020, "S92000003", false));
        assertThat(Inputs.of(scotland, false).summary(false).areas()).isEqualTo(32);
    }

    /// Each voice has a number by where it came first, so the order of what is told matters there;
    /// what is frozen has an order of its own.
    @Test
    void every_field_of_what_is_frozen_is_in_its_hash_and_none_of_its_words() {
        var one = told(1, "a", Stance.SUPPORTS, 2020, "S12000015", false);
        var hash = Inputs.of(List.of(one), true).hash();
        var others = new ArrayList<org.ettle.evidence.coverage.Told>();
        others.add(told(2, "a", Stance.SUPPORTS, 2020, "S12000015", false));
        others.add(told(1, "a", Stance.CONTRADICTS, 2020, "S12000015", false));
        others.add(told(1, "a", Stance.SUPPORTS, null, "S12000015", false));
        others.add(told(1, "a", Stance.SUPPORTS, 2020, null, false));
        others.add(told(1, "a", Stance.SUPPORTS, 2020, "S12000015", true));
        for (var other : others) {
            assertThat(Inputs.of(List.of(other), true).hash()).isNotEqualTo(hash);
        }
        assertThat(Inputs.of(List.of(one), true).hash()).isEqualTo(hash);
        var two = told(2, "b", Stance.SUPPORTS, 2020, "S12000015", false);
        assertThat(Inputs.of(List.of(one, two), true).all())
                .extracting(it -> it.bearing().value())
                .isSorted();
        assertThat(Inputs.of(List.of(two, one), true).all())
                .extracting(it -> it.bearing().value())
                .isSorted();
        assertThat(Inputs.of(List.of(one), true).written())
                .contains("\"voice\":1", "SUPPORTS", "S12000015", "2020", "SURVEY", "DIRECT");
    }
}
