package org.ettle.platform.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.ettle.platform.page.TurnedAway;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

class OnceOnlyTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final String ROUTE = "/api/v1/planted";
    private static final int THREADS = 50;

    private final OnceOnly once =
            new OnceOnly(new KeptAnswerStore(DATABASE.jdbc()), DATABASE.transactions());
    private final Asker asker = somebodyIn(new OrganisationId(UUID.randomUUID()));

    @Test
    void an_act_is_done_once_and_answered_twice_byte_for_byte() {
        var first = ask(asker, request("a", "body"));
        var second = ask(asker, request("a", "body"));

        assertThat(acts(asker)).isEqualTo(1);
        assertThat(second.getStatusCode()).isEqualTo(first.getStatusCode());
        assertThat(second.getBody()).isEqualTo(first.getBody());
        assertThat(second.getHeaders().headerSet()).isEqualTo(first.getHeaders().headerSet());
        assertThat(second.getHeaders().get("Link")).containsExactly("<a>: b", "<c>");
    }

    @Test
    void another_key_is_another_act() {
        ask(asker, request("a", "body"));
        ask(asker, request("b", "body"));

        assertThat(acts(asker)).isEqualTo(2);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        ask(asker, request("a", "body"));

        assertThat(statusOfRefusal(() -> ask(asker, request("a", "another")))).isEqualTo(422);
        assertThat(acts(asker)).isEqualTo(1);
    }

    @Test
    void a_key_belongs_to_one_address() {
        ask(asker, request("a", "body"));
        ask(asker, request("a", "body", ROUTE + "/other"));

        assertThat(acts(asker)).isEqualTo(2);
    }

    @Test
    void a_key_belongs_to_one_person_and_one_organisation() {
        var colleague = somebodyIn(Objects.requireNonNull(asker.organisation()));
        var namesake =
                new Asker(new OrganisationId(UUID.randomUUID()), asker.person(), "a request");

        ask(asker, request("a", "body"));
        ask(colleague, request("a", "other body"));
        ask(namesake, request("a", "other body"));

        assertThat(acts(asker)).isEqualTo(2);
        assertThat(acts(namesake)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb", "ä"})
    void a_request_needs_a_key(String key) {
        assertThat(statusOfRefusal(() -> ask(asker, request(key, "body")))).isEqualTo(400);
        assertThat(statusOfRefusal(() -> ask(asker, request("a".repeat(256), "body"))))
                .isEqualTo(400);
        assertThat(acts(asker)).isZero();
    }

    @Test
    void what_was_refused_uses_up_no_key() {
        var refused =
                Askers.call(
                        asker,
                        () ->
                                once.answer(
                                        request("a", "body"),
                                        () -> ResponseEntity.unprocessableContent().build()));
        ask(asker, request("a", "better body"));

        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(acts(asker)).isEqualTo(1);
    }

    @Test
    void an_act_that_failed_may_run_again() {
        assertThatThrownBy(() ->
                        Askers.call(
                                asker,
                                () ->
                                        once.answer(
                                                request("a", "body"),
                                                () -> {
                                                    act();
                                                    throw new IllegalStateException("on purpose");
                                                })))
                .hasMessage("on purpose");
        assertThat(acts(asker)).isZero();

        ask(asker, request("a", "body"));
        assertThat(acts(asker)).isEqualTo(1);
    }

    @Test
    void an_act_whose_connection_was_lost_may_run_again() {
        assertThatThrownBy(() ->
                        Askers.call(
                                asker,
                                () ->
                                        once.answer(
                                                request("a", "body"),
                                                () -> {
                                                    var answer = act();
                                                    endConnection();
                                                    return answer;
                                                })))
                .isInstanceOf(RuntimeException.class);
        assertThat(acts(asker)).isZero();

        ask(asker, request("a", "body"));
        assertThat(acts(asker)).isEqualTo(1);
    }

    @Test
    void a_request_under_way_is_not_done_beside_itself() throws Exception {
        var begun = new CountDownLatch(1);
        var told = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first =
                    threads.submit(() ->
                            Askers.call(
                                    asker,
                                    () ->
                                            once.answer(
                                                    request("a", "body"),
                                                    () -> {
                                                        begun.countDown();
                                                        await(told);
                                                        return act();
                                                    })));
            await(begun);
            assertThat(statusOfRefusal(() -> ask(asker, request("a", "body")))).isEqualTo(409);
            ask(asker, request("b", "body"));
            told.countDown();
            assertThat(first.get().getStatusCode().value()).isEqualTo(201);
        }
        assertThat(acts(asker)).isEqualTo(2);
    }

    @Test
    void fifty_at_once_do_it_once() throws Exception {
        var answers = atOnce(request -> ask(asker, request));

        assertThat(acts(asker)).isEqualTo(1);
        var last = ask(asker, request("a", "body"));
        assertThat(answers)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.getBody()).isEqualTo(last.getBody()));
    }

    @Test
    void a_door_that_looks_first_and_acts_then_is_found_out() throws Exception {
        var looked = new CountDownLatch(2);
        atOnce(_ -> {
            var done = acts(asker) > 0;
            looked.countDown();
            await(looked);
            return done ? ResponseEntity.ok().build() : DATABASE.as(asker, this::act);
        });

        assertThat(acts(asker)).isGreaterThan(1);
    }

    /// @return the answers of those that were not told to wait
    private static List<ResponseEntity<byte[]>> atOnce(
            Function<RequestEntity<byte[]>, ResponseEntity<byte[]>> door) throws Exception {
        var answers = new ArrayList<ResponseEntity<byte[]>>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var tries = new ArrayList<Future<ResponseEntity<byte[]>>>();
            for (int i = 0; i < THREADS; i++) {
                tries.add(threads.submit(() -> door.apply(request("a", "body"))));
            }
            for (var one : tries) {
                try {
                    answers.add(one.get());
                } catch (ExecutionException told) {
                    assertThat(told.getCause())
                            .isInstanceOfSatisfying(
                                    TurnedAway.class,
                                    reason -> assertThat(reason.status()).isEqualTo(409));
                }
            }
        }
        return answers;
    }

    private ResponseEntity<byte[]> ask(Asker who, RequestEntity<byte[]> request) {
        return Askers.call(who, () -> once.answer(request, this::act));
    }

    /// Writes a person, and answers with what nobody could guess.
    private ResponseEntity<byte[]> act() {
        var id = UUID.randomUUID();
        DATABASE.jdbc()
                .sql(
                        """
                        insert into access.person (id, name, sign_in_name, demonstration)
                        values (:id, 'Demo Act', :name, true)
                        """)
                .param("id", id)
                .param("name", id.toString())
                .update();
        return ResponseEntity.created(URI.create(ROUTE + "/" + id))
                .header("Link", "<a>: b", "<c>")
                .body(id.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static int acts(Asker who) {
        return DATABASE.as(
                who,
                () ->
                        DATABASE.jdbc()
                                .sql("select count(*) from access.person")
                                .query(Integer.class)
                                .single());
    }

    private static void endConnection() {
        var process = DATABASE.jdbc().sql("select pg_backend_pid()").query(Integer.class).single();
        try (var superuser = DATABASE.superuser();
                var end = superuser.prepareStatement("select pg_terminate_backend(?, 5000)")) {
            end.setInt(1, process);
            end.execute();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static int statusOfRefusal(Runnable asked) {
        try {
            asked.run();
        } catch (TurnedAway reason) {
            return reason.status();
        }
        throw new AssertionError("It was not refused");
    }

    private static RequestEntity<byte[]> request(String key, String body) {
        return request(key, body, ROUTE);
    }

    private static RequestEntity<byte[]> request(String key, String body, String address) {
        return RequestEntity.method(HttpMethod.POST, URI.create("http://localhost" + address))
                .header("Idempotency-Key", key)
                .body(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Asker somebodyIn(OrganisationId organisation) {
        return new Asker(organisation, UUID.randomUUID(), "a request");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
