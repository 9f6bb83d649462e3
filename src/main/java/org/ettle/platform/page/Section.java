package org.ettle.platform.page;

/// The parts of the site, in the order of its navigation.
public enum Section {
    MAPS("Change maps", "/maps"),
    SEARCH("Search", "/search"),
    DEVELOPERS("For developers", "/api");

    private final String title;
    private final String address;

    Section(String title, String address) {
        this.title = title;
        this.address = address;
    }

    public String title() {
        return title;
    }

    public String address() {
        return address;
    }
}
