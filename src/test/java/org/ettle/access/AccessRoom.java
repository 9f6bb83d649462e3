package org.ettle.access;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.TestDatabase;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// The root of the room with its real doors, store and transactions on a database of its own;
/// nothing of the web and nothing of signing in.
public final class AccessRoom {

    private final AnnotationConfigApplicationContext context;
    private final TestDatabase database;
    private final List<AccessFact> facts = new CopyOnWriteArrayList<>();

    @EnableTransactionManagement(proxyTargetClass = true)
    private static final class Transactions {}

    private AccessRoom(TestDatabase database) {
        this.database = database;
        context = new AnnotationConfigApplicationContext();
        var manager = database.transactions().getTransactionManager();
        context.register(
                Transactions.class,
                Organisations.class,
                People.class,
                PeopleStore.class,
                PeopleSheets.class,
                OpeningTold.class,
                Openings.class);
        context.registerBean(PlatformTransactionManager.class, () -> manager);
        context.registerBean(JdbcClient.class, database::jdbc);
        context.addApplicationListener(
                (ApplicationListener<PayloadApplicationEvent<?>>)
                        event -> {
                            if (event.getPayload() instanceof AccessFact fact) {
                                facts.add(fact);
                            }
                        });
        context.refresh();
    }

    public static AccessRoom open() {
        return on(TestDatabase.fresh());
    }

    /// On a database that other rooms stand on too.
    public static AccessRoom on(TestDatabase database) {
        return new AccessRoom(database);
    }

    public TestDatabase database() {
        return database;
    }

    public People people() {
        return context.getBean(People.class);
    }

    public Organisations organisations() {
        return context.getBean(Organisations.class);
    }

    Openings openings() {
        return context.getBean(Openings.class);
    }

    /// What was published since the room was opened.
    List<AccessFact> facts() {
        return List.copyOf(facts);
    }

    public static <T> T as(OrganisationId organisation, UUID person, Supplier<T> work) {
        return Askers.call(new Asker(organisation, person, "test"), work::get);
    }

    public static <T> T asTheProgram(OrganisationId organisation, Supplier<T> work) {
        return Askers.call(Asker.theProgram(organisation, "test"), work::get);
    }
}
