package org.ettle.evidence.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ettle.evidence.EvidenceRoom.OURS;
import static org.ettle.evidence.EvidenceRoom.THEIRS;
import static org.ettle.evidence.EvidenceRoom.as;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ettle.access.AccessSettings;
import org.ettle.access.Role;
import org.ettle.evidence.Consent;
import org.ettle.evidence.Directness;
import org.ettle.evidence.EvidenceRoom;
import org.ettle.evidence.Origin;
import org.ettle.evidence.Reuse;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceFixtures;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.Stance;
import org.ettle.evidence.Target;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.Stale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;

class HarvestsTest {

    /// A program with demonstration.
    static class WithDemonstration {
        @Bean
        AccessSettings settings() {
            return new AccessSettings(true);
        }
    }

    private final EvidenceRoom room =
            EvidenceRoom.open(
                    WithDemonstration.class,
                    Harvests.class,
                    HarvestStore.class,
                    HarvestSheets.class,
                    Entering.class);
    private final Harvests harvests = room.door(Harvests.class);
    private final UUID harvester = room.analyst();
    private final UUID other = room.analyst();

    @Test
    void a_statement_is_worded_anew_until_it_is_submitted() {
        var id = begun("They ask first", null);

        done(us(() -> harvests.reword(id, 1, wording("They ask before", null), "It was unclear.")));
        assertThat(us(() -> harvests.versions(id)))
                .extracting(it -> it.wording().what())
                .containsExactly("They ask before", "They ask first");
        assertThatThrownBy(
                        () -> us(() -> harvests.reword(id, 1, wording("Other", null), "Too late.")))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> us(() -> harvests.submit(id, 1))).isInstanceOf(Stale.class);
        done(us(() -> harvests.submit(id, 2)));

