package org.ettle.platform.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around the content of a page: its title, where it is on the site, how wide it is.
///
/// @param title names the page; unique on the site, for it also names the browser's tab
/// @param crumbs the pages above this one, the home page left out
/// @param section the part of the site that the navigation shows as the current one
/// @param wide whether the content takes the whole width of the window (maps, comparisons)
/// @param sought the words that the search box in the header holds
public record Frame(
        String title,
        List<Signpost> crumbs,
        @Nullable Section section,
        boolean wide,
        String sought) {

    public Frame {
        crumbs = List.copyOf(crumbs);
    }

    public static Frame titled(String title) {
        return new Frame(title, List.of(), null, false, "");
    }

    public Frame in(Section here) {
        return new Frame(title, crumbs, here, wide, sought);
    }

    /// Adds a page above this one; call it from the top of the site downwards.
    public Frame under(String words, String address) {
        var longer = new ArrayList<>(crumbs);
        longer.add(Signpost.to(words, address));
        return new Frame(title, longer, section, wide, sought);
    }

    public Frame acrossTheWindow() {
        return new Frame(title, crumbs, section, true, sought);
    }

    public Frame seeking(String words) {
        return new Frame(title, crumbs, section, wide, words);
    }

    /// The title as the last crumb, without the name of a page above where it ends in that.
    public String here() {
        return crumbs.stream()
                .map(it -> ": " + it.words())
                .filter(title::endsWith)
                .findFirst()
                .map(it -> title.substring(0, title.length() - it.length()))
                .orElse(title);
    }

    public boolean isIn(Section other) {
        return section == other;
    }
}
