package org.ettle.evidence.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ettle.evidence.EvidenceRoom.OURS;
import static org.ettle.evidence.EvidenceRoom.THEIRS;
import static org.ettle.evidence.EvidenceRoom.as;
import static org.ettle.evidence.EvidenceRoom.asThePublic;
import static org.ettle.evidence.EvidenceRoom.done;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.Consent;
import org.ettle.evidence.Directness;
import org.ettle.evidence.Passage;
import org.ettle.evidence.Reuse;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceFact;
import org.ettle.evidence.SourceFixtures;
import org.ettle.evidence.Stance;
import org.ettle.evidence.Target;
import org.ettle.evidence.remapping.Place;
import org.ettle.evidence.remapping.Ways;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.MapVersion;
import org.junit.jupiter.api.Test;

/// Counts of evidence as the database tells them, each test in a room of its own.
class TalliesTest {

    private final CoverageRoom room = CoverageRoom.open();

    @Test
    void without_evidence_there_is_none() {
        assertThat(tally(OURS, room.first(), "K1").isNone()).isTrue();
        assertThat(listed(OURS, room.first(), "K1", 1).items()).isEmpty();
    }

    @Test
    void the_public_counts_what_is_published_and_its_organisation_all() {
        bears(room.evidence().published(SourceFixtures.aReport("A report"), "Words."), "K1");
        bears(room.evidence().added(SourceFixtures.aReport("Another")), "K1");
        assertThat(items(OURS, room.first(), "K1")).isEqualTo(2);
        assertThat(asThePublic(() -> count(room.first(), "K1"))).isEqualTo(1);
        assertThat(items(THEIRS, room.first(), "K1")).isEqualTo(1);
    }

    @Test
    void words_that_stay_inside_are_counted_inside_only() {
        var source =
                room.evidence()
                        .published(
                                SourceFixtures.aConversation("A talk", Consent.GIVEN, Reuse.PUBLIC),
                                "I was heard. I was not heard.");
        bears(room.evidence().selected(source, "I was heard.", Reuse.PUBLIC), "K1");
        bears(room.evidence().selected(source, "I was not heard.", Reuse.ORGANISATION), "K1");
        assertThat(items(OURS, room.first(), "K1")).isEqualTo(2);
        var seen = asThePublic(() -> list(room.first(), "K1", 1));
        assertThat(seen.items()).extracting(Item::quote).containsExactly("I was heard.");
        assertThat(asThePublic(() -> count(room.first(), "K1"))).isEqualTo(1);
    }

