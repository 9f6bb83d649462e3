package org.ettle.review.archive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What can be set about archives of reviews (docs/running.md).
///
/// @param megabytes how large an archive may be that is taken in; what is in it may unpack to ten
///   times as much
@ConfigurationProperties("ettle.archive")
public record ArchiveSettings(@DefaultValue("200") int megabytes) {

    private static final int UNPACKED = 10;

    public long bytes() {
        return (long) megabytes << 20;
    }

    long unpackedBytes() {
        return UNPACKED * bytes();
    }
}
