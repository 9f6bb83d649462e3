package org.ettle.review.flow;

/// The two columns of PRISMA 2020.
public enum Channel {
    DATABASES("Databases and registers"),
    OTHER("Other sources");

    private final String words;

    Channel(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
