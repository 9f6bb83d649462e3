package org.ettle.review.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.ettle.review.record.Field;
import org.ettle.review.record.Kind;
import org.ettle.review.record.Origin;
import org.ettle.review.record.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeduplicationTest {

    private static final String TITLE =
            "Interim results of a randomised trial of direct payments for adults with acquired brain injury";

    /// What was reached; the best published figures known to us are 120, 408, 766 and 1.
    @ParameterizedTest
    @CsvSource({
        "haematology,120,15",
        "respiratory,426,10",
        "cytology_screening,768,4",
        "special_cases,3,0"
    })
    void a_marked_collection_loses_no_work_and_its_queue_is_short(
            String name, int right, int missing) throws IOException {
        GoldSets.areNeeded();
        var gold = GoldSets.of(name);

        var measured = gold.labels().measure(Deduplication.of(gold.references()));

        assertThat(measured.wrong()).isZero();
        assertThat(measured.right()).isGreaterThanOrEqualTo(right);
        assertThat(measured.missing()).isLessThanOrEqualTo(missing);
        assertThat(measured.within(60)).isEqualTo(measured.missing());
    }

    @Test
    void made_up_databases_lose_no_work_and_show_nearly_all_that_is_twice() {
        var many = ManyReferences.of(4_000, 7);

        var measured = many.labels().measure(Deduplication.of(many.references()));

        assertThat(measured.wrong()).isZero();
        assertThat(measured.recall()).isGreaterThan(0.98);
    }

    @Test
    void the_order_of_a_file_changes_nothing() {
        var references = new ArrayList<>(ManyReferences.of(1_500, 3).references());
        var before = sets(references);

        Collections.shuffle(references, new Random(5));

        assertThat(sets(references)).isEqualTo(before);
    }

    private static Set<Set<String>> sets(List<Reference> references) {
        return Deduplication.of(references).sets().stream()
                .map(set ->
                        set.stream().map(it -> references.get(it).id()).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    @Test
    void a_wrong_merge_is_counted() {
        var one = article("1", TITLE, "12-19");
        var found =
                Deduplication.of(
                        List.of(one, article("2", TITLE, "12-9"), article("3", TITLE, "12-19")));

        assertThat(found.sets()).containsExactly(List.of(0, 1, 2));
        assertThat(new Labels(List.of(List.of(0, 1, 2))).measure(found).wrong()).isZero();
        assertThat(new Labels(List.of(List.of(0, 1))).measure(found).wrong()).isEqualTo(1);
        assertThat(new Labels(List.of()).measure(found).wrong()).isEqualTo(2);
    }

    @Test
    void the_same_article_in_the_ways_of_several_databases_is_one() {
        assertOne(
                article("1", TITLE, "1912-1919"),
                article(
                        "2",
                        "[" + TITLE.toUpperCase(Locale.ROOT) + "]. [Review] [33 refs]",
                        "1912-9"));
        assertOne(
                article("1", TITLE, "12"),
                article("2", TITLE.replace("randomised", "randomized"), "S12-S19"));
        assertOne(
                article("1", TITLE, "12-19"),
                article("2", TITLE.replace("adults", "adutls"), "12-19"));
        assertOne(
                article("1", TITLE + ".[Erratum appears in J Soc Care. 2013;5:2]", "12-19"),
                article("2", TITLE, "12-19"));
    }

    @Test
    void what_belongs_together_without_being_one_is_linked_by_its_kind() {
        assertLinked(
                Link.CORRECTION_OF,
                article("1", TITLE, "12-19"),
                article("2", "Erratum: " + TITLE, "99"));
        assertLinked(
                Link.CORRECTION_OF,
                article("1", TITLE, "12-19"),
                article("2", TITLE + " (vol 7, pg 12, 2012)", "99"));
        assertLinked(
                Link.REPLY_TO,
                article("1", TITLE, "12-19"),
                article("2", TITLE + " - Reply", "20"));
        assertLinked(
                Link.PART_OF,
                article("1", TITLE + ". Part I", "12-19"),
                article("2", TITLE + ". Part II", "20-31"));
        assertLinked(
                Link.PREPRINT_OF,
                article("1", TITLE, "12-19"),
                draft("2", TITLE).kind(Kind.PREPRINT).add(Field.YEAR, "2011").from(NOWHERE));
        assertLinked(
                Link.VERSION_OF,
                article("1", TITLE, "12-19"),
                draft("2", TITLE)
                        .kind(Kind.CONFERENCE)
                        .add(Field.BOOK, "Proceedings of the Social Work Conference")
                        .add(Field.YEAR, "2011")
                        .from(NOWHERE));
    }

    @Test
    void a_title_that_says_the_opposite_is_another_work() {
        assertApart(article("1", TITLE, ""), article("2", TITLE.replace("with", "without"), ""));
        assertApart(
                article("1", "Effect of housing on health in older people of Scotland", ""),
                article("2", "Effect of health on housing in older people of Scotland", ""));
        assertApart(
                article("1", TITLE.replace("trial", "trial in 2011"), ""),
                article("2", TITLE.replace("trial", "trial in 2012"), ""));
        assertApart(
                article("1", TITLE.replace("acquired", "typical"), ""),
                article("2", TITLE.replace("acquired", "atypical"), ""));
    }

    @Test
    void a_common_title_alone_makes_nothing_one() {
        assertApart(
                draft("1", "Editorial").add(Field.YEAR, "2012").from(NOWHERE),
                draft("2", "Editorial").add(Field.YEAR, "2012").from(NOWHERE));
    }

    @Test
    void a_record_that_fits_two_which_contradict_each_other_joins_one_of_them() {
        var found =
                Deduplication.of(
                        List.of(
                                article("1", TITLE, "12-19"),
                                article("2", TITLE, "501-9"),
                                article("3", TITLE, "")));

        assertThat(found.sets()).hasSize(1);
        assertThat(found.sets().getFirst()).hasSize(2).contains(2);
        assertThat(found.queue()).isNotEmpty();
    }

    @Test
    void translated_titles_on_the_same_pages_are_one() {
        assertOne(
                draft("1", "[A new needle for the relief of fluid compared with a catheter]")
                        .add(Field.JOURNAL, "Medizinische Klinik")
                        .add(Field.VOLUME, "96")
                        .add(Field.PAGES, "321-4")
                        .add(Field.YEAR, "2001")
                        .from(NOWHERE),
                draft("2", "Neue Punktionsnadel zur Entlastung im Vergleich zu einer Verweilkanüle")
                        .add(Field.JOURNAL, "Med Klin")
                        .add(Field.VOLUME, "96")
                        .add(Field.PAGES, "321-324")
                        .add(Field.YEAR, "2001")
                        .from(NOWHERE));
    }

    @Test
    void every_decision_says_why() {
        var found =
                Deduplication.of(
                        List.of(
                                article("1", TITLE, "12-19"),
                                article("2", TITLE, "12-19"),
                                article("3", "Erratum: " + TITLE, "99")));

        assertThat(found.merges().getFirst().decision().reason())
                .contains("same title (+", "same authors (+6.0)", "same pages (+6.0)");
        assertThat(found.queue().getFirst().decision().reason())
                .contains("pages differ (-4.0)", "but: correction or retraction of");
    }

    @Test
    void a_merged_reference_keeps_every_field_and_every_origin() {
        var one = article("1", TITLE, "12-19");
        var other =
                draft("2", TITLE.toUpperCase(Locale.ROOT))
                        .add(Field.DOI, "10.1/x")
                        .add(Field.KEYWORD, "carers")
                        .from(new Origin("b.ris", 7, "TY  - JOUR"));

        var merged = Merged.of(List.of(one, other));

        assertThat(merged.parts()).containsExactly(one, other);
        assertThat(merged.origins()).extracting(Origin::source).containsExactly("made up", "b.ris");
        assertThat(merged.reference().value(Field.DOI)).isEqualTo("10.1/x");
        for (var part : merged.parts()) {
            for (var entry : part.entries()) {
                assertThat(merged.reference().entries())
                        .extracting(Reference.Entry::value)
                        .anyMatch(it -> it.contains(entry.value()));
            }
        }
    }

    private static final Origin NOWHERE = new Origin("made up", 1, "");

    private static Reference.Draft draft(String id, String title) {
        return new Reference.Draft()
                .id(id)
                .add(Field.TITLE, title)
                .add(Field.AUTHOR, "Muirhead, A. B.")
                .add(Field.AUTHOR, "Ogilvie, Catriona");
    }

    private static Reference article(String id, String title, String pages) {
        return draft(id, title)
                .kind(Kind.ARTICLE)
                .add(Field.JOURNAL, "Journal of Social Care")
                .add(Field.YEAR, "2012")
                .add(Field.VOLUME, "7")
                .add(Field.PAGES, pages)
                .from(NOWHERE);
    }

    private static Deduplication found(Reference... references) {
        return Deduplication.of(Arrays.asList(references));
    }

    private static void assertOne(Reference... references) {
        assertThat(found(references).removed()).isEqualTo(references.length - 1);
    }

    private static void assertApart(Reference... references) {
        assertThat(found(references).removed()).isZero();
    }

    private static void assertLinked(Link link, Reference... references) {
        var found = found(references);
        assertThat(found.removed()).isZero();
        assertThat(found.queue()).hasSize(1);
        assertThat(found.queue().getFirst().decision())
                .isInstanceOfSatisfying(
                        Decision.Linked.class, it -> assertThat(it.link()).isEqualTo(link));
    }
}
