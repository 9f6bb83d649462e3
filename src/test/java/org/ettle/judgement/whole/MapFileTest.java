package org.ettle.judgement.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ettle.judgement.whole.WholeMaps.aMap;
import static org.ettle.judgement.whole.WholeMaps.code;
import static org.ettle.judgement.whole.WholeMaps.name;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ettle.evidence.SourceKind;
import org.ettle.judgement.Band;
import org.ettle.judgement.ChanceRange;
import org.ettle.judgement.InputsHash;
import org.ettle.judgement.RuleVersion;
import org.ettle.judgement.pathway.Reach;
import org.ettle.judgement.rubric.Point;
import org.ettle.judgement.rubric.Scores;
import org.ettle.judgement.rubric.Scores.Direction;
import org.ettle.judgement.sufficiency.EvidenceSummary;
import org.ettle.judgement.sufficiency.Minimum;
import org.ettle.judgement.sufficiency.Sufficiency;
import org.ettle.judgement.tracing.Clue;
import org.ettle.judgement.tracing.Finding;
import org.ettle.judgement.tracing.Origin;
import org.ettle.judgement.tracing.Rivals;
import org.ettle.judgement.tracing.SecondOpinion;
import org.ettle.judgement.tracing.TracedClaim;
import org.ettle.platform.RandomWorlds;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MapFileTest {

    private static final EvidenceSummary ENOUGH =
            new EvidenceSummary(
                    Map.of(SourceKind.SURVEY, 2, SourceKind.AUDIT, 1), 3, 2025, 4, true);
    private static final Scores FOUR = scores(Point.FOUR, Point.FIVE);
    private static final TracedClaim TRACED = traced(.9, .1);

    @Test
    void a_link_is_rated_by_the_rubric_with_tracing_beside_it() {
        var judged = only(map(Method.RUBRIC, link(ENOUGH, FOUR, TRACED)));
        assertThat(judged.confidence().band()).isEqualTo(Band.LIKELY);
        assertThat(judged.chance()).isEqualTo(ChanceRange.of(.66, .9));
        assertThat(judged.opinion())
                .isEqualTo(new SecondOpinion.Differs(Band.LIKELY, Band.VERY_LIKELY));
        assertThat(judged.isPublishable()).isTrue();
        assertThat(judged.hasFailed()).isFalse();
        assertThat(judged.sufficiency()).isInstanceOf(Sufficiency.Sufficient.class);
        assertThat(judged.name()).isEqualTo(name(1, 2));
        assertThat(judged.feedback()).isFalse();
    }

    @Test
    void an_organisation_may_turn_the_numbers_on() {
        var judged = only(map(Method.TRACING, link(ENOUGH, FOUR, TRACED)));
        assertThat(judged.confidence().band()).isEqualTo(Band.VERY_LIKELY);
        assertThat(judged.chance()).isEqualTo(ChanceRange.point(.9));
    }

    @Test
    void without_enough_evidence_nothing_is_rated_whatever_was_scored() {
        for (var method : Method.values()) {
            var judged = only(map(method, link(EvidenceSummary.NOTHING, FOUR, TRACED)));
            assertThat(judged.confidence().words()).isEqualTo("not yet assessable");
            assertThat(judged.chance()).isNull();
            assertThat(judged.rating()).isNotNull();
            assertThat(judged.tracing()).isNotNull();
        }
    }

    @Test
    void what_was_neither_scored_nor_traced_is_not_rated() {
        var unscored = only(map(Method.RUBRIC, link(ENOUGH, null, TRACED)));
        assertThat(unscored.confidence().band()).isNull();
        assertThat(unscored.chance()).isNull();
        assertThat(unscored.opinion()).isNull();
        assertThat(unscored.isPublishable()).isFalse();
        var untraced = only(map(Method.TRACING, link(ENOUGH, FOUR, null)));
        assertThat(untraced.confidence().band()).isNull();
        assertThat(untraced.chance()).isNull();
        assertThat(untraced.opinion()).isNull();
        assertThat(untraced.hasFailed()).isFalse();
    }

    @Test
    void what_is_not_transparent_is_rated_and_not_published() {
        var judged = only(map(Method.RUBRIC, link(ENOUGH, scores(Point.FOUR, Point.TWO), null)));
        assertThat(judged.confidence().band()).isEqualTo(Band.LIKELY);
        assertThat(judged.isPublishable()).isFalse();
    }

    @Test
    void a_necessary_test_that_failed_is_told() {
        var clue = aClue(.95, .5);
        var absent =
                new Finding.Absent(
                        clue.id(), new Origin("o"), Instant.EPOCH, ChanceRange.ANYTHING.high());
        var claim = new TracedClaim(TracedClaim.EVEN, List.of(clue), List.of(absent));
        assertThat(only(map(Method.RUBRIC, link(ENOUGH, FOUR, claim))).hasFailed()).isTrue();
    }

    @Test
    void links_are_told_by_their_ends_and_the_parent_first() {
        var inOrder =
                List.of(
                        new Link.Name(code(1), code(3), Link.Kind.PARENT),
                        new Link.Name(code(1), code(3), Link.Kind.INFLUENCE),
                        new Link.Name(code(1), code(4), Link.Kind.PARENT),
                        new Link.Name(code(2), code(3), Link.Kind.PARENT));
        var links =
                inOrder.reversed().stream()
                        .map(name -> new LinkFile(name, false, ENOUGH, FOUR, TRACED))
                        .toArray(LinkFile[]::new);
        assertThat(map(Method.RUBRIC, links).judge().links())
                .extracting(LinkJudgement::name)
                .containsExactlyElementsOf(inOrder);
    }

    @Test
    void pathways_follow_from_links() {
        var judgement = map(Method.RUBRIC, link(ENOUGH, FOUR, null)).judge();
        assertThat(judgement.rules()).isEqualTo(RuleVersion.CURRENT);
        assertThat(judgement.reaches()).containsOnlyKeys(code(2));
        assertThat(judgement.reaches().get(code(2)))
                .isEqualTo(
                        new Reach.Reached(
                                ChanceRange.of(.66, .9),
                                Band.LIKELY,
                                List.of(name(1, 2)),
                                name(1, 2)));
    }

    @Test
    void the_same_file_comes_to_the_same_bytes_in_whichever_order() {
        RandomWorlds.inEach(dice -> {
            var map = aMap(dice, 12, 100);
            var links = new ArrayList<>(map.links());
            var starts = new ArrayList<>(map.starts());
            var random = new Random(dice.between(0, 1_000));
            Collections.shuffle(links, random);
            Collections.shuffle(starts, random);
            links.replaceAll(link -> shuffled(link, random));
            var other =
                    new MapFile(
                            map.version(),
                            map.year(),
                            map.minimum(),
                            map.method(),
                            links,
                            starts,
                            map.periods());
            assertThat(other.judge()).hasToString(map.judge().toString());
        });
    }

    private static LinkFile shuffled(LinkFile link, Random random) {
        var claim = link.traced();
        if (claim == null) {
            return link;
        }
        var findings = new ArrayList<>(claim.findings());
        Collections.shuffle(findings, random);
        return new LinkFile(
                link.name(),
                link.feedback(),
                link.evidence(),
                link.scores(),
                new TracedClaim(claim.before(), claim.clues().reversed(), findings));
    }

    @Test
    void every_field_is_in_the_hash() {
        var link = link(ENOUGH, FOUR, TRACED);
        var files = new ArrayList<MapFile>();
        files.add(map(Method.RUBRIC, link));
        files.add(map(Method.TRACING, link));
        files.add(map(Method.RUBRIC));
        files.add(map(Method.RUBRIC, link(ENOUGH, null, TRACED)));
        files.add(map(Method.RUBRIC, link(ENOUGH, FOUR, null)));
        files.add(map(Method.RUBRIC, link(ENOUGH, FOUR, traced(.9, .2))));
        files.add(map(Method.RUBRIC, new LinkFile(name(1, 2), true, ENOUGH, FOUR, TRACED)));
        files.add(map(Method.RUBRIC, new LinkFile(name(1, 3), false, ENOUGH, FOUR, TRACED)));
        files.add(map(Method.RUBRIC, new LinkFile(name(3, 2), false, ENOUGH, FOUR, TRACED)));
        files.add(
                map(
                        Method.RUBRIC,
                        new LinkFile(
                                new Link.Name(code(1), code(2), Link.Kind.PARENT),
                                false,
                                ENOUGH,
                                FOUR,
                                TRACED)));
        for (var scores : everyOther(FOUR)) {
            files.add(map(Method.RUBRIC, link(ENOUGH, scores, TRACED)));
        }
        for (var evidence : everyOther(ENOUGH)) {
            files.add(map(Method.RUBRIC, link(evidence, FOUR, TRACED)));
        }
        var map = files.getFirst();
        files.add(with(map, "v2", 2026, Minimum.NATIONAL, List.of(code(1)), 0));
        files.add(with(map, "v1", 2027, Minimum.NATIONAL, List.of(code(1)), 0));
        files.add(with(map, "v1", 2026, Minimum.NATIONAL, List.of(code(3)), 0));
        files.add(with(map, "v1", 2026, Minimum.NATIONAL, List.of(code(1)), 1));
        for (var minimum :
                List.of(
                        new Minimum(3, 3, 5, 3, true),
                        new Minimum(2, 4, 5, 3, true),
                        new Minimum(2, 3, 6, 3, true),
                        new Minimum(2, 3, 5, 4, true),
                        new Minimum(2, 3, 5, 3, false))) {
            files.add(with(map, "v1", 2026, minimum, List.of(code(1)), 0));
        }
        assertThat(files.stream().map(MapFile::hash).map(InputsHash::hex)).doesNotHaveDuplicates();
        assertThat(map.judge().inputs()).isEqualTo(map.hash());
    }

    private static List<Scores> everyOther(Scores scores) {
        var five = Point.FIVE;
        var four = Point.FOUR;
        return List.of(
                new Scores(Direction.AGAINST, four, four, four, scores.transparency(), four),
                new Scores(Direction.FOR, five, four, four, five, four),
                new Scores(Direction.FOR, four, five, four, five, four),
                new Scores(Direction.FOR, four, four, five, five, four),
                new Scores(Direction.FOR, four, four, four, four, four),
                new Scores(Direction.FOR, four, four, four, five, five));
    }

    private static List<EvidenceSummary> everyOther(EvidenceSummary evidence) {
        var kinds = evidence.byKind();
        return List.of(
                new EvidenceSummary(
                        Map.of(SourceKind.SURVEY, 3, SourceKind.AUDIT, 1), 3, 2025, 4, true),
                new EvidenceSummary(
                        Map.of(SourceKind.SURVEY, 2, SourceKind.RESEARCH, 1), 3, 2025, 4, true),
                new EvidenceSummary(kinds, 4, 2025, 4, true),
                new EvidenceSummary(kinds, 3, 2024, 4, true),
                new EvidenceSummary(kinds, 3, null, 4, true),
                new EvidenceSummary(kinds, 3, 2025, 5, true),
                new EvidenceSummary(kinds, 3, 2025, 4, false));
    }

    private static MapFile with(
            MapFile map,
            String version,
            int year,
            Minimum minimum,
            List<Outcome.Code> starts,
            int periods) {
        return new MapFile(version, year, minimum, map.method(), map.links(), starts, periods);
    }

    private static MapFile map(Method method, LinkFile... links) {
        return new MapFile(
                "v1", 2026, Minimum.NATIONAL, method, List.of(links), List.of(code(1)), 0);
    }

    private static LinkJudgement only(MapFile map) {
        var links = map.judge().links();
        assertThat(links).hasSize(1);
        return links.getFirst();
    }

    private static LinkFile link(
            EvidenceSummary evidence, @Nullable Scores scores, @Nullable TracedClaim traced) {
        return new LinkFile(name(1, 2), false, evidence, scores, traced);
    }

    private static Scores scores(Point all, Point transparency) {
        return new Scores(Direction.FOR, all, all, all, transparency, all);
    }

    private static Clue aClue(double s, double t) {
        return new Clue(
                new Clue.Id("c"),
                "Seen",
                ChanceRange.point(s),
                Rivals.onlyOther(ChanceRange.point(t)),
                Instant.EPOCH);
    }

    private static TracedClaim traced(double s, double t) {
        var clue = aClue(s, t);
        return new TracedClaim(
                TracedClaim.EVEN,
                List.of(clue),
                List.of(new Finding.Found(clue.id(), new Origin("o"), Instant.EPOCH)));
    }
}