    @Test
    void evidence_goes_along_where_the_meaning_stayed_and_says_for_what_it_was_made() {
        bears(report("A"), "K1");
        var there = listed(OURS, room.later(), "P1", 1);
        assertThat(tally(OURS, room.later(), "P1").items().supports()).isEqualTo(1);
        assertThat(there.items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.madeFor()).isEqualTo(room.first().id());
                    assertThat(item.place()).isEqualTo("K1");
                    assertThat(item.decision()).isNull();
                });
    }

    @Test
    void a_links_evidence_goes_along_with_its_ends() {
        room.bears(report("A"), "K1 V INFLUENCE", Stance.MIXED, Directness.PARTIAL);
        assertThat(
                        as(OURS, () -> tallies().of(room.viewed(room.later()), true))
                                .of(Place.of("P1 V INFLUENCE"))
                                .whole()
                                .items()
                                .mixed())
                .isEqualTo(1);
    }

    @Test
    void what_changed_its_meaning_waits_and_what_went_or_was_not_compared_is_told() {
        bears(report("A"), "S1");
        bears(report("B"), "S3");
        bears(report("C"), "K2");
        var whole = as(OURS, () -> tallies().of(room.viewed(room.later()), true));
        assertThat(whole.of(Place.of("A1")).isNone()).isTrue();
        assertThat(whole.of(Place.of("A1")).waiting()).isEqualTo(1);
        assertThat(whole.of(Place.of("A2")).waiting()).isEqualTo(1);
        assertThat(whole.elsewhere())
                .extracting(VersionTally.Elsewhere::state, VersionTally.Elsewhere::items)
                .containsExactlyInAnyOrder(
                        tuple(Ways.State.DROPPED, 1), tuple(Ways.State.NOT_COMPARED, 1));
    }

    @Test
    void evidence_of_a_later_version_does_not_go_back() {
        as(
                OURS,
                () ->
                        done(
                                room.evidence()
                                        .bearings()
                                        .bear(
                                                report("A").id(),
                                                new Target.AnOutcome(
                                                        OURS,
                                                        room.later().id(),
                                                        room.later().outcomes().get(1).code()),
                                                Stance.SUPPORTS,
                                                Directness.DIRECT,
                                                null)));
        assertThat(items(OURS, room.first(), "K1")).isZero();
    }

    @Test
    void what_was_withdrawn_does_not_count() {
        var bearing = bears(report("A"), "K1");
        as(OURS, () -> done(room.evidence().bearings().withdraw(bearing, "It was a mistake.")));
        assertThat(items(OURS, room.first(), "K1")).isZero();
    }

    @Test
    void a_document_that_two_organisations_cite_is_one_origin() {
        bears(room.evidence().published(SourceFixtures.aReport("A report"), "Words."), "K1");
        as(
                THEIRS,
                () -> {
                    var doors = room.evidence();
                    var made = done(doors.sources().add(SourceFixtures.aReport("a Report")));
                    done(doors.sources().publish(made.source(), "For everybody."));
                    return done(
                            doors.bearings()
                                    .bear(
                                            made.source(),
                                            doors.outcome("K1"),
                                            Stance.CONTRADICTS,
                                            Directness.DIRECT,
                                            null));
                });
        var tally = asThePublic(() -> tally(room.first(), "K1"));
        assertThat(tally.items()).isEqualTo(new Stances(1, 0, 1, 0));
        assertThat(tally.origins()).isEqualTo(new Stances(0, 1, 0, 0));
    }

    @Test
    void invented_items_are_counted_apart_and_can_be_left_out() {
        var id = Source.Id.fresh();
        as(
                OURS,
                () ->
                        done(
                                room.evidence()
                                        .sources()
                                        .add(id, SourceFixtures.aReport("Invented"), true)));
        bears(as(OURS, () -> room.evidence().sources().get(id)), "K1");
        assertThat(tally(OURS, room.first(), "K1").demonstration()).isEqualTo(1);
        assertThat(
                        as(OURS, () -> tallies().of(room.viewed(room.first()), false))
                                .of(Place.of("K1"))
                                .isNone())
                .isTrue();
        assertThat(as(OURS, () -> tallies().gaps(room.viewed(room.first()), 2026)))
                .allMatch(gaps -> gaps.gaps().equals(List.of(Shortfall.NO_EVIDENCE)));
    }

    @Test
    void a_list_is_paged_and_holds_each_item_once() {
        IntStream.range(0, 25).forEach(i -> bears(report("Report " + i), "K1"));
        var first = listed(OURS, room.first(), "K1", 1).items();
        var second = listed(OURS, room.first(), "K1", 2).items();
        assertThat(first).hasSize(20);
        assertThat(second).hasSize(5);
        assertThat(Stream.concat(first.stream(), second.stream()).map(Item::bearing).distinct())
                .hasSize(25);
        assertThat(listed(OURS, room.first(), "K1", 3).items()).isEmpty();
    }

    /// The reference content names the outcomes of the published 2018 map, which this room has not.
    @Test
    void suggestions_are_for_every_outcome_of_the_2018_map() {
        var written = new Suggestions().written();
        assertThat(written.outcomes().stream().map(it -> it.code().value()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(0, 17).mapToObj(String::valueOf).toList());
    }

    private Source report(String title) {
        return room.evidence().added(SourceFixtures.aReport(title));
    }

    private Bearing.Id bears(Source source, String place) {
        return room.bears(source, place, Stance.SUPPORTS, Directness.DIRECT);
    }

    private void bears(Passage passage, String place) {
        as(
                OURS,
                () ->
                        (SourceFact.BearingMade)
                                done(
                                        room.evidence()
                                                .bearings()
                                                .bear(
                                                        passage.id(),
                                                        room.evidence().outcome(place),
                                                        Stance.SUPPORTS,
                                                        Directness.DIRECT,
                                                        null)));
    }

    private Tallies tallies() {
        return room.tallies();
    }

    private int items(OrganisationId organisation, MapVersion version, String place) {
        return as(organisation, () -> count(version, place));
    }

    private int count(MapVersion version, String place) {
        return tally(version, place).items().all();
    }

    private Tally tally(OrganisationId organisation, MapVersion version, String place) {
        return as(organisation, () -> tally(version, place));
    }

    private Tally tally(MapVersion version, String place) {
        return tallies().of(room.viewed(version), true).of(Place.of(place)).whole();
    }

    private Tallies.Listed listed(
            OrganisationId organisation, MapVersion version, String place, int page) {
        return as(organisation, () -> list(version, place, page));
    }

    private Tallies.Listed list(MapVersion version, String place, int page) {
        var viewed = room.viewed(version);
        var counted = tallies().of(viewed, true).of(Place.of(place));
        return tallies().list(viewed, Place.of(place), counted, page);
    }
}
