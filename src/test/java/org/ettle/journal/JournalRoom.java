package org.ettle.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.ettle.journal.checkpoint.CheckpointFolder;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;
import org.ettle.platform.store.TestDatabase;
import org.ettle.platform.store.server.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/// The room on a database and a folder of its own, with its real listener, store and transactions;
/// nothing of the web.
public final class JournalRoom implements AutoCloseable {

    public static final OrganisationId OURS =
            OrganisationId.of("00000000-0000-4000-8000-00000000000a");
    public static final OrganisationId THEIRS =
            OrganisationId.of("00000000-0000-4000-8000-00000000000b");
    public static final UUID SOMEBODY = UUID.fromString("00000000-0000-4000-8000-0000000000b1");

    private final TestDatabase database;
    private final Path folder;
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();

    @EnableTransactionManagement(proxyTargetClass = true)
    private static final class Transactions {}

    private JournalRoom(TestDatabase database, Path folder, int every) {
        this.database = database;
        this.folder = folder;
        var manager = database.transactions().getTransactionManager();
        context.register(
                Transactions.class,
                FactListener.class,
                JournalStore.class,
                ChainSheets.class,
                CheckpointWriter.class,
                Checkpoints.class,
                JournalSheets.class,
                Journal.class);
        context.registerBean(PlatformTransactionManager.class, () -> manager);
        context.registerBean(TransactionTemplate.class, database::transactions);
        context.registerBean(JdbcClient.class, database::jdbc);
        context.registerBean(CheckpointFolder.class, () -> new CheckpointFolder(folder));
        context.registerBean(
                JournalSettings.class,
                () -> new JournalSettings(folder, every, Duration.ofMinutes(5)));
        context.refresh();
    }

    /// Checkpoints are signed only when the test says so.
    public static JournalRoom open() {
        var room = open(1000);
        room.bean(Checkpoints.class).stop();
        return room;
    }

    /// @param every after how many entries a checkpoint is signed
    public static JournalRoom open(int every) {
        try {
            return new JournalRoom(
                    TestDatabase.fresh(), Files.createTempDirectory("ettle-journal"), every);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// On a database that the test keeps itself; checkpoints likewise only when the test says so.
    public static JournalRoom on(Database database, Path folder) {
        var room = new JournalRoom(TestDatabase.on(database), folder, 1000);
        room.bean(Checkpoints.class).stop();
        return room;
    }

    public TestDatabase database() {
        return database;
    }

    public Path folder() {
        return folder;
    }

    public CheckpointFolder checkpointFolder() {
        return context.getBean(CheckpointFolder.class);
    }

    CheckpointWriter checkpointWriter() {
        return context.getBean(CheckpointWriter.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// Something that a test does.
    public record Tried(
            OrganisationId organisation,
            List<Subject> subjects,
            String reason,
            @Nullable UUID person,
            @Nullable Object more)
            implements Fact {

        public static Tried in(OrganisationId organisation, String reason) {
            return new Tried(organisation, List.of(new Subject("thing", "1")), reason, null, null);
        }
    }

    public static Asker somebody(OrganisationId organisation) {
        return new Asker(organisation, SOMEBODY, "k7m2p9qrst");
    }

    /// Tells the facts in one transaction of their organisation.
    public void tell(Fact... facts) {
        database.as(
                somebody(facts[0].organisation()),
                () -> List.of(facts).forEach(context::publishEvent));
    }

    /// Tells something on each of as many transactions.
    public void fill(OrganisationId organisation, int entries) {
        for (int i = 1; i <= entries; i++) {
            tell(Tried.in(organisation, "The reason for number " + i));
        }
    }

    public void publish(Object event) {
        context.publishEvent(event);
    }

    /// Signs the chain as it is now.
    public void sign(OrganisationId organisation) {
        checkpointWriter().sign(organisation);
    }

    public Journal journal() {
        return context.getBean(Journal.class);
    }

    public void erase(OrganisationId organisation, long number) {
        Askers.run(somebody(organisation), () -> journal().erase(number, "Asked to"));
    }

    public byte[] export(OrganisationId organisation) throws IOException {
        var out = new ByteArrayOutputStream();
        Askers.call(
                somebody(organisation),
                () -> {
                    journal().export(out);
                    return out;
                });
        return out.toByteArray();
    }

    public byte[] proof(OrganisationId organisation, long number) {
        return Askers.call(somebody(organisation), () -> journal().proof(number));
    }

    public long count(OrganisationId organisation, String table) {
        return Askers.call(
                somebody(organisation),
                () ->
                        database.transactions()
                                .execute(_ ->
                                        database.jdbc()
                                                .sql("select count(*) from journal." + table)
                                                .query(Long.class)
                                                .single()));
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
