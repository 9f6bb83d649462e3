package org.ettle.theory.drawing;

/// A place on the drawing.
record Rectangle(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double centre() {
        return y + height / 2;
    }

    boolean meets(Rectangle other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
}
