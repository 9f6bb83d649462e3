package org.ettle.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.Directness;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.Stance;
import org.ettle.evidence.Target;
import org.ettle.judgement.JudgementFixtures.Told;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What of all that was published stands on a day, without a database.
class StandingJudgementsTest {

    private static final OrganisationId OURS = JudgementFixtures.OURS;
    private static final OrganisationId THEIRS =
            OrganisationId.of("5d5c0000-0000-4000-8000-000000000009");
    private static final String SCOTLAND = "S92000003";
    private static final String FIFE = "S12000047";

    private final Judged first = published(OURS, "K1", "2020-05-01T12:00:00Z", false);
    private final Judged second = published(OURS, "K1", "2021-05-01T12:00:00Z", false);
    private final Judged theirs = published(THEIRS, "K1", "2020-08-01T12:00:00Z", false);
    private final Judged invented = published(OURS, "K2", "2022-05-01T12:00:00Z", true);

    @Test
    void of_each_organisation_the_newest_of_a_place_stands_and_what_is_invented_comes_last() {
        assertThat(all().standing(null, null)).containsExactly(second, theirs, invented);
        assertThat(standing("2020-04-30")).isEmpty();
        assertThat(standing("2020-05-01")).containsExactly(first);
        assertThat(standing("2020-12-31")).containsExactly(theirs, first);
        assertThat(standing("2021-05-01")).containsExactly(second, theirs);
    }

    @Test
    void what_is_not_published_never_stood() {
        var open = judged(Told.plain().made());

        assertThat(PublishedJudgements.of(List.of(open), Map.of()).standing(null, null)).isEmpty();
        assertThat(PublishedJudgements.of(List.of(open), Map.of()).steps()).isEmpty();
    }

    @Test
    void each_step_takes_the_place_of_one_of_the_same_organisation_and_place() {
        assertThat(all().steps())
                .extracting(it -> id(it.before()), it -> id(it.after()))
                .containsExactly(
                        tuple(null, id(first)),
                        tuple(null, id(theirs)),
                        tuple(id(first), id(second)),
                        tuple(null, id(invented)));
    }

    @Test
    void the_last_day_is_that_of_the_last_publication_until_then() {
        assertThat(all().lastDay(LocalDate.of(2020, 4, 30))).isEmpty();
        assertThat(all().lastDay(LocalDate.of(2020, 7, 31))).hasValue(LocalDate.of(2020, 5, 1));
        assertThat(all().lastDay(LocalDate.of(2030, 1, 1))).hasValue(LocalDate.of(2022, 5, 1));
    }

    @Test
    void an_area_is_one_that_something_standing_rests_on_and_scotland_comes_first() {
        var inputs =
                Map.of(
                        first.judgement().name(), inputs("S12000015"),
                        second.judgement().name(), inputs(FIFE),
                        theirs.judgement().name(), inputs(SCOTLAND));
        var all = PublishedJudgements.of(List.of(invented, second, theirs, first), inputs);

        assertThat(all.areas()).containsExactly(SCOTLAND, FIFE);
        assertThat(all.standing(null, FIFE)).containsExactly(second);
        assertThat(all.standing(null, "S12000015")).isEmpty();
    }

    private PublishedJudgements all() {
        return PublishedJudgements.of(List.of(invented, second, theirs, first), Map.of());
    }

    private List<Judged> standing(String day) {
        var on = LocalDate.parse(day);
        return all().standing(on, null).stream()
                .map(it ->
                        List.of(first, second, theirs, invented).stream()
                                .filter(o -> o.judgement().id().equals(it.judgement().id()))
                                .findFirst()
                                .orElseThrow())
                .toList();
    }

    private static Judgement.@Nullable Id id(@Nullable Judged judged) {
        return judged == null ? null : judged.judgement().id();
    }

    private static Inputs inputs(String area) {
        return new Inputs(
                List.of(
                        new Input(
                                OURS,
                                new Bearing.Id(UUID.randomUUID()),
                                Source.Id.fresh(),
                                null,
                                SourceKind.SURVEY,
                                1,
                                Stance.SUPPORTS,
                                Directness.DIRECT,
                                2020,
                                area,
                                false)));
    }

    private static Judged judged(Judgement judgement) {
        return new Judged(judgement, List.of(), Optional.empty(), true);
    }

    private static Judged published(OrganisationId by, String code, String at, boolean isInvented) {
        var made = Told.plain().published("2099-01-01", "2026-01-01").made();
        var like = (Target.AnOutcome) JudgementFixtures.K1;
        return judged(
                new Judgement(
                        by,
                        Judgement.Id.fresh(),
                        new Target.AnOutcome(OURS, like.version(), new Outcome.Code(code)),
                        made.terms(),
                        made.year(),
                        Objects.requireNonNull(made.search()),
                        made.inputs(),
                        made.inputsHash(),
                        made.needs(),
                        made.ruleVersion(),
                        made.reason(),
                        made.openedAt(),
                        made.openedBy(),
                        null,
                        null,
                        isInvented,
                        made.given(),
                        made.revealedAt(),
                        made.result(),
                        new Judgement.Publication(
                                Instant.parse(at),
                                null,
                                "Why.",
                                new Lapse(LocalDate.of(2099, 1, 1), LocalDate.of(2026, 1, 1)))));
    }
}
