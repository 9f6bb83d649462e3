package org.ettle.evidence.series;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.ettle.access.Organisations;
import org.ettle.evidence.series.content.ReferenceSeries;
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

/// The series with their real doors, stores and transactions on a database of its own; nothing of
/// the web. The indicators that Ettle brings along are there.
public final class SeriesRoom {

    public static final OrganisationId OURS =
            OrganisationId.of("00000000-0000-4000-8000-00000000000a");
    public static final OrganisationId THEIRS =
            OrganisationId.of("00000000-0000-4000-8000-00000000000b");

    private final TestDatabase database = TestDatabase.fresh();
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();
    private final List<SeriesFact> facts = new CopyOnWriteArrayList<>();

    @EnableTransactionManagement(proxyTargetClass = true)
    private static final class Transactions {}

    private SeriesRoom() {
        var manager = database.transactions().getTransactionManager();
        context.register(
                Transactions.class,
                Organisations.class,
                Areas.class,
                IndicatorStore.class,
                IndicatorSheets.class,
                SeriesSheets.class,
                VintageStore.class,
                Indicators.class,
                Vintages.class,
                ReferenceSeries.class);
        context.registerBean(PlatformTransactionManager.class, () -> manager);
        context.registerBean(JdbcClient.class, database::jdbc);
        context.addApplicationListener(
                (ApplicationListener<PayloadApplicationEvent<?>>)
                        event -> {
                            if (event.getPayload() instanceof SeriesFact fact) {
                                facts.add(fact);
                            }
                        });
        context.refresh();
    }

    public static SeriesRoom open() {
        var room = new SeriesRoom();
        room.as(
                OURS,
                () -> {
                    room.reference().define(Audience.EVERYBODY);
                    return true;
                });
        return room;
    }

    public TestDatabase database() {
        return database;
    }

    public Areas areas() {
        return context.getBean(Areas.class);
    }

    public Indicators indicators() {
        return context.getBean(Indicators.class);
    }

    public Vintages vintages() {
        return context.getBean(Vintages.class);
    }

    public ReferenceSeries reference() {
        return context.getBean(ReferenceSeries.class);
    }

    /// What was told since the room was opened.
    public List<SeriesFact> facts() {
        return List.copyOf(facts);
    }

    public <T> T as(OrganisationId organisation, Supplier<T> work) {
        return Askers.call(Asker.theProgram(organisation, "test"), work::get);
    }

    public <T> T asThePublic(Supplier<T> work) {
        return Askers.call(Asker.thePublic("test"), work::get);
    }

    /// Takes files in for our organisation, as parts of the release of 2022.
    public Taking take(List<Brought> files) {
        return as(
                OURS,
                () ->
                        vintages()
                                .take(
                                        order(ReferenceSeries.phsTables(), Taking.Wish.GOOD_ROWS),
                                        files,
                                        _ -> {}));
    }

    /// To take files in for everybody to see.
    static Taking.Order order(Release.Description release, Taking.Wish wish) {
        return new Taking.Order(release, wish, Audience.EVERYBODY);
    }
}
