package org.ettle.platform.page;

/// A link in any list of links: breadcrumbs, tabs, side navigation, pages of a list.
///
/// @param here whether the reader is on the page it leads to
public record Signpost(String words, String address, boolean here) {

    public static Signpost to(String words, String address) {
        return new Signpost(words, address, false);
    }

    public static Signpost here(String words, String address) {
        return new Signpost(words, address, true);
    }
}
