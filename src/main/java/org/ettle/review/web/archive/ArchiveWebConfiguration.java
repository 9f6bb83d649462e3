package org.ettle.review.web.archive;

import org.ettle.platform.page.UploadLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ArchiveWebConfiguration {

    private static final long MOST = 25L * 1024 * 1024;

    /// What stands around a file in a form.
    private static final long AROUND = 64 * 1024;

    @Bean
    UploadLimit archivesTakenIn() {
        return new UploadLimit(
                "/reviews/from-archive",
                MOST + AROUND,
                "The archive is larger than 25 MB",
                "Nothing was kept. Ask whoever runs this Ettle to take it in.");
    }
}
