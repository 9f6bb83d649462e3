package org.ettle.evidence.web;

import java.util.List;
import org.ettle.platform.page.Signpost;

/// The versions of maps to one of which something is to be tied.
///
/// @param about what is to be tied to it
public record VersionsSheet(String title, String about, List<Signpost> versions, String back) {

    public VersionsSheet {
        versions = List.copyOf(versions);
    }

    public static VersionsSheet of(
            String title, String about, TargetNames names, String address, String back) {
        return new VersionsSheet(
                title,
                about,
                names.versions().stream()
                        .map(placed ->
                                Signpost.to(
                                        placed.map().title()
                                                + ": "
                                                + placed.version().heading().title(),
                                        address + "?version=" + placed.key()))
                        .toList(),
                back);
    }
}
