package org.ettle.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ettle.journal.JournalRoom.Tried;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FactListenerTest {

    private final JournalRoom room = JournalRoom.open();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void a_fact_is_written_with_who_for_whom_what_why_and_in_which_request() throws Exception {
        var person = UUID.randomUUID();
        room.tell(
                new Tried(
                        JournalRoom.OURS,
                        List.of(new Subject("thing", "1"), new Subject("thing", "1")),
                        "Because",
                        person,
                        new BigDecimal("1.50")));

        try (var connection = room.database().superuser();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select e.number, e.who, e.whom, e.what, e.request, p.content,
                                       (select count(*) from journal.subject)
                                  from journal.entry e join journal.payload p using (number)
                                """)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getLong(1)).isEqualTo(1);
            assertThat(rows.getObject(2)).isEqualTo(JournalRoom.SOMEBODY);
            assertThat(rows.getObject(3)).isEqualTo(person);
            assertThat(rows.getString(4)).isEqualTo("journal.tried");
            assertThat(rows.getString(5)).isEqualTo("k7m2p9qrst");
            assertThat(rows.getString(6))
                    .isEqualTo(
                            "{\"subjects\":[{\"kind\":\"thing\",\"id\":\"1\"},{\"kind\":\"thing\","
                                    + "\"id\":\"1\"}],\"reason\":\"Because\",\"fact\":{"
                                    + "\"subjects\":[{\"kind\":\"thing\",\"id\":\"1\"},"
                                    + "{\"kind\":\"thing\",\"id\":\"1\"}],\"person\":\""
                                    + person
                                    + "\",\"more\":\"1.50\"}}");
            assertThat(rows.getLong(7)).isEqualTo(1);
        }
    }

    @Test
    void what_is_taken_back_is_not_in_the_journal() {
        assertThatThrownBy(() ->
                        room.database()
                                .as(
                                        JournalRoom.somebody(JournalRoom.OURS),
                                        () -> {
                                            room.publish(Tried.in(JournalRoom.OURS, "first"));
                                            throw new IllegalStateException("after the fact");
                                        }))
                .hasMessage("after the fact");

        assertThat(room.count(JournalRoom.OURS, "entry")).isZero();
    }

    @Test
    void what_happened_since_a_savepoint_that_is_taken_back_is_not_in_the_journal() {
        room.database()
                .as(
                        JournalRoom.somebody(JournalRoom.OURS),
                        () -> {
                            room.publish(Tried.in(JournalRoom.OURS, "kept"));
                            var nested = room.database().transactions();
                            nested.setPropagationBehaviorName("PROPAGATION_NESTED");
                            nested.executeWithoutResult(status -> {
                                room.publish(Tried.in(JournalRoom.OURS, "taken back"));
                                status.setRollbackOnly();
                            });
                        });

        assertThat(room.count(JournalRoom.OURS, "entry")).isEqualTo(1);
    }

    @Test
    void a_fact_outside_a_transaction_or_in_one_that_only_reads_is_a_fault() {
        var fact = Tried.in(JournalRoom.OURS, "");
        assertThatThrownBy(() ->
                        Askers.run(
                                JournalRoom.somebody(JournalRoom.OURS), () -> room.publish(fact)))
                .hasMessageContaining("in the transaction in which it happened");

        var reading = room.database().transactions();
        reading.setReadOnly(true);
        assertThatThrownBy(() ->
                        Askers.run(
                                JournalRoom.somebody(JournalRoom.OURS),
                                () -> reading.executeWithoutResult(_ -> room.publish(fact))))
                .hasMessageContaining("a transaction that writes");
    }

    @Test
    void a_fact_of_another_organisation_is_a_fault() {
        assertThatThrownBy(() ->
                        room.database()
                                .as(
                                        JournalRoom.somebody(JournalRoom.OURS),
                                        () -> room.publish(Tried.in(JournalRoom.THEIRS, ""))))
                .hasMessageContaining("for the organisation that asks");
        assertThat(room.count(JournalRoom.THEIRS, "entry")).isZero();
    }

    @Test
    void a_fact_that_holds_what_cannot_be_kept_is_a_fault_and_nothing_is_written() {
        assertThatThrownBy(() ->
                        room.tell(
                                Tried.in(JournalRoom.OURS, "good"),
                                new Tried(JournalRoom.OURS, List.of(), "", null, new Thread())))
                .hasMessageContaining("no way to keep a java.lang.Thread");
        assertThat(room.count(JournalRoom.OURS, "entry")).isZero();
    }

    @Test
    void the_same_values_always_become_the_same_text() {
        var more =
                Map.of(
                        "set", Set.of(3, 1, 2),
                        "none", Optional.empty(),
                        "at", Instant.parse("2026-11-22T00:00:00Z"),
                        "nested", List.of(new Subject("kind", "id")));
        var text = FactContent.of(new Tried(JournalRoom.OURS, List.of(), "", null, more));

        assertThat(text)
                .endsWith(
                        "\"more\":{\"at\":\"2026-11-22T00:00:00Z\",\"nested\":[{\"kind\":\"kind\","
                                + "\"id\":\"id\"}],\"none\":null,\"set\":[1,2,3]}}}");
        for (int i = 0; i < 20; i++) {
            var again =
                    new Tried(
                            JournalRoom.OURS,
                            List.of(),
                            "",
                            null,
                            new HashMap<String, @Nullable Object>(more));
            assertThat(FactContent.of(again)).isEqualTo(text);
        }
    }

    @Test
    void where_the_journal_cannot_be_written_nothing_is_done() throws SQLException {
        run("create table journal.done (what text)");
        run("grant insert, select on journal.done to ettle_app");
        act("before");
        run("revoke insert on journal.entry from ettle_app");

        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> act("while it cannot be written"))
                    .hasStackTraceContaining("permission denied for table entry");
        }
        run("grant insert on journal.entry to ettle_app");
        act("after");

        assertThat(room.count(JournalRoom.OURS, "done")).isEqualTo(2);
        assertThat(room.count(JournalRoom.OURS, "entry")).isEqualTo(2);
        assertThat(room.count(JournalRoom.OURS, "payload")).isEqualTo(2);
    }

    private void act(String what) {
        room.database()
                .as(
                        JournalRoom.somebody(JournalRoom.OURS),
                        () -> {
                            room.database()
                                    .jdbc()
                                    .sql("insert into journal.done (what) values (:what)")
                                    .param("what", what)
                                    .update();
                            room.publish(Tried.in(JournalRoom.OURS, what));
                        });
    }

    @Test
    void many_at_once_form_one_chain() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all =
                    IntStream.range(0, 60)
                            .<Future<?>>mapToObj(i ->
                                    threads.submit(() ->
                                            room.tell(
                                                    Tried.in(JournalRoom.OURS, "one of many " + i),
                                                    Tried.in(JournalRoom.OURS, "and another"))))
                            .toList();
            for (var each : all) {
                each.get();
            }
        }

        var numbers = new HashSet<Long>();
        try (var connection = room.database().superuser();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select e.number
                                  from journal.entry e
                                  left join journal.entry b on b.number = e.number - 1
                                 where e.previous = coalesce(b.hash, decode(repeat('00', 32), 'hex'))
                                """)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        assertThat(numbers).hasSize(120).contains(1L, 120L);
    }

    @Test
    void a_clock_that_was_set_back_makes_no_entry_older_than_the_one_before() throws SQLException {
        room.fill(JournalRoom.OURS, 1);
        run("alter table journal.chain disable trigger user");
        run("update journal.chain set last_time = '2999-01-01'");
        run("alter table journal.chain enable trigger user");
        room.fill(JournalRoom.OURS, 1);

        try (var connection = room.database().superuser();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select at = '2999-01-01' from journal.entry where number = 2")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getBoolean(1)).isTrue();
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = room.database().superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
