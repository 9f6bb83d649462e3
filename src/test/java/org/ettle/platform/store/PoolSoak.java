package org.ettle.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Many requests of many organisations over very few connections, with everything that can go wrong
/// on one: faults, timeouts, cancelled statements, other threads, settings left behind. Each
/// statement says on whose behalf the database believes to work.
final class PoolSoak {

    private static final String WHO = "select current_setting('ettle.organisation')";
    private static final String WRITES = "select set_config('application_name', ?, true)";

    /// What happens within one request.
    enum Happening {
        READS,
        READS_TWICE,
        FAILS_HALF_WAY,
        DIVIDES_BY_NOTHING,
        RUNS_INTO_THE_TIME_LIMIT,
        IS_CANCELLED,
        LEAVES_A_SETTING_FOR_THE_SESSION,
        ASKS_ANOTHER_THREAD,
        SENDS_A_THREAD_THAT_NOBODY_ASKED,
        BEGINS_A_SECOND_TRANSACTION_FOR_SOMEBODY_ELSE,
        READS_OUTSIDE_A_TRANSACTION
    }

    private static final class OnPurpose extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final DataSource connections;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final List<OrganisationId> organisations =
            IntStream.range(0, 32)
                    .mapToObj(i -> new OrganisationId(new java.util.UUID(0x5d5L, i)))
                    .toList();
    private final Queue<String> mismatches = new ConcurrentLinkedQueue<>();
    private final AtomicInteger statements = new AtomicInteger();

    PoolSoak(DataSource connections, PlatformTransactionManager transactions) {
        this.connections = connections;
        this.jdbc = JdbcClient.create(connections);
        this.transactions = transactions;
    }

    /// @param statements how many statements said for whom they worked
    /// @param mismatches what worked on somebody else's behalf, or on nobody's without an error
    record Report(int statements, List<String> mismatches) {}

    Report run(int requests, int threads, long seed) throws InterruptedException {
        var seeds = new SplittableRandom(seed);
        var limit = new java.util.concurrent.Semaphore(threads);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long each : LongStream.range(0, requests).map(_ -> seeds.nextLong()).toArray()) {
                limit.acquire();
                workers.execute(() -> {
                    try {
                        request(new SplittableRandom(each));
                    } finally {
                        limit.release();
                    }
                });
            }
            limit.acquire(threads);
        }
        return new Report(statements.get(), List.copyOf(mismatches));
    }

    private void request(SplittableRandom random) {
        var ours = organisations.get(random.nextInt(organisations.size()));
        var theirs = organisations.get(random.nextInt(organisations.size()));
        var happenings = Happening.values();
        var happening = happenings[random.nextInt(happenings.length)];
        Askers.run(
                Asker.theProgram(ours, "soak"),
                () -> {
                    try {
                        happen(happening, ours, theirs);
                    } catch (OnPurpose | DataAccessException expected) {
                        // The request failed, as it should; what counts is the next one.
                    }
                });
    }

    private void happen(Happening happening, OrganisationId ours, OrganisationId theirs) {
        switch (happening) {
            case READS -> inTransaction(() -> expect(ours, happening));
            case READS_TWICE -> {
                inTransaction(() -> expect(ours, happening));
                inTransaction(() -> expect(ours, happening));
            }
            case FAILS_HALF_WAY ->
                    inTransaction(() -> {
                        expect(ours, happening);
                        throw new OnPurpose();
                    });
            case DIVIDES_BY_NOTHING ->
                    inTransaction(() -> {
                        expect(ours, happening);
                        jdbc.sql("select 1 / 0").query(Integer.class).single();
                    });
            case RUNS_INTO_THE_TIME_LIMIT ->
                    inTransaction(() -> {
                        expect(ours, happening);
                        jdbc.sql("set local statement_timeout = '2ms'").update();
                        jdbc.sql("select pg_sleep(1)").query(String.class).list();
                    });
            case IS_CANCELLED -> inTransaction(() -> cancelled(ours, happening));
            case LEAVES_A_SETTING_FOR_THE_SESSION ->
                    inTransaction(() -> {
                        expect(ours, happening);
                        jdbc.sql("set session ettle.organisation = '" + theirs + "'").update();
                    });
            case ASKS_ANOTHER_THREAD ->
                    inTransaction(() -> {
                        elsewhere(() ->
                                Askers.run(
                                        Asker.theProgram(theirs, "soak"),
                                        () -> inTransaction(() -> expect(theirs, happening))));
                        expect(ours, happening);
                    });
            case SENDS_A_THREAD_THAT_NOBODY_ASKED ->
                    elsewhere(() -> expectAnError(() -> inTransaction(this::who), happening));
            case BEGINS_A_SECOND_TRANSACTION_FOR_SOMEBODY_ELSE ->
                    inTransaction(() -> {
                        Askers.run(
                                Asker.theProgram(theirs, "soak"),
                                () -> inTransaction(() -> expect(theirs, happening)));
                        expect(ours, happening);
                    });
            case READS_OUTSIDE_A_TRANSACTION -> {
                var seen = who();
                if (organisations.stream().anyMatch(one -> one.toString().equals(seen))) {
                    mismatches.add(happening + " worked for " + seen);
                }
            }
        }
    }

    private void inTransaction(Runnable work) {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        template.executeWithoutResult(_ -> work.run());
    }

    private String who() {
        statements.incrementAndGet();
        return jdbc.sql(WHO).query(String.class).single();
    }

    private void expect(OrganisationId organisation, Happening happening) {
        var seen = who();
        if (!organisation.toString().equals(seen)) {
            mismatches.add(happening + " of " + organisation + " worked for " + seen);
        }
        jdbc.sql(WRITES).param(happening.name()).query(String.class).single();
    }

    private void expectAnError(Runnable work, Happening happening) {
        try {
            work.run();
            mismatches.add(happening + " was answered");
        } catch (IllegalStateException expected) {
            statements.incrementAndGet();
        }
    }

    private void cancelled(OrganisationId ours, Happening happening) {
        expect(ours, happening);
        var connection =
                org.springframework.jdbc.datasource.DataSourceUtils.getConnection(connections);
        try (var statement = connection.createStatement()) {
            var begun = new CountDownLatch(1);
            Thread.startVirtualThread(() -> {
                begun.countDown();
                cancel(statement);
            });
            begun.await();
            statement.execute("select pg_sleep(0.02)");
        } catch (SQLException cancelled) {
            throw new OnPurpose();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void cancel(java.sql.Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException tooLate) {
            // It had ended already; that is one of the orders that can happen.
        }
    }

    private static void elsewhere(Runnable work) {
        var done = new CountDownLatch(1);
        Thread.ofPlatform()
                .start(() -> {
                    try {
                        work.run();
                    } catch (OnPurpose | DataAccessException expected) {
                        // As within a request.
                    } finally {
                        done.countDown();
                    }
                });
        try {
            if (!done.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The other thread did not come back.");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// For the planted fault: what a careless program does.
    static void tellForTheSession(Connection connection, Asker asker) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "select set_config('ettle.organisation', '"
                            + asker.organisation()
                            + "', false)");
        }
    }
}
