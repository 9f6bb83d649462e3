package org.ettle.evidence;

/// Which way evidence tells.
public enum Stance {
    SUPPORTS("Supports"),
    MIXED("Mixed"),
    CONTRADICTS("Contradicts"),
    CONTEXT("Context only");

    private final String title;

    Stance(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
