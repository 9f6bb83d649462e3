package org.ettle.theory.beside;

import gg.jte.Content;
import java.util.Map;
import org.ettle.theory.Link;
import org.jspecify.annotations.Nullable;

/// What one room shows on the page of an outcome.
///
/// @param title heads the notes beside its links
/// @param content a section of the page, under a heading of its own
/// @param links notes beside the outcome's links
/// @param after what is told once every room has shown its content; null where nothing is
public record Panel(
        String title, Content content, Map<Link.Name, Note> links, @Nullable Content after) {

    public Panel(String title, Content content, Map<Link.Name, Note> links) {
        this(title, content, links, null);
    }

    public Panel {
        links = Map.copyOf(links);
    }
}
