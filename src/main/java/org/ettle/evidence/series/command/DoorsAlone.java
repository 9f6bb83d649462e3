package org.ettle.evidence.series.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ettle.access.Organisations;
import org.ettle.platform.store.server.StandingServer;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// The program's doors without its pages, for a command that works on a data folder. What is done
/// through them is done as the application, under row security, and stands in the journal.
///
/// Where Ettle runs on the folder, its database is used as it runs, and Ettle itself signs the
/// checkpoints of the journal. Where it does not, the database runs for as long as the command
/// does.
final class DoorsAlone {

    private DoorsAlone() {}

    static AnnotationConfigApplicationContext on(Path data, Map<String, String> environment) {
        var context = new AnnotationConfigApplicationContext();
        var settings = new LinkedHashMap<String, Object>();
        settings.put("ettle.fresh", false);
        settings.put("ettle.data", data.toAbsolutePath().toString());
        settings.put("ettle.journal.folder", data.resolve("journal").toAbsolutePath().toString());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("the folder", settings));
        if (!environment.containsKey("ETTLE_DATABASE_URL")) {
            var server = StandingServer.of(data.toAbsolutePath());
            context.registerBean("databaseServer", StandingServer.class, () -> server);
            if (server.isAnothers()) {
                context.getBeanFactory()
                        .registerSingleton("lifecycleProcessor", new NothingStarts());
            }
        }
        context.register(Doors.class);
        context.refresh();
        return context;
    }

    /// Two programs that sign would write over each other.
    private static final class NothingStarts implements LifecycleProcessor {

        @Override
        public void onRefresh() {}

        @Override
        public void onClose() {}

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    @Import(Organisations.class)
    @ComponentScan(
            basePackages = {
                "org.ettle.platform.store",
                "org.ettle.journal",
                "org.ettle.evidence.series"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "org\\.ettle\\..*(\\.web\\.|AtStart).*"))
    @ImportAutoConfiguration({
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    static class Doors {}
}