        assertThat(refused(us(() -> harvests.reword(id, 2, wording("Other", null), "No."))))
                .isInstanceOf(HarvestRefusal.SubmittedAlready.class);
        assertThat(us(() -> harvests.get(id)).state()).isEqualTo(Statement.State.SUBMITTED);
    }

    @Test
    void what_is_missing_or_may_not_be_lent_is_refused() {
        assertThat(refused(us(() -> harvests.begin(wording(" ", null)))))
                .isInstanceOf(HarvestRefusal.NotSaid.class);
        assertThat(refused(us(() -> harvests.begin(wording("x".repeat(2_001), null)))))
                .isInstanceOf(HarvestRefusal.TooLong.class);
        assertThat(refused(us(() -> harvests.begin(wording("They ask", room.outcome("X9"))))))
                .isInstanceOf(HarvestRefusal.NotInTheVersion.class);
        assertThat(
                        refused(
                                us(() ->
                                        harvests.begin(
                                                wording(Consent.NOT_NEEDED, Reuse.ORGANISATION)))))
                .isInstanceOf(HarvestRefusal.ConsentMatters.class);
        var id = begun("They ask first", null);
        assertThat(refused(us(() -> harvests.reword(id, 1, wording("They ask", null), " "))))
                .isInstanceOf(HarvestRefusal.ReasonMissing.class);
        assertThat(
                        refused(
                                us(() ->
                                        harvests.reword(
                                                id, 1, wording("They ask first", null), "Same"))))
                .isInstanceOf(HarvestRefusal.NothingChanged.class);
    }

    @Test
    void nobody_else_sees_a_statement_or_a_verdict() {
        var id = sampled("They ask first", null);
        done(us(() -> harvests.substantiate(id, given("A neighbour", Verdict.AGREE), false)));
        var verdict = us(() -> harvests.substantiations(id)).getFirst().id();

        assertThat(as(THEIRS, harvests::list)).isEmpty();
        assertThat(as(THEIRS, harvests::samples)).isEmpty();
        assertThatThrownBy(() -> as(THEIRS, () -> harvests.get(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(THEIRS, () -> harvests.get(verdict)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(THEIRS, () -> harvests.withdraw(id, "Not ours.")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void frame_and_seed_give_the_same_sample_again() {
        var ids = IntStream.range(0, 6).mapToObj(at -> submitted("They ask " + at, null)).toList();

        done(us(() -> harvests.draw(new Harvests.Draw(2, "a seed", "Two can be asked."))));

        var sample = us(harvests::samples).getFirst();
        assertThat(sample.frame()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(sample.drawn())
                .hasSize(2)
                .containsExactlyInAnyOrderElementsOf(
                        Sample.draw(sample.frame().reversed(), 2, sample.seed()));
        var drawn = new HashSet<List<Statement.Id>>();
        IntStream.range(0, 40).forEach(seed -> drawn.add(Sample.draw(ids, 2, "seed " + seed)));
        assertThat(drawn).as("another seed gives another sample").hasSizeGreaterThan(10);
    }

    /// The rule as anybody can follow it: SHA-256 of "seed:identifier", in that order.
    @Test
    void the_draw_is_the_published_rule() {
        var one = new Statement.Id(UUID.fromString("edea4481-2562-5f32-94a8-86772a44a97b"));
        var two = new Statement.Id(UUID.fromString("54ac3d58-96e3-5867-a38e-6e155ec1e3f9"));
        var three = new Statement.Id(UUID.fromString("a0cb8018-e5d9-54bc-8097-0ac84ffbd886"));

        assertThat(Sample.draw(List.of(one, two, three), 2, "demonstration"))
                .containsExactly(two, one);
    }

    @Test
    void a_statement_is_drawn_once_and_later_ones_in_a_sample_of_their_own() {
        submitted("They ask first", null);
        assertThat(refused(us(() -> harvests.draw(new Harvests.Draw(2, "s", "Two.")))))
                .isEqualTo(new HarvestRefusal.TooFewToDraw(1));
        done(us(() -> harvests.draw(new Harvests.Draw(null, "s", "All."))));
        assertThat(refused(us(() -> harvests.draw(new Harvests.Draw(null, "s", "All.")))))
                .isInstanceOf(HarvestRefusal.NothingToDraw.class);
        var later = submitted("They ask later", null);
        done(us(() -> harvests.draw(new Harvests.Draw(null, "s", "The new one."))));

        assertThat(us(harvests::samples)).hasSize(2);
        assertThat(us(harvests::samples).getFirst().drawn()).containsExactly(later);
    }

    @Test
    void whoever_had_a_part_in_a_statement_does_not_substantiate_it() {
        var id = sampled("They ask first", null);

        assertThat(refused(us(() -> harvests.substantiate(id, given("Me", Verdict.AGREE), true))))
                .isInstanceOf(HarvestRefusal.IsTheHarvester.class);
        var independent =
                as(OURS, other, () -> harvests.substantiate(id, given("Me", Verdict.AGREE), true));
        done(independent);
        assertThat(us(() -> harvests.substantiations(id)).getFirst().person()).isEqualTo(other);
    }

    /// Also whoever only changed its words, or sent it in.
    @Test
    void whoever_worded_it_anew_or_submitted_it_had_a_part_in_it() {
        var id = begun("They ask first", null);
        done(as(OURS, other, () -> harvests.reword(id, 1, wording("They ask", null), "Shorter.")));
        var third = room.analyst();
        done(as(OURS, third, () -> harvests.submit(id, 2)));
        done(us(() -> harvests.draw(new Harvests.Draw(null, "s", "All."))));

        for (var person : List.of(other, third)) {
            var answer =
                    as(
                            OURS,
                            person,
                            () -> harvests.substantiate(id, given("Me", Verdict.AGREE), true));
            assertThat(refused(answer)).isInstanceOf(HarvestRefusal.IsTheHarvester.class);
        }
    }

    @Test
    void the_origin_of_a_statement_is_not_independent_of_it_however_it_is_written() {
        var id = sampled("They ask first", null);

        for (var label : List.of("Interview 1", "interview 1", " INTERVIEW  1.")) {
            assertThat(
                            refused(
                                    us(() ->
                                            harvests.substantiate(
                                                    id, given(label, Verdict.AGREE), false))))
                    .as(label)
                    .isInstanceOf(HarvestRefusal.SameOrigin.class);
        }
        done(us(() -> harvests.substantiate(id, given("Interview 11", Verdict.AGREE), false)));
    }

    @Test
    void everybody_is_heard_once_and_only_analysts_write_down_what_others_told() {
        var id = sampled("They ask first", null);
        var reader = room.somebody(Role.READER);
        done(us(() -> harvests.substantiate(id, given("A neighbour", Verdict.AGREE), false)));

        assertThat(
                        refused(
                                us(() ->
                                        harvests.substantiate(
                                                id,
                                                given("A neighbour", Verdict.DISAGREE),
                                                false))))
                .isInstanceOf(HarvestRefusal.HeardAlready.class);
        assertThat(
                        refused(
                                as(
                                        OURS,
                                        reader,
                                        () ->
                                                harvests.substantiate(
                                                        id,
                                                        given("A friend", Verdict.AGREE),
                                                        false))))
                .isInstanceOf(HarvestRefusal.OnlyAnalystsRecord.class);
        done(
                as(
                        OURS,
                        reader,
                        () -> harvests.substantiate(id, given("A reader", Verdict.PARTLY), true)));
        assertThat(
                        refused(
                                as(
                                        OURS,
                                        reader,
                                        () ->
                                                harvests.substantiate(
                                                        id, given("Again", Verdict.AGREE), true))))
                .isInstanceOf(HarvestRefusal.HeardAlready.class);
    }

    @Test
    void a_verdict_needs_a_sample_a_past_day_and_words() {
        var id = submitted("They ask first", null);
        assertThat(
                        refused(
                                us(() ->
                                        harvests.substantiate(
                                                id, given("A neighbour", Verdict.AGREE), false))))
                .isInstanceOf(HarvestRefusal.NotInASample.class);
        done(us(() -> harvests.draw(new Harvests.Draw(null, "s", "All."))));
        var tomorrow =
                new Substantiation.Given(
                        new Origin(Origin.Kind.PERSON, "A neighbour"),
                        "Saw it",
                        Verdict.AGREE,
                        "So it is",
                        LocalDate.now().plusDays(2));
        assertThat(refused(us(() -> harvests.substantiate(id, tomorrow, false))))
                .isInstanceOf(HarvestRefusal.NotYet.class);
    }

    @Test
    void counts_say_of_how_many_they_are() {
        begun("Still being worded", null);
        var withdrawn = submitted("Withdrawn", null);
        done(us(() -> harvests.withdraw(withdrawn, "It was told twice.")));
        var first = submitted("First", room.outcome("K1"));
        submitted("Second", null);
        done(us(() -> harvests.draw(new Harvests.Draw(null, "s", "All."))));
        done(us(() -> harvests.substantiate(first, given("One", Verdict.AGREE), false)));
        done(us(() -> harvests.substantiate(first, given("Two", Verdict.CANNOT_SAY), false)));
        var taken = given("Three", Verdict.DISAGREE);
        done(us(() -> harvests.substantiate(first, taken, false)));
        var wrong = us(() -> harvests.substantiations(first)).getLast();
        done(us(() -> harvests.withdraw(wrong.id(), "It was of another statement.")));
        submitted("Third, in no sample", null);

        var tally = Tally.of(us(harvests::list));

        assertThat(tally.begun()).isEqualTo(1);
        assertThat(tally.harvested()).isEqualTo(3);
        assertThat(tally.inSample()).isEqualTo(2);
        assertThat(tally.answered()).isEqualTo(1);
        assertThat(tally.substantiated()).isEqualTo(1);
        assertThat(tally.unexpected()).isEqualTo(2);
        assertThat(tally.allVerdicts()).isEqualTo(2);
        assertThat(tally.count(Verdict.AGREE)).isEqualTo(1);
        assertThat(tally.count(Verdict.DISAGREE)).isZero();
    }

    @Test
    void a_substantiated_statement_becomes_evidence_once() {
        var id = sampled("They ask first", room.outcome("K1"));
        var order = order(room.outcome("K1"));
        assertThat(refused(us(() -> harvests.enter(id, order))))
                .isInstanceOf(HarvestRefusal.NotSubstantiated.class);
        done(us(() -> harvests.substantiate(id, given("No", Verdict.DISAGREE), false)));
        assertThat(refused(us(() -> harvests.enter(id, order))))
                .isInstanceOf(HarvestRefusal.NotSubstantiated.class);
        done(us(() -> harvests.substantiate(id, given("Yes", Verdict.PARTLY), false)));

        var fact = (HarvestFact.StatementEntered) done(us(() -> harvests.enter(id, order)));

        var source = us(() -> room.sources().get(fact.source()));
        assertThat(source.description().kind()).isEqualTo(SourceKind.CONVERSATION);
        assertThat(source.isPublished()).isFalse();
        assertThat(source.description().sample())
                .contains("All of 1", "partly 1", "disagree 1", "agree 0");
        assertThat(us(() -> room.bearings().listOf(source)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.target()).isEqualTo(room.outcome("K1"));
                    assertThat(it.passage()).isNotNull();
                });
        assertThat(us(() -> room.passages().listOf(source)).getFirst().quote())
                .isEqualTo("Workers in one team: They ask first");
        assertThat(refused(us(() -> harvests.enter(id, order))))
                .isInstanceOf(HarvestRefusal.EnteredAlready.class);
        assertThat(us(() -> room.sources().listOf(OURS, source.description().origin()))).hasSize(1);
        assertThat(refused(us(() -> harvests.withdraw(id, "Too late."))))
                .isInstanceOf(HarvestRefusal.EnteredAlready.class);
    }

    /// Whatever else the same origin told stands beside it, and counts once with it.
    @Test
    void its_origin_is_that_of_everything_else_from_there() {
        var said = SourceFixtures.aConversation("An interview");
        var origin = new Origin(Origin.Kind.PERSON, "Interview 1");
        var before =
                room.added(
                        new Source.Description(
                                said.kind(),
                                said.title(),
                                origin,
                                null,
                                "2024",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                said.permission(),
                                said.checked()));
        var id = sampled("They ask first", null);
        done(us(() -> harvests.substantiate(id, given("Yes", Verdict.AGREE), false)));
        assertThat(refused(us(() -> harvests.enter(id, order(null)))))
                .isInstanceOf(HarvestRefusal.OnNoOutcome.class);

        var fact =
                (HarvestFact.StatementEntered)
                        done(us(() -> harvests.enter(id, order(room.outcome("S1")))));

        assertThat(us(() -> room.sources().listOf(OURS, origin)))
                .extracting(Source::id)
                .containsExactlyInAnyOrder(before.id(), fact.source());
    }

    @Test
    void what_is_invented_is_in_no_sample_of_what_is_not() {
        done(us(() -> harvests.begin(Statement.Id.fresh(), wording("Invented", null), true)));
        var invented = us(harvests::list).getFirst().id();
        done(us(() -> harvests.submit(invented, 1)));

        assertThat(refused(us(() -> harvests.draw(new Harvests.Draw(null, "s", "All.")))))
                .isInstanceOf(HarvestRefusal.NothingToDraw.class);
    }

    @Test
    void no_fact_holds_what_people_said() {
        var id = sampled("They ask whimbrel first", room.outcome("K1"));
        var given =
                new Substantiation.Given(
                        new Origin(Origin.Kind.PERSON, "A whimbrel"),
                        "Saw the whimbrel",
                        Verdict.AGREE,
                        "The whimbrel is so",
                        LocalDate.of(2024, 5, 1));
        done(us(() -> harvests.substantiate(id, given, false)));

        assertThat(room.facts())
                .hasSize(4)
                .allSatisfy(fact -> assertThat(fact.toString()).doesNotContain("whimbrel"));
    }

    private Statement.Id begun(String what, @Nullable Target target) {
        return ((HarvestFact.StatementBegun) done(us(() -> harvests.begin(wording(what, target)))))
                .statement();
    }

    private Statement.Id submitted(String what, @Nullable Target target) {
        var id = begun(what, target);
        done(us(() -> harvests.submit(id, 1)));
        return id;
    }

    private Statement.Id sampled(String what, @Nullable Target target) {
        var id = submitted(what, target);
        done(us(() -> harvests.draw(new Harvests.Draw(null, "a seed", "All of them."))));
        return id;
    }

    private static Entering.Order order(@Nullable Target target) {
        return new Entering.Order(target, Stance.SUPPORTS, Directness.DIRECT, null);
    }

    private static Substantiation.Given given(String who, Verdict verdict) {
        return new Substantiation.Given(
                new Origin(Origin.Kind.PERSON, who),
                "Has no stake in it",
                verdict,
                "So they said",
                LocalDate.of(2024, 5, 1));
    }

    private static Statement.Wording wording(String what, @Nullable Target target) {
        return wording(what, target, Consent.GIVEN, Reuse.PUBLIC);
    }

    private static Statement.Wording wording(Consent consent, Reuse reuse) {
        return wording("They ask first", null, consent, reuse);
    }

    private static Statement.Wording wording(
            String what, @Nullable Target target, Consent consent, Reuse reuse) {
        return new Statement.Wording(
                "Workers in one team",
                what,
                "Spring 2024",
                "S12000047",
                null,
                "People are heard",
                "Training for self-directed support",
                new Origin(Origin.Kind.PERSON, "Interview 1"),
                target,
                new Source.Permission(consent, "Asked", reuse));
    }

    private <T> T us(Supplier<T> work) {
        return as(OURS, harvester, work);
    }

    private static HarvestFact done(HarvestAnswer answer) {
        assertThat(answer).isInstanceOf(HarvestAnswer.Done.class);
        return ((HarvestAnswer.Done) answer).fact();
    }

    private static HarvestRefusal refused(HarvestAnswer answer) {
        assertThat(answer).isInstanceOf(HarvestAnswer.Refused.class);
        return ((HarvestAnswer.Refused) answer).reason();
    }
}
