package org.ettle.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ettle.platform.RandomWorlds;
import org.ettle.platform.RandomWorlds.Dice;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Said IN = new Said(Verdict.INCLUDE, null);
    private static final Said OUT = new Said(Verdict.EXCLUDE, "topic");
    private static final Said OUT_OTHERWISE = new Said(Verdict.EXCLUDE, "date");
    private static final Said UNSURE = new Said(Verdict.UNSURE, null);
    private static final List<Said> ALL = List.of(IN, OUT, OUT_OTHERWISE, UNSURE);

    @Test
    void fewer_than_needed_is_waiting() {
        assertThat(Standing.of(2, false, List.of(), null)).isEqualTo(Standing.WAITING);
        assertThat(Standing.of(2, false, List.of(OUT), null)).isEqualTo(Standing.WAITING);
    }

    @Test
    void people_who_agree_settle_a_record() {
        assertThat(Standing.of(2, true, List.of(IN, IN), null)).isEqualTo(Standing.INCLUDED);
        assertThat(Standing.of(2, true, List.of(OUT, OUT), null)).isEqualTo(Standing.EXCLUDED);
        assertThat(Standing.of(1, false, List.of(OUT), null)).isEqualTo(Standing.EXCLUDED);
    }

    @Test
    void people_who_differ_are_in_conflict_and_who_is_unsure_asks() {
        assertThat(Standing.of(2, false, List.of(IN, OUT), null)).isEqualTo(Standing.CONFLICT);
        assertThat(Standing.of(3, false, List.of(IN, UNSURE, OUT), null))
                .isEqualTo(Standing.CONFLICT);
        assertThat(Standing.of(2, false, List.of(IN, UNSURE), null)).isEqualTo(Standing.UNSURE);
        assertThat(Standing.of(1, false, List.of(UNSURE), null)).isEqualTo(Standing.UNSURE);
    }

    @Test
    void reasons_are_agreed_on_at_the_last_stage_only() {
        var differ = List.of(OUT, OUT_OTHERWISE);

        assertThat(Standing.of(2, true, differ, null)).isEqualTo(Standing.CONFLICT);
        assertThat(Standing.of(2, false, differ, null)).isEqualTo(Standing.EXCLUDED);
        assertThat(Standing.reason(List.of("date", "topic"), differ, null)).isEqualTo("date");
    }

    @Test
    void what_people_came_to_together_decides() {
        assertThat(Standing.of(2, true, List.of(IN, OUT), OUT)).isEqualTo(Standing.EXCLUDED);
        assertThat(Standing.of(2, true, List.of(OUT, OUT), IN)).isEqualTo(Standing.INCLUDED);
        assertThat(Standing.reason(List.of("date", "topic"), List.of(IN, OUT_OTHERWISE), OUT))
                .isEqualTo("topic");
    }

    /// Neither the order in which people decide nor who they are changes anything, and a record is
    /// settled without them only where nobody says otherwise.
    @Test
    void a_standing_follows_from_what_was_decided_and_from_nothing_else() {
        RandomWorlds.inEach(dice -> {
            int needed = dice.between(1, 3);
            boolean reasonsCount = dice.chance(5);
            var said = said(dice);
            var standing = Standing.of(needed, reasonsCount, said, null);

            var shuffled = new ArrayList<>(said);
            Collections.shuffle(shuffled, new Random(dice.between(0, 99)));
            assertThat(Standing.of(needed, reasonsCount, shuffled, null)).isEqualTo(standing);

            boolean someIn = said.contains(IN);
            boolean someOut = said.contains(OUT) || said.contains(OUT_OTHERWISE);
            switch (standing) {
                case WAITING -> assertThat(said).hasSizeLessThan(needed);
                case INCLUDED -> assertThat(said).isNotEmpty().containsOnly(IN);
                case EXCLUDED -> assertThat(said).isNotEmpty().doesNotContain(IN, UNSURE);
                case UNSURE -> assertThat(said).contains(UNSURE).isNotEqualTo(ALL);
                case CONFLICT ->
                        assertThat(
                                        someIn && someOut
                                                || reasonsCount && said.contains(OUT_OTHERWISE))
                                .isTrue();
            }
            assertThat(standing == Standing.WAITING).isEqualTo(said.size() < needed);

            var together = dice.oneOf(List.of(IN, OUT));
            assertThat(Standing.of(needed, reasonsCount, said, together).needsResolving())
                    .isFalse();
        });
    }

    private static List<Said> said(Dice dice) {
        var said = new ArrayList<Said>();
        for (int person = dice.between(0, 4); person > 0; person--) {
            said.add(dice.oneOf(ALL));
        }
        return said;
    }

    @Test
    void a_record_is_offered_until_enough_have_it() {
        assertThat(Turn.of(true, false, false, 0, 2)).isEqualTo(Turn.DECIDE);
        assertThat(Turn.of(true, false, false, 1, 2)).isEqualTo(Turn.DECIDE);
        assertThat(Turn.of(true, false, false, 2, 2)).isEqualTo(Turn.FULL);
        assertThat(Turn.of(true, false, true, 2, 2)).isEqualTo(Turn.DECIDE);
        assertThat(Turn.of(true, true, true, 1, 2)).isEqualTo(Turn.DECIDED);
        assertThat(Turn.of(false, false, true, 0, 2)).isEqualTo(Turn.NOT_HERE);
    }
}
