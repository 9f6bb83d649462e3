package org.ettle.platform.store.server;

import java.util.List;

/// Whether what was committed survives a loss of power.
public enum Durability {
    /// An acknowledged write is on the disk.
    DURABLE("on"),
    /// For data that is thrown away at the end: tests.
    FORGETFUL("off");

    private final String value;

    Durability(String value) {
        this.value = value;
    }

    List<String> settings() {
        return List.of(
                "fsync=" + value, "synchronous_commit=" + value, "full_page_writes=" + value);
    }

    boolean isDurable() {
        return this == DURABLE;
    }
}
