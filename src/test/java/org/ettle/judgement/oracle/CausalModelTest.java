package org.ettle.judgement.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ettle.judgement.oracle.Node.Arrow;
import org.ettle.judgement.oracle.Node.Effect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CausalModelTest {

    /// Inequality (I) never lowers mobilisation (M); neither mobilisation nor outside pressure (P)
    /// ever lowers democratisation (D), which inequality never raises. The model and its answers
    /// are published: integrated-inferences.github.io/guide/process-tracing.html.
    private static final CausalModel DEMOCRACY =
            new CausalModel(
                    List.of(
                            new Node("I", List.of()),
                            new Node("P", List.of()),
                            new Node("M", List.of(new Arrow("I", Effect.NEVER_LOWERS))),
                            new Node(
                                    "D",
                                    List.of(
                                            new Arrow("I", Effect.NEVER_RAISES),
                                            new Arrow("M", Effect.NEVER_LOWERS),
                                            new Arrow("P", Effect.NEVER_LOWERS)))));

    @ParameterizedTest
    @CsvSource({
        " ,  , 0.4384, 32, 73",
        "0,  , 0.4750, 19, 40",
        "1,  , 0.3939, 13, 33",
        " , 0, 0.6154,  8, 13",
        " , 1, 0.3404, 16, 47",
        "0, 0, 0.6667,  2,  3",
        "1, 0, 0.5714,  4,  7"
    })
    void low_inequality_brought_democracy_about_as_often_as_is_published(
            @Nullable Integer mobilised,
            @Nullable Integer pressed,
            String published,
            long cases,
            long of) {
        Map<String, Boolean> given = new HashMap<>(Map.of("I", false, "D", true));
        if (mobilised != null) {
            given.put("M", mobilised == 1);
        }
        if (pressed != null) {
            given.put("P", pressed == 1);
        }
        var share = DEMOCRACY.caused("I", "D", given);
        assertThat(share.chance()).hasToString(published);
        assertThat(share.cases() * of).isEqualTo(share.of() * cases);
    }

    /// The counts are those of Dedekind: 3, 6 and 20 monotone functions of 1, 2 and 3 parents.
    @Test
    void a_node_answers_in_every_way_that_is_allowed() {
        for (var effect : List.of(Effect.NEVER_LOWERS, Effect.NEVER_RAISES)) {
            var a = new Arrow("a", effect);
            assertThat(new Node("n", List.of(a)).types()).hasSize(3);
            assertThat(new Node("n", List.of(a, a)).types()).hasSize(6);
            assertThat(new Node("n", List.of(a, a, a)).types()).hasSize(20);
        }
        var any = new Arrow("a", Effect.ANY);
        assertThat(new Node("n", List.of()).types()).containsExactly(0, 1);
        assertThat(new Node("n", List.of(any)).types()).hasSize(4);
        assertThat(new Node("n", List.of(any, any, any)).types()).hasSize(256);
        assertThat(new Node("n", List.of(new Arrow("a", Effect.NEVER_LOWERS))).types())
                .containsExactly(0, 2, 3);
        assertThat(new Node("n", List.of(new Arrow("a", Effect.NEVER_RAISES))).types())
                .containsExactly(0, 1, 3);
    }

    /// Of x → y with all four types, given both: the effect was caused in one of two.
    @Test
    void the_smallest_model_is_worked_out_by_hand() {
        var model =
                new CausalModel(
                        List.of(
                                new Node("x", List.of()),
                                new Node("y", List.of(new Arrow("x", Effect.ANY)))));
        assertThat(model.caused("x", "y", Map.of("x", true, "y", true))).isEqualTo(new Share(1, 2));
        assertThat(model.caused("x", "y", Map.of())).isEqualTo(new Share(4, 8));
        assertThat(model.caused("y", "x", Map.of())).isEqualTo(new Share(0, 8));
    }

    @Test
    void what_cannot_be_worked_out_is_refused() {
        var x = new Node("x", List.of());
        assertThatThrownBy(() -> new CausalModel(List.of(x, x)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CausalModel(List.of(new Node("y", List.of(arrow("x"))), x)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DEMOCRACY.caused("I", "Z", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new Node("y", List.of(arrow("a"), arrow("b"), arrow("c"), arrow("d"))))
                .isInstanceOf(IllegalArgumentException.class);
        var many = new ArrayList<Node>();
        for (int node = 0; node < 24; node++) {
            many.add(new Node("n" + node, List.of()));
        }
        assertThatThrownBy(() -> new CausalModel(many))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Share(0, 1).chance()).hasToString("0.0000");
        assertThat(new Share(1, 1).chance()).hasToString("1.0000");
        assertThatThrownBy(() -> new Share(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Arrow arrow(String from) {
        return new Arrow(from, Effect.ANY);
    }
}
