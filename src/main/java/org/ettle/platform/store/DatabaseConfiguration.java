package org.ettle.platform.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.ettle.platform.store.server.Database;
import org.ettle.platform.store.server.DatabaseServer;
import org.ettle.platform.store.server.Durability;
import org.ettle.platform.store.server.EmbeddedServer;
import org.ettle.platform.store.server.ExternalServer;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The database server and the two ways into it: as the owner, who only migrates, and as the
/// application, whom row security binds.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
class DatabaseConfiguration {

    private static final int SERVER_DIED = 3;

    @Bean
    @ConditionalOnMissingBean
    DatabaseServer databaseServer(StoreSettings settings) {
        var external = settings.database();
        if (external != null) {
            return external(external);
        }
        if (settings.fresh()) {
            EmbeddedServer.forget(settings.data());
        }
        return embedded(settings.data());
    }

    /// Where the server dies, nothing can be answered any more. The program says so and ends; the
    /// next start recovers.
    private static DatabaseServer embedded(Path data) {
        return EmbeddedServer.start(
                data,
                Durability.DURABLE,
                List.of(),
                () -> new Thread(() -> System.exit(SERVER_DIED), "the end").start());
    }

    private static DatabaseServer external(StoreSettings.External external) {
        return new ExternalServer(
                new Database(
                        external.url(),
                        new Database.Login(external.owner().user(), external.owner().password()),
                        new Database.Login(external.user(), external.password())));
    }

    @Bean
    Database database(DatabaseServer server) {
        DatabaseRules.check(server, LocalDate.now(Clock.systemUTC()));
        return server.database();
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(Database database) {
        var owner = new PGSimpleDataSource();
        owner.setUrl(database.address());
        owner.setUser(database.owner().user());
        owner.setPassword(database.owner().password());
        return owner;
    }

    @Bean
    AskedConnections dataSource(Database database) {
        return new AskedConnections(database);
    }

    @Bean
    AskedTransactions transactionManager(AskedConnections connections) {
        return new AskedTransactions(connections);
    }
}
