package org.ettle.journal.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ettle.journal.chain.Entry;
import org.ettle.journal.chain.Flaw;
import org.ettle.journal.chain.Flaw.Code;
import org.ettle.journal.chain.Lines;
import org.ettle.journal.chain.Octets;
import org.ettle.journal.chain.Payload;
import org.jspecify.annotations.Nullable;

/// Ways of changing a journal of twelve entries behind its back, of which entry 3 was erased by
/// entry 6, and of which a checkpoint signed the first five and one signed all. Each with what a
/// verifier must say of it.
enum Attack {
    CHANGES_WHAT(
            Code.HASH_WRONG,
            5,
            each(5, row -> with(row, "theory.map-begun", row.entry().request()))),
    CHANGES_WHO(Code.HASH_WRONG, 5, each(5, row -> by(row, UUID.randomUUID(), null))),
    FORGETS_WHO(Code.HASH_WRONG, 5, each(5, row -> by(row, null, null))),
    TAKES_WHO_FOR_WHOM(Code.HASH_WRONG, 5, each(5, row -> by(row, null, row.entry().who()))),
    CHANGES_WHEN(Code.HASH_WRONG, 5, each(5, row -> at(row, row.entry().time() + 1))),
    MOVES_THE_BORDER_OF_TWO_FIELDS(
            Code.HASH_WRONG,
            5,
            each(
                    5,
                    row ->
                            with(
                                    row,
                                    row.entry().what() + "k",
                                    row.entry().request().substring(1)))),
    CHANGES_AN_ENTRY_WITH_ITS_HASH(
            Code.LINK_BROKEN,
            7,
            rows -> rehashedAlone(rows, 6, row -> with(row, "theory.map-begun", ""))),
    CHANGES_A_PAYLOAD(Code.COMMITMENT_WRONG, 5, each(5, row -> saying(row, "{}"))),
    CHANGES_AN_ACCENT_TO_ITS_OTHER_FORM(
            Code.COMMITMENT_WRONG,
            5,
            each(5, row -> saying(row, payload(row).content().replace("é", "e\u0301")))),
    CHANGES_THE_ORDER_OF_MEMBERS(
            Code.COMMITMENT_WRONG,
            5,
            each(5, row -> saying(row, payload(row).content().replace("{", "{ ")))),
    CHANGES_A_SALT(
            Code.COMMITMENT_WRONG,
            5,
            each(
                    5,
                    row ->
                            new Lines.Row(
                                    row.entry(),
                                    new Payload(Octets.ZERO, payload(row).content())))),
    SWAPS_PAYLOADS(
            Code.COMMITMENT_WRONG,
            4,
            rows -> {
                var swapped = new ArrayList<>(rows);
                swapped.set(3, new Lines.Row(rows.get(3).entry(), rows.get(4).payload()));
                swapped.set(4, new Lines.Row(rows.get(4).entry(), rows.get(3).payload()));
                return swapped;
            }),
    DELETES_ONE_IN_THE_MIDDLE(Code.NUMBER_MISSING, 7, without(7)),
    DELETES_THE_FIRST(Code.NUMBER_MISSING, 1, without(1)),
    DELETES_ONE_AND_CHAINS_THE_REST_ANEW(
            Code.CHECKPOINT_DIFFERS, 5, rows -> Forger.rehashed(without(2).apply(rows))),
    DELETES_THE_TAIL(Code.TAIL_MISSING, 10, rows -> rows.subList(0, 9)),
    RESTORES_AN_OLDER_BACKUP(Code.TAIL_MISSING, 8, rows -> rows.subList(0, 7)),
    SWAPS_TWO_ENTRIES(
            Code.LINK_BROKEN,
            4,
            rows -> {
                var swapped = new ArrayList<>(rows);
                swapped.set(3, numbered(rows.get(4), 4));
                swapped.set(4, numbered(rows.get(3), 5));
                return swapped;
            }),
    LEAVES_A_GAP_IN_THE_NUMBERS(
            Code.NUMBER_MISSING,
            8,
            rows -> {
                var moved = new ArrayList<>(rows.subList(0, 7));
                rows.subList(7, 12)
                        .forEach(row -> moved.add(numbered(row, row.entry().number() + 1)));
                return moved;
            }),
    INSERTS_ONE_IN_THE_PAST(
            Code.CHECKPOINT_DIFFERS,
            12,
            rows -> {
                var more = new ArrayList<>(rows);
                more.add(8, rows.get(8));
                return Forger.rehashed(more);
            }),
    REWRITES_AND_REHASHES_THE_END(
            Code.CHECKPOINT_DIFFERS,
            12,
            rows -> Forger.rehashed(each(9, row -> with(row, "theory.map-begun", "")).apply(rows))),
    GOES_ON_FROM_THE_MIDDLE_OTHERWISE(
            Code.CHECKPOINT_DIFFERS,
            12,
            rows -> {
                var forked = new ArrayList<>(rows.subList(0, 6));
                for (int i = 0; i < 6; i++) {
                    var content = payload(rows.get(6)).content();
                    forked.add(saying(rows.get(6), content.replace("The", "Another " + i)));
                }
                return Forger.rehashed(forked);
            }),
    SETS_THE_CLOCK_BACK(
            Code.TIME_GOES_BACK,
            9,
            rows -> Forger.rehashed(each(9, row -> at(row, 0)).apply(rows))),
    ERASES_IN_SECRET(Code.PAYLOAD_MISSING, 5, each(5, row -> new Lines.Row(row.entry(), null))),
    BRINGS_BACK_WHAT_WAS_ERASED(
            Code.COMMITMENT_WRONG, 3, each(3, row -> new Lines.Row(row.entry(), payloadOf("{}")))),
    ERASES_WHAT_IS_TO_COME(
            Code.ERASURE_WRONG,
            7,
            rows -> Forger.rehashed(each(7, row -> erasing(row, 9L)).apply(rows)));

