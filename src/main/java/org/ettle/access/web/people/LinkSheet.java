package org.ettle.access.web.people;

import java.util.UUID;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// A one-time link, shown once.
///
/// @param link whole, to be copied
public record LinkSheet(String name, String address, String link) {

    static LinkSheet of(String name, UUID person, String path) {
        return leadingBack(name, "/people/" + person, path);
    }

    static LinkSheet leadingBack(String name, String address, String path) {
        return new LinkSheet(
                name,
                address,
                ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString());
    }
}
