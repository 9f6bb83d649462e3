package org.ettle.platform.page;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// The parts of the site, in the order of its navigation.
public enum Section {
    MAPS("Change maps", "/maps", true),
    EVIDENCE("Evidence", "/evidence", true),
    REVIEWS("Reviews", "/reviews", true),
    JUDGEMENT("Judgements", "/judgements", true),
    DRAFTS("Drafts", "/drafts", false),
    SEARCH("Search", "/search", true),
    PEOPLE("People", "/people", false),
    JOURNAL("Journal", "/journal", false),
    DEVELOPERS("For developers", "/api", true);

    private final String title;
    private final String address;
    private final boolean openToAll;

    Section(String title, String address, boolean openToAll) {
        this.title = title;
        this.address = address;
        this.openToAll = openToAll;
    }

    /// The parts that need no sign-in.
    public static Set<Section> openToAll() {
        return EnumSet.allOf(Section.class).stream()
                .filter(section -> section.openToAll)
                .collect(Collectors.toUnmodifiableSet());
    }

    public String title() {
        return title;
    }

    public String address() {
        return address;
    }
}
