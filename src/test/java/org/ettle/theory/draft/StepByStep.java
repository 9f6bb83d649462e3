package org.ettle.theory.draft;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.ettle.theory.TheoryRoom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Runs two pieces of work at once, each cut into four steps, in an order that is given: up to and
/// with its first statement; then up to its first write; then up to the end; then the commit. Work
/// that waits for a lock of the other's lets its turns pass until it is free.
final class StepByStep {

    private static final ThreadLocal<@Nullable Actor> ACTOR = new ThreadLocal<>();
    private static final int STEPS = 4;

    private final TheoryRoom room;
    private final JdbcClient watcher;

    /// @param watcher a connection of its own, to see who waits
    StepByStep(TheoryRoom room, Connection watcher) {
        this.room = room;
        this.watcher = JdbcClient.create(new SingleConnectionDataSource(watcher, true));
    }

    /// Stops whoever takes part before the statements at which the work is cut.
    static final class Statements extends JdbcTemplate {

        Statements(DataSource connections) {
            super(connections);
        }

        @Override
        protected void applyStatementSettings(Statement statement) throws SQLException {
            super.applyStatementSettings(statement);
            var actor = ACTOR.get();
            if (actor != null) {
                actor.meets(statement.toString());
            }
        }
    }

    /// Every order of the steps of two: 70.
    static List<String> orders() {
        return orders("", STEPS, STEPS);
    }

    private static List<String> orders(String begun, int first, int second) {
        if (first + second == 0) {
            return List.of(begun);
        }
        var orders = new ArrayList<String>();
        if (first > 0) {
            orders.addAll(orders(begun + "A", first - 1, second));
        }
        if (second > 0) {
            orders.addAll(orders(begun + "B", first, second - 1));
        }
        return orders;
    }

    /// What came of both, each as its answer's kind or its fault's.
    List<String> run(String order, Work first, Work second) throws InterruptedException {
        var a = new Actor(first);
        var b = new Actor(second);
        a.begin();
        b.begin();
        for (char turn : order.toCharArray()) {
            (turn == 'A' ? a : b).step();
        }
        while (!(a.isFinished() && b.isFinished())) {
            a.step();
            b.step();
        }
        return List.of(a.answer, b.answer);
    }

    record Work(UUID person, Function<Drafts, DraftAnswer> does) {}

    private enum News {
        AT_A_CUT,
        FINISHED
    }

    private final class Actor {

        private final Work work;
        private final Semaphore turns = new Semaphore(0);
        private final LinkedBlockingQueue<News> news = new LinkedBlockingQueue<>();
        private volatile int backend;
        private volatile String answer = "none";
        private int statements;
        private boolean wrote;
        private boolean underWay = true;
        private boolean finished;

        Actor(Work work) {
            this.work = work;
        }

        void begin() throws InterruptedException {
            Thread.ofPlatform().daemon().start(this::live);
            await();
        }

        boolean isFinished() {
            return finished;
        }

        /// One step further, unless it is over or waits for a lock.
        void step() throws InterruptedException {
            if (finished) {
                return;
            }
            if (!underWay) {
                underWay = true;
                turns.release();
            }
            await();
        }

        private void await() throws InterruptedException {
            while (underWay) {
                var told = news.poll(2, TimeUnit.MILLISECONDS);
                if (told != null) {
                    underWay = false;
                    finished = told == News.FINISHED;
                } else if (waits()) {
                    return;
                }
            }
        }

        private boolean waits() {
            return watcher.sql("select cardinality(pg_blocking_pids(?)) > 0")
                    .param(backend)
                    .query(Boolean.class)
                    .single();
        }

        private void live() {
            try {
                answer =
                        TheoryRoom.as(
                                TheoryRoom.OURS,
                                work.person(),
                                () -> room.database().transactions().execute(_ -> inside()));
            } catch (RuntimeException fault) {
                answer = fault.getClass().getSimpleName();
            } finally {
                ACTOR.remove();
                news.add(News.FINISHED);
            }
        }

        private String inside() {
            backend =
                    room.database()
                            .jdbc()
                            .sql("select pg_backend_pid()")
                            .query(Integer.class)
                            .single();
            ACTOR.set(this);
            var answer = work.does().apply(room.drafts());
            ACTOR.remove();
            cut();
            return kind(answer);
        }

        void meets(String sql) {
            statements++;
            boolean write = !sql.contains("select ") || sql.contains("insert into");
            if (statements <= 2 || (write && !wrote)) {
                cut();
            }
            wrote |= write;
        }

        private void cut() {
            news.add(News.AT_A_CUT);
            turns.acquireUninterruptibly();
        }
    }

    static String kind(DraftAnswer answer) {
        return switch (answer) {
            case DraftAnswer.Done _ -> "Done";
            case DraftAnswer.Conflict _ -> "Conflict";
            case DraftAnswer.Refused(var reason) -> reason.getClass().getSimpleName();
        };
    }
}
