package org.ettle.judgement.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.ettle.evidence.Claim.Attribution;
import org.ettle.evidence.Claim.Direction;
import org.ettle.judgement.Chance;
import org.ettle.judgement.ChanceRange;
import org.ettle.platform.RandomWorlds;
import org.ettle.platform.RandomWorlds.Dice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsTest {

    private static final List<CodedClaim> CLAIMS =
            List.of(
                    claim("c1", "A", "good conversation", "knows options"),
                    claim("c2", "A", "good conversation", "choice and control"),
                    claim("c3", "B", "advocacy", "choice and control"),
                    claim("c4", "C", "staff turnover", "no good conversation"),
                    claim("c5", "A", "knows options", "choice and control"));

    private static final Set<Tie> THEORY =
            Set.of(
                    Tie.of("good conversation", "choice and control"),
                    Tie.of("advocacy", "choice and control"),
                    Tie.of("good conversation", "knows options"));

    @ParameterizedTest
    @CsvSource({
        "7, 9, 0.4526, 0.9368",
        "70, 90, 0.6815, 0.8513",
        "0, 12, 0.0000, 0.2425",
        "12, 12, 0.7575, 1.0000",
        "0, 0, 0.0000, 1.0000"
    })
    void people_have_an_interval(long people, long heard, String low, String high) {
        assertThat(new Wilson(people, heard).range()).hasToString(low + " to " + high);
    }

    @Test
    void an_interval_holds_its_share_and_narrows_with_more_people() {
        RandomWorlds.inEach(dice -> {
            int heard = dice.between(1, 200);
            int people = dice.between(0, heard);
            var range = new Wilson(people, heard).range();
            assertThat(range.contains(Chance.of((double) people / heard))).isTrue();
            var more = new Wilson(10L * people, 10L * heard).range();
            assertThat(width(more)).isLessThan(width(range));
        });
        assertThatThrownBy(() -> new Wilson(-1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Wilson(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void people_and_mentions_are_counted_apart() {
        var all = Voices.of(CLAIMS, 9, _ -> true);
        assertThat(all).isEqualTo(new Voices(3, 5, new Wilson(3, 9)));
        var control =
                Voices.of(
                        CLAIMS,
                        9,
                        claim -> claim.tie().effect().equals(new Factor("choice and control")));
        assertThat(control).isEqualTo(new Voices(2, 3, new Wilson(2, 9)));
        assertThat(Voices.byTie(CLAIMS, 9))
                .hasSize(5)
                .containsEntry(
                        Tie.of("advocacy", "choice and control"),
                        new Voices(1, 1, new Wilson(1, 9)));
    }

    @Test
    void claims_are_counted_by_attribution_and_direction() {
        var tie = Tie.of("a", "b");
        var codes =
                Voices.byCode(
                        List.of(
                                new CodedClaim("1", "A", tie, Attribution.OTHER, Direction.LESS),
                                new CodedClaim("2", "A", tie, Attribution.EXPLICIT, Direction.LESS),
                                new CodedClaim("3", "B", tie, Attribution.EXPLICIT, Direction.MORE),
                                new CodedClaim(
                                        "4", "A", tie, Attribution.EXPLICIT, Direction.LESS)),
                        4);
        assertThat(codes.keySet())
                .containsExactly(
                        new Voices.Code(Attribution.EXPLICIT, Direction.MORE),
                        new Voices.Code(Attribution.EXPLICIT, Direction.LESS),
                        new Voices.Code(Attribution.OTHER, Direction.LESS));
        assertThat(codes)
                .containsEntry(
                        new Voices.Code(Attribution.EXPLICIT, Direction.LESS),
                        new Voices(1, 2, new Wilson(1, 4)));
    }

    @Test
    void a_path_is_told_within_one_account_or_is_stitched() {
        var claims =
                List.of(
                        claim("1", "A", "a", "b"),
                        claim("2", "B", "b", "c"),
                        claim("3", "C", "a", "b"),
                        claim("4", "C", "b", "c"),
                        claim("5", "C", "c", "a"),
                        claim("6", "D", "c", "d"));
        var paths = ToldPaths.of(claims);
        assertThat(paths.within().get(Tie.of("a", "b"))).containsExactly("A", "C");
        assertThat(paths.within().get(Tie.of("a", "c"))).containsExactly("C");
        assertThat(paths.within()).doesNotContainKey(Tie.of("a", "a"));
        assertThat(paths.stitched()).containsExactly(Tie.of("a", "d"), Tie.of("b", "d"));
    }

    @Test
    void a_theory_fits_accounts_so_far() {
        var fit = Fit.of(THEORY, CLAIMS);
        assertThat(fit.links()).isEqualTo(new Coverage(3, 5));
        assertThat(fit.links().share()).isEqualTo(Chance.of(.6));
        // A: three paths, of which knows options → choice and control is not the theory's.
        assertThat(fit.paths()).isEqualTo(new Coverage(3, 5));
        assertThat(fit.nodes()).isEqualTo(new Coverage(4, 4));
        assertThat(fit.silent()).isEmpty();
        assertThat(fit.uninvited())
                .containsExactly(
                        Tie.of("knows options", "choice and control"),
                        Tie.of("staff turnover", "no good conversation"));
    }

    @Test
    void a_theory_joins_by_its_own_steps_what_people_join() {
        var theory = Set.of(Tie.of("a", "m"), Tie.of("m", "b"));
        var fit = Fit.of(theory, List.of(claim("1", "A", "a", "b"), claim("2", "B", "a", "b")));
        assertThat(fit.links()).isEqualTo(new Coverage(0, 2));
        assertThat(fit.paths()).isEqualTo(new Coverage(2, 2));
        assertThat(fit.nodes()).isEqualTo(new Coverage(2, 3));
        assertThat(fit.silent()).isEqualTo(theory);
    }

    @Test
    void nothing_told_is_neither_a_good_fit_nor_a_bad_one() {
        var fit = Fit.of(THEORY, List.of());
        assertThat(fit.links().share()).isNull();
        assertThat(fit.paths().share()).isNull();
        assertThat(fit.nodes().share()).isEqualTo(Chance.NONE);
        assertThat(fit.silent()).isEqualTo(THEORY);
        assertThatThrownBy(() -> new Coverage(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Coverage(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_versions_are_held_against_the_same_claims() {
        var later =
                Set.of(
                        Tie.of("good conversation", "choice and control"),
                        Tie.of("knows options", "choice and control"),
                        Tie.of("good conversation", "knows options"),
                        Tie.of("peer support", "knows options"));
        var change = FitChange.of(THEORY, later, CLAIMS);
        assertThat(change.earlier()).isEqualTo(Fit.of(THEORY, CLAIMS));
        assertThat(change.later()).isEqualTo(Fit.of(later, CLAIMS));
        assertThat(change.gained()).containsExactly(Tie.of("knows options", "choice and control"));
        assertThat(change.lost()).containsExactly(Tie.of("advocacy", "choice and control"));
        assertThat(change.later().silent())
                .containsExactly(Tie.of("peer support", "knows options"));
    }

    @Test
    void the_order_of_claims_does_not_matter_and_paths_cover_what_links_do() {
        RandomWorlds.inEach(dice -> {
            var claims = new ArrayList<CodedClaim>();
            for (int each = dice.between(0, 20); each > 0; each--) {
                var tie = aTie(dice);
                claims.add(
                        new CodedClaim(
                                "c" + each,
                                "P" + dice.between(1, 4),
                                tie,
                                dice.oneOf(List.of(Attribution.values())),
                                dice.oneOf(List.of(Direction.values()))));
            }
            var theory = new ArrayList<Tie>();
            for (int each = dice.between(0, 8); each > 0; each--) {
                theory.add(aTie(dice));
            }
            var fit = Fit.of(theory, claims);
            var paths = ToldPaths.of(claims);
            var voices = Voices.byCode(claims, 4).toString();
            Collections.shuffle(claims, new Random(dice.between(0, 1_000)));
            Collections.shuffle(theory, new Random(dice.between(0, 1_000)));
            assertThat(Fit.of(theory, claims)).isEqualTo(fit);
            assertThat(ToldPaths.of(claims)).isEqualTo(paths);
            assertThat(Voices.byCode(claims, 4)).hasToString(voices);
            assertThat(fit.silent().stream().noneMatch(fit.uninvited()::contains)).isTrue();
            assertThat(paths.stitched().stream().noneMatch(paths.within()::containsKey)).isTrue();
        });
    }

    @Test
    void a_factor_has_a_name() {
        assertThat(new Factor(" a ")).isEqualTo(new Factor("a")).hasToString("a");
        assertThat(Tie.of("a", "b")).hasToString("a → b");
        assertThat(Tie.of("a", "b")).isLessThan(Tie.of("a", "c")).isLessThan(Tie.of("b", "a"));
        assertThatThrownBy(() -> new Factor(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    private static int width(ChanceRange range) {
        return range.high().tenThousandths() - range.low().tenThousandths();
    }

    private static Tie aTie(Dice dice) {
        var codes = List.of("a", "b", "c", "d", "e");
        var cause = dice.oneOf(codes);
        var effect = dice.oneOf(codes);
        return Tie.of(cause, cause.equals(effect) ? "f" : effect);
    }

    private static CodedClaim claim(String id, String account, String cause, String effect) {
        return new CodedClaim(
                id, account, Tie.of(cause, effect), Attribution.IMPLICIT, Direction.MORE);
    }
}