    private final Flaw flaw;
    private final UnaryOperator<List<Lines.Row>> change;

    Attack(Code code, long row, UnaryOperator<List<Lines.Row>> change) {
        this.flaw = new Flaw(code, row);
        this.change = change;
    }

    Flaw flaw() {
        return flaw;
    }

    List<Lines.Row> on(List<Lines.Row> rows) {
        return change.apply(rows);
    }

    private static UnaryOperator<List<Lines.Row>> each(
            int number, UnaryOperator<Lines.Row> change) {
        return rows ->
                rows.stream()
                        .map(row -> row.entry().number() == number ? change.apply(row) : row)
                        .toList();
    }

    private static UnaryOperator<List<Lines.Row>> without(int number) {
        return rows -> rows.stream().filter(row -> row.entry().number() != number).toList();
    }

    private static List<Lines.Row> rehashedAlone(
            List<Lines.Row> rows, int number, UnaryOperator<Lines.Row> change) {
        return each(
                        number,
                        row -> {
                            var changed = change.apply(row);
                            return new Lines.Row(
                                    changed.entry().withHash(changed.entry().computedHash()),
                                    changed.payload());
                        })
                .apply(rows);
    }

    private static Payload payload(Lines.Row row) {
        return Objects.requireNonNull(row.payload());
    }

    private static Payload payloadOf(String content) {
        return new Payload(Octets.ZERO, content);
    }

    private static Lines.Row saying(Lines.Row row, String content) {
        return new Lines.Row(row.entry(), new Payload(payload(row).salt(), content));
    }

    private static Lines.Row with(Lines.Row row, String what, String request) {
        var e = row.entry();
        return copy(row, e.number(), e.time(), e.who(), e.whom(), what, request, e.erases());
    }

    private static Lines.Row by(Lines.Row row, @Nullable UUID who, @Nullable UUID whom) {
        var e = row.entry();
        return copy(row, e.number(), e.time(), who, whom, e.what(), e.request(), e.erases());
    }

    private static Lines.Row at(Lines.Row row, long time) {
        var e = row.entry();
        return copy(row, e.number(), time, e.who(), e.whom(), e.what(), e.request(), e.erases());
    }

    private static Lines.Row numbered(Lines.Row row, long number) {
        var e = row.entry();
        return copy(row, number, e.time(), e.who(), e.whom(), e.what(), e.request(), e.erases());
    }

    private static Lines.Row erasing(Lines.Row row, long number) {
        var e = row.entry();
        return copy(row, e.number(), e.time(), e.who(), e.whom(), e.what(), e.request(), number);
    }

    private static Lines.Row copy(
            Lines.Row row,
            long number,
            long time,
            @Nullable UUID who,
            @Nullable UUID whom,
            String what,
            String request,
            @Nullable Long erases) {
        var e = row.entry();
        return new Lines.Row(
                new Entry(
                        e.organisation(),
                        number,
                        e.previous(),
                        time,
                        who,
                        whom,
                        what,
                        request,
                        erases,
                        e.commitment(),
                        e.hash()),
                row.payload());
    }
}
