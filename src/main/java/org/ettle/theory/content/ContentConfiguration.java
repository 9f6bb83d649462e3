package org.ettle.theory.content;

import org.ettle.theory.ChangeMaps;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Loads the reference content at the start, unless `ettle.content` is false.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "ettle.content", matchIfMissing = true)
class ContentConfiguration {

    private static final String FOLDER = "/content/theory/";

    /// Before what other rooms load, which may rest on it.
    @Bean
    @Order(0)
    ApplicationRunner referenceContent(ChangeMaps maps) {
        return _ ->
                new ReferenceContent(maps)
                        .load(file ->
                                ContentConfiguration.class.getResourceAsStream(FOLDER + file));
    }
}
