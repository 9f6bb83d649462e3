package org.ettle.judgement.web;

import org.ettle.platform.drawing.Colour;
import org.ettle.platform.drawing.Lettering;
import org.ettle.platform.drawing.Typeface;

/// The colours and letters of this room's drawings. Nothing is told by colour alone.
public final class Inks {

    public static final Colour TEXT = Colour.of("#1a1a1a");
    public static final Colour QUIET = Colour.of("#4d565f");
    public static final Colour GRID = Colour.of("#c7ccd1");
    public static final Colour AXIS = Colour.of("#76808a");
    public static final Colour MAIN = Colour.of("#002d54");
    public static final Colour OTHER = Colour.of("#7a4a00");

    private Inks() {}

    public static Lettering words(double size, Colour colour) {
        return new Lettering(Typeface.REGULAR, size, colour);
    }

    public static Lettering bold(double size, Colour colour) {
        return new Lettering(Typeface.BOLD, size, colour);
    }
}
