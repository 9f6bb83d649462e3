package org.ettle.journal;

import org.ettle.journal.checkpoint.CheckpointFolder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JournalSettings.class)
class JournalConfiguration {

    @Bean
    CheckpointFolder checkpointFolder(JournalSettings settings) {
        return new CheckpointFolder(settings.folder());
    }
}
