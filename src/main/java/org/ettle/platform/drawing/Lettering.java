package org.ettle.platform.drawing;

/// How words are set: face, size, colour and the side from which they run.
public record Lettering(Typeface face, double size, Colour colour, From from) {

    public enum From {
        LEFT,
        MIDDLE,
        RIGHT
    }

    public Lettering(Typeface face, double size, Colour colour) {
        this(face, size, colour, From.LEFT);
    }

    public Lettering from(From side) {
        return new Lettering(face, size, colour, side);
    }

    public Lettering in(Colour other) {
        return new Lettering(face, size, other, from);
    }

    public double width(String text) {
        return face.width(text, size);
    }
}
