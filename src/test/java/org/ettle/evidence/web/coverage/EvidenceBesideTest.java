package org.ettle.evidence.web.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ettle.evidence.EvidenceRoom.OURS;
import static org.ettle.evidence.EvidenceRoom.THEIRS;
import static org.ettle.evidence.EvidenceRoom.as;
import static org.ettle.evidence.EvidenceRoom.asThePublic;
import static org.ettle.evidence.EvidenceRoom.done;

import gg.jte.output.StringOutput;
import house.templates.StaticTemplates;
import java.sql.SQLException;
import java.util.List;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.Directness;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceFixtures;
import org.ettle.evidence.Stance;
import org.ettle.evidence.coverage.CoverageRoom;
import org.ettle.theory.Crosswalk;
import org.ettle.theory.Crosswalk.Change;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.SmallMapFixtures;
import org.ettle.theory.beside.Viewed;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What is kept tells what the store would tell at that moment.
class EvidenceBesideTest {

    private final CoverageRoom room =
            CoverageRoom.open(EvidenceBeside.class, KeptCounts.class, StaticTemplates.class);
    private final EvidenceBeside beside = room.evidence().door(EvidenceBeside.class);
    private final Viewed viewed = room.viewed(room.first());

    @Test
    void what_nobody_changed_is_not_asked_again() {
        var first = as(OURS, () -> beside.notes(viewed));

        assertThat(as(OURS, () -> beside.notes(viewed))).isSameAs(first);
    }

    @Test
    void what_was_added_and_what_was_withdrawn_shows_at_once() {
        assertThat(hasNone()).isTrue();
        var bearing = bears(published("A report"));
        assertThat(hasNone()).isFalse();
        assertThat(asThePublic(() -> isNone(viewed))).isFalse();

        as(OURS, () -> done(room.evidence().bearings().withdraw(bearing, "It was a mistake.")));
        assertThat(hasNone()).isTrue();
        assertThat(asThePublic(() -> isNone(viewed))).isTrue();
    }

    @Test
    void each_organisation_and_the_public_keep_their_own() {
        bears(room.evidence().added(SourceFixtures.aReport("Not published")));

        assertThat(hasNone()).isFalse();
        assertThat(as(THEIRS, () -> isNone(viewed))).isTrue();
        assertThat(asThePublic(() -> isNone(viewed))).isTrue();
        assertThat(hasNone()).isFalse();
    }

    @Test
    void the_list_is_kept_until_evidence_changes_and_for_each_organisation_apart() {
        var bearing = bears(published("A report"));
        bears(room.evidence().added(SourceFixtures.aReport("Not published")));
        assertThat(as(OURS, this::panel)).contains("A report", "Not published");
        assertThat(as(THEIRS, this::panel)).contains("A report").doesNotContain("Not published");
        assertThat(asThePublic(this::panel)).contains("A report").doesNotContain("Not published");

        bears(published("A survey"));
        assertThat(asThePublic(this::panel)).contains("A report", "A survey");
        as(OURS, () -> done(room.evidence().bearings().withdraw(bearing, "It was a mistake.")));
        assertThat(asThePublic(this::panel)).contains("A survey").doesNotContain("A report");
        assertThat(as(OURS, this::panel)).contains("A survey", "Not published");
    }

    @Test
    void what_is_rolled_back_was_never_counted() {
        var source = published("A report");
        boolean none =
                as(
                        OURS,
                        () ->
                                new TransactionTemplate(
                                                room.evidence()
                                                        .door(PlatformTransactionManager.class))
                                        .execute(status -> {
                                            bears(source);
                                            status.setRollbackOnly();
                                            return isNone(viewed);
                                        }));

        assertThat(none).isFalse();
        assertThat(hasNone()).isTrue();
    }

    @Test
    void what_a_new_crosswalk_brings_along_shows_at_once() {
        bears(published("A report"));
        var next = new Viewed(viewed.map(), as(OURS, this::nextVersion));
        assertThat(as(OURS, () -> isNone(next))).isTrue();

        as(OURS, () -> room.evidence().theory().maps().relate(crosswalk(next.version())));
        assertThat(as(OURS, () -> isNone(next))).isFalse();
    }

    private MapVersion nextVersion() {
        var maps = room.evidence().theory().maps();
        var draft =
                SmallMapFixtures.aMap("2025")
                        .vision("V", "People live as they choose")
                        .key("K1", "People are heard")
                        .linked("K1", "V")
                        .version()
                        .of(viewed.map().id());
        maps.record(draft);
        maps.publish(draft.id(), "It is printed.");
        return maps.getOwn(draft.id());
    }

    private Crosswalk crosswalk(MapVersion next) {
        return new Crosswalk(
                viewed.version().id(),
                next.id(),
                List.of(
                        SmallMapFixtures.anEdge("V", "V", Change.SAME),
                        SmallMapFixtures.anEdge("K1", "K1", Change.SAME)),
                List.of());
    }

    @Test
    void a_fault_is_not_kept() throws SQLException {
        bears(published("A report"));
        try (var connection = room.evidence().database().superuser();
                var statement = connection.createStatement()) {
            statement.execute("alter table evidence.remapping rename to lost");
            assertThatThrownBy(this::hasNone).isNotNull();
            statement.execute("alter table evidence.lost rename to remapping");
        }
        assertThat(hasNone()).isFalse();
    }

    private String panel() {
        var outcome = viewed.version().get(new Outcome.Code("K1"));
        var words = new StringOutput();
        beside.panel(viewed, outcome, 1).content().writeTo(words);
        return words.toString();
    }

    private boolean hasNone() {
        return as(OURS, () -> isNone(viewed));
    }

    private boolean isNone(Viewed version) {
        return beside.notes(version).of(new Outcome.Code("K1")).orElseThrow().isNone();
    }

    private Source published(String title) {
        return room.evidence().published(SourceFixtures.aReport(title), "Words.");
    }

    private Bearing.Id bears(Source source) {
        return room.bears(source, "K1", Stance.SUPPORTS, Directness.DIRECT);
    }
}
