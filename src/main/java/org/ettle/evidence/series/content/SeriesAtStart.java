package org.ettle.evidence.series.content;

import org.ettle.access.Organisations;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Loads the national figures at the start, for the national body, unless `ettle.content` is false.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "ettle.content", matchIfMissing = true)
class SeriesAtStart {

    @Bean
    ApplicationRunner nationalFigures(ReferenceSeries series, Organisations organisations) {
        return _ ->
                Askers.run(
                        Asker.theProgram(organisations.national().id(), "loading national figures"),
                        series::load);
    }
}
