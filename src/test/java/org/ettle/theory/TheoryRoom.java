package org.ettle.theory;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.TestDatabase;
import org.ettle.theory.draft.Drafts;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// The room with its real door, store and transactions on a database of its own; nothing of the
/// web.
public final class TheoryRoom {

    public static final OrganisationId OURS =
            OrganisationId.of("00000000-0000-4000-8000-00000000000a");
    public static final OrganisationId THEIRS =
            OrganisationId.of("00000000-0000-4000-8000-00000000000b");

    private final TestDatabase database;
    private final ChangeMaps maps;
    private final Drafts drafts;
    private final List<TheoryFact> facts = new CopyOnWriteArrayList<>();

    @EnableTransactionManagement(proxyTargetClass = true)
    private static final class Transactions {}

    private TheoryRoom(
            TestDatabase database,
            Function<DataSource, JdbcTemplate> statements,
            Consumer<AnnotationConfigApplicationContext> more) {
        this.database = database;
        var context = new AnnotationConfigApplicationContext();
        var manager = database.transactions().getTransactionManager();
        context.register(
                Transactions.class,
                ChangeMaps.class,
                ChangeMapStore.class,
                PartStore.class,
                MapSheets.class,
                VersionSheets.class,
                CrosswalkSheets.class,
                SearchSheets.class);
        context.scan(Drafts.class.getPackageName());
        context.registerBean(PlatformTransactionManager.class, () -> manager);
        var template = statements.apply(database.application());
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(template));
        context.registerBean(
                NamedParameterJdbcTemplate.class, () -> new NamedParameterJdbcTemplate(template));
        more.accept(context);
        context.addApplicationListener(
                (ApplicationListener<PayloadApplicationEvent<?>>)
                        event -> {
                            if (event.getPayload() instanceof TheoryFact fact) {
                                facts.add(fact);
                            }
                        });
        context.refresh();
        maps = context.getBean(ChangeMaps.class);
        drafts = context.getBean(Drafts.class);
    }

    public static TheoryRoom open() {
        return open(JdbcTemplate::new, _ -> {});
    }

    /// @param statements what runs the room's statements
    /// @param more puts other parts in the place of the room's own
    public static TheoryRoom open(
            Function<DataSource, JdbcTemplate> statements,
            Consumer<AnnotationConfigApplicationContext> more) {
        return new TheoryRoom(TestDatabase.fresh(), statements, more);
    }

    /// On a database that other rooms stand on too.
    public static TheoryRoom on(
            TestDatabase database, Consumer<AnnotationConfigApplicationContext> more) {
        return new TheoryRoom(database, JdbcTemplate::new, more);
    }

    public TestDatabase database() {
        return database;
    }

    public ChangeMaps maps() {
        return maps;
    }

    public Drafts drafts() {
        return drafts;
    }

    /// What was published since the room was opened.
    public List<TheoryFact> facts() {
        return List.copyOf(facts);
    }

    public static Asker member(OrganisationId organisation) {
        return Asker.theProgram(organisation, "test");
    }

    public static <T> T as(OrganisationId organisation, Supplier<T> work) {
        return Askers.call(member(organisation), work::get);
    }

    /// As somebody who signed in for the organisation.
    public static <T> T as(OrganisationId organisation, UUID person, Supplier<T> work) {
        return Askers.call(new Asker(organisation, person, "test"), work::get);
    }

    public static <T> T asThePublic(Supplier<T> work) {
        return Askers.call(Asker.thePublic("test"), work::get);
    }
}
