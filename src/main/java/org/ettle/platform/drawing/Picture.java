package org.ettle.platform.drawing;

import java.util.List;

/// A picture: what it shows, in words, and its shapes in the order in which they are read and
/// painted.
///
/// @param key tells it from other pictures on the same page; letters, digits and hyphens
public record Picture(
        String key,
        String title,
        String description,
        double width,
        double height,
        List<Shape> shapes) {

    public Picture {
        shapes = List.copyOf(shapes);
    }
}
