package org.ettle.evidence.web.document;

import org.ettle.evidence.document.worker.Limits;
import org.ettle.platform.page.UploadLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DocumentWebConfiguration {

    /// What stands around a file in a form.
    private static final long AROUND = 64 * 1024;

    @Bean
    UploadLimit documentUploads() {
        return new UploadLimit(
                "/evidence/sources/*/documents",
                Limits.BYTES + AROUND,
                "The file is larger than 25 MB",
                "Nothing was kept. Split it, or save it without its pictures, and attach that.");
    }
}
