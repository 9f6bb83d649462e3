package org.ettle.review.web.archive;

import org.ettle.platform.page.UploadLimit;
import org.ettle.review.archive.ArchiveSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ArchiveWebConfiguration {

    /// What stands around a file in a form.
    private static final long AROUND = 64 * 1024;

    @Bean
    UploadLimit archivesTakenIn(ArchiveSettings settings) {
        return new UploadLimit(
                "/reviews/from-archive",
                settings.bytes() + AROUND,
                "The archive is larger than %,d MB".formatted(settings.megabytes()),
                "Nothing was kept. Ask whoever runs this Ettle to allow more, or make the"
                        + " archive without its documents.");
    }
}
