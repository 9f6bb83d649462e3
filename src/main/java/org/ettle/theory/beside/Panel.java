package org.ettle.theory.beside;

import gg.jte.Content;
import java.util.Map;
import org.ettle.theory.Link;

/// What one room shows on the page of an outcome.
///
/// @param title heads the notes beside its links
/// @param content a section of the page, under a heading of its own
/// @param links notes beside the outcome's links
public record Panel(String title, Content content, Map<Link.Name, Note> links) {

    public Panel {
        links = Map.copyOf(links);
    }
}
