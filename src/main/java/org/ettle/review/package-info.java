/// Reviews of documents and literature: the protocol, the references that were found, and the
/// records that people screen. The root keeps the review, its protocol and its records; `intake`
/// takes files of references in and finds what is there twice. The packages `record`, `format`,
/// `duplicate`, `ranking`, `stopping` and `agreement` calculate, without Spring or database.
@ApplicationModule(
        displayName = "Review",
        allowedDependencies = {
            "platform :: page",
            "platform :: store",
            "platform :: drawing",
            "platform :: writing",
            "access",
            "theory",
            "evidence",
            "evidence :: document"
        })
@NullMarked
package org.ettle.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
