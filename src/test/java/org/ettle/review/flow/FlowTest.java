package org.ettle.review.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ettle.review.flow.FlowFixtures.READING;
import static org.ettle.review.flow.FlowFixtures.RETRIEVAL;
import static org.ettle.review.flow.FlowFixtures.SCREENING;
import static org.ettle.review.flow.FlowFixtures.group;
import static org.ettle.review.flow.FlowFixtures.learningReview;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlowTest {

    @Test
    void the_learning_review_comes_out_as_its_report_has_it() {
        var table = learningReview().stepsTable();

        assertThat(table.lines())
                .extracting(it -> it.words() + " " + count(it.boxes().getFirst()))
                .containsExactly(
                        "Documents identified 709",
                        "The team’s files 709",
                        "Documents removed 318",
                        "Duplicates 127",
                        "Not about the aims 191",
                        "Another kind of document 0",
                        "Documents eligible 391",
                        "Documents removed on reading 9",
                        "The report does not say why 9",
                        "Documents included 382");
    }

    @Test
    void what_came_to_each_step_is_told_without_what_left() {
        assertThat(learningReview().passed())
                .extracting(it -> it.words() + " " + count(it))
                .containsExactly(
                        "Documents identified 709",
                        "Documents eligible 391",
                        "Documents included 382");
        var databases =
                Flow.of(
                        List.of(SCREENING, READING),
                        List.of(
                                new Group(
                                        Channel.DATABASES, "Embase", new Whereabouts.Included(), 3),
                                group(new Whereabouts.Left("screening", ""), 4)));
        assertThat(databases.passed())
                .extracting(FlowTest::count)
                .containsExactly("7", "7", "3", "3");
    }

    @Test
    void both_columns_lead_to_what_is_included_and_add_up_to_all() {
        var flow =
                Flow.of(
                        List.of(SCREENING, RETRIEVAL, READING),
                        List.of(
                                new Group(
                                        Channel.DATABASES, "Embase", new Whereabouts.Included(), 3),
                                new Group(
                                        Channel.DATABASES,
                                        "Embase",
                                        new Whereabouts.Waiting("retrieval"),
                                        2),
                                group(new Whereabouts.Left("retrieval", ""), 4)));

        assertThat(flow.prisma().columns())
                .extracting(Chart.Column::words)
                .containsExactly("Databases and registers", "Other sources");
        assertThat(flow.prismaTable().lines())
                .extracting(
                        it -> it.words() + " " + it.boxes().stream().map(FlowTest::count).toList())
                .containsSequence(
                        "Reports sought for retrieval [9, 5, 4]", "Reports not retrieved [4, 0, 4]")
                .containsSequence(
                        "Still to be decided [2, 2, 0]",
                        "Reports assessed for eligibility [3, 3, 0]")
                .contains("Embase [5, 5, –]")
                .endsWith("Reports included in the review [3, 3, 0]");
        assertThat(flow.isFinished()).isFalse();
    }

    @Test
    void two_stages_of_a_kind_are_told_apart_by_name() {
        var again = new Stage("again", "Again", Stage.Kind.SCREENING, List.of());

        assertThat(Flow.of(List.of(SCREENING, again, READING), List.of()).prismaTable().lines())
                .extracting(FlowTable.Line::words)
                .contains("Records screened: Title and abstract", "Records screened: Again");
    }

    @Test
    void a_stage_before_anybody_reads_removes_before_screening() {
        var machine =
                new Stage(
                        "machine",
                        "By rule",
                        Stage.Kind.REMOVAL,
                        List.of(new Stage.Reason("old", "Older than 2013")));
        var flow =
                Flow.of(
                        List.of(machine, SCREENING, READING),
                        List.of(
                                group(new Whereabouts.Duplicate(), 1),
                                group(new Whereabouts.Left("machine", "old"), 2),
                                group(new Whereabouts.Waiting("screening"), 4)));

        assertThat(flow.prismaTable().lines())
                .extracting(it -> it.words() + " " + count(it.boxes().getFirst()))
                .containsSubsequence(
                        "Records removed before screening 3",
                        "Duplicates 1",
                        "Older than 2013 2",
                        "Records screened 4");
    }

    @Test
    void a_reason_that_the_protocol_has_no_longer_keeps_its_records() {
        var flow =
                Flow.of(
                        List.of(READING),
                        List.of(group(new Whereabouts.Left("reading", "language"), 2)));

        assertThat(flow.prismaTable().lines())
                .extracting(it -> it.words() + " " + count(it.boxes().getFirst()))
                .containsSubsequence("Reports excluded 2", "language 2");
    }

    @Test
    void what_was_said_after_a_record_left_counts_for_nothing() {
        var stages = List.of(SCREENING, READING);

        assertThat(
                        Whereabouts.of(
                                stages,
                                Map.of(
                                        "screening", new Verdict.Leaves("off-topic"),
                                        "reading", new Verdict.Goes())))
                .isEqualTo(new Whereabouts.Left("screening", "off-topic"));
        assertThat(Whereabouts.of(stages, Map.of("reading", new Verdict.Goes())))
                .isEqualTo(new Whereabouts.Waiting("screening"));
    }

    @Test
    void a_spreadsheet_has_every_box_with_what_it_is_part_of() {
        assertThat(learningReview().stepsTable().csv().lines())
                .contains("Documents removed,Duplicates,127", "Documents included,,382");
    }

    private static String count(@Nullable Box box) {
        return box == null ? "–" : Objects.toString(box.count());
    }
}
