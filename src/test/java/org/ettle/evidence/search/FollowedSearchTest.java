package org.ettle.evidence.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ettle.evidence.EvidenceRoom.OURS;
import static org.ettle.evidence.EvidenceRoom.as;
import static org.ettle.evidence.EvidenceRoom.asThePublic;

import java.util.List;
import java.util.UUID;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.Directness;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceFixtures;
import org.ettle.evidence.Stance;
import org.ettle.evidence.coverage.CoverageRoom;
import org.ettle.evidence.remapping.Decide;
import org.ettle.evidence.remapping.Place;
import org.ettle.evidence.remapping.RemappingAnswer;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whoever looks for the evidence of an outcome finds what its page counts; each test in a room of
/// its own.
class FollowedSearchTest {

    private final CoverageRoom room = CoverageRoom.open(EvidenceSearch.class, FindableSheets.class);

    @Test
    void evidence_is_found_where_its_outcome_kept_its_meaning() {
        var report = bearing("Zorbling", "K1", Stance.SUPPORTS);

        assertThat(found("", room.first(), "K1", null)).containsExactly(report);
        assertThat(found("", room.later(), "P1", null)).containsExactly(report);
        assertThat(found("zorbling", room.later(), "P1", null)).containsExactly(report);
        assertThat(found("zorbling", room.later(), null, null)).containsExactly(report);
        assertThat(found("zorbling", room.later(), "P1", Stance.SUPPORTS)).hasSize(1);
        assertThat(found("zorbling", room.later(), "P1", Stance.MIXED)).isEmpty();
        assertThat(found("elsewhere", room.later(), "P1", null)).isEmpty();
        assertThat(found("zorbling", room.later(), "V", null)).isEmpty();
    }

    @Test
    void what_waits_is_found_once_somebody_decided_and_only_there() {
        var report = bearing("Zorbling", "S1", Stance.SUPPORTS);
        assertThat(found("", room.later(), "A1", null)).isEmpty();

        decide(List.of("A1"));

        assertThat(found("", room.later(), "A1", null)).containsExactly(report);
        assertThat(found("zorbling", room.later(), "A1", null)).containsExactly(report);
        assertThat(found("", room.later(), "A2", null)).isEmpty();
        assertThat(found("", room.first(), "S1", null)).containsExactly(report);
    }

    @Test
    void what_went_or_was_decided_to_bear_on_none_is_not_found() {
        bearing("Dropped", "S3", Stance.SUPPORTS);
        bearing("Waiting", "S1", Stance.SUPPORTS);
        decide(List.of());

        assertThat(found("", room.later(), null, null)).isEmpty();
        assertThat(found("dropped", room.first(), "S3", null)).hasSize(1);
    }

    @Test
    void the_public_finds_of_it_what_is_published() {
        var report = bearing("Published", "K1", Stance.SUPPORTS);
        room.bears(
                room.evidence().added(SourceFixtures.aReport("Kept")),
                "K1",
                Stance.SUPPORTS,
                Directness.DIRECT);

        assertThat(found("", room.later(), "P1", null)).hasSize(2);
        assertThat(asThePublic(() -> search("", room.later(), "P1", null))).containsExactly(report);
    }

    private UUID bearing(String title, String place, Stance stance) {
        Source source =
                room.evidence().published(SourceFixtures.aReport(title), "Words of " + title);
        Bearing.Id bearing = room.bears(source, place, stance, Directness.DIRECT);
        assertThat(bearing).isNotNull();
        return source.id().value();
    }

    private void decide(List<String> onto) {
        var where =
                new Decide.Where(OURS, room.first().id(), Place.of("S1"), OURS, room.later().id());
        var answer =
                as(
                        OURS,
                        () ->
                                room.remappings()
                                        .decide(
                                                new Decide(
                                                        where,
                                                        null,
                                                        onto.stream().map(Place::of).toList(),
                                                        onto.isEmpty(),
                                                        "It is about this now.")));
        assertThat(answer).isInstanceOf(RemappingAnswer.Done.class);
    }

    private List<UUID> found(
            String words, MapVersion version, @Nullable String code, @Nullable Stance stance) {
        return as(OURS, () -> search(words, version, code, stance));
    }

    private List<UUID> search(
            String words, MapVersion version, @Nullable String code, @Nullable Stance stance) {
        var on = new Sought.On(OURS, version.id(), code == null ? null : new Outcome.Code(code));
        var sought = new Sought(words, null, null, null, null, null, on, stance, null, false, 1);
        var searched = room.evidence().door(EvidenceSearch.class).find(sought);
        return ((Searched.Found) searched).hits().stream().map(Hit::id).toList();
    }
}
