package org.ettle.access;

import java.util.List;
import java.util.UUID;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/// What happens at the door when Ettle starts: the invented people come or go, and where nobody can
/// sign in yet, one line says how to.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class AccessAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(AccessAtStart.class);
    private static final String DEMONSTRATION = "/content/access/demo-people.yaml";
    private static final String TASK = "demonstration people";

    @Bean
    ApplicationRunner demonstrationPeople(
            AccessSettings settings, Organisations organisations, People people) {
        return _ ->
                Organisations.read(DEMONSTRATION)
                        .valueStream()
                        .forEach(group -> {
                            var organisation =
                                    organisations
                                            .find(Organisations.text(group, "organisation"))
                                            .orElseThrow();
                            var asker = Asker.theProgram(organisation.id(), TASK);
                            Askers.run(asker, () -> comeOrGo(settings.demo(), people, group));
                        });
    }

    private static void comeOrGo(boolean demo, People people, JsonNode group) {
        if (!demo) {
            people.shutDemonstrationOut();
            return;
        }
        group.required("people")
                .valueStream()
                .forEach(entry ->
                        people.welcomeDemonstration(
                                UUID.fromString(Organisations.text(entry, "id")),
                                Organisations.text(entry, "name"),
                                Organisations.text(entry, "signInName"),
                                roles(entry)));
    }

    private static List<Role> roles(JsonNode entry) {
        return entry.required("roles")
                .valueStream()
                .map(role -> Role.valueOf(role.stringValue()))
                .toList();
    }

    /// Told last, so that it stands below everything else that a start says.
    @Bean
    FirstLink firstLink(Openings openings, Environment environment) {
        return new FirstLink(openings, environment);
    }

    record FirstLink(Openings openings, Environment environment) {

        @EventListener
        void ready(ApplicationReadyEvent event) {
            openings.firstLink()
                    .ifPresent(link ->
                            LOG.info(
                                    "Nobody looks after Ettle yet. Open this link once, within"
                                            + " three days, to begin: http://localhost:{}{}",
                                    environment.getProperty("local.server.port", "8080"),
                                    link));
        }
    }
}
