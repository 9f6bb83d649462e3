package org.ettle.platform.drawing;

/// A sheet to print on, in points of 1/72 inch.
///
/// @param margin left free on each side
public record Paper(double width, double height, double margin) {

    public static final Paper A3_LANDSCAPE = new Paper(1190.55, 841.89, 28);
    public static final Paper A4_LANDSCAPE = new Paper(841.89, 595.28, 24);

    /// A sheet exactly as large as the picture.
    public static Paper of(Picture picture) {
        return new Paper(picture.width(), picture.height(), 0);
    }

    /// By how much something of this size must be scaled to fill the sheet.
    public double scaleFor(double wide, double high) {
        return Math.min((width - 2 * margin) / wide, (height - 2 * margin) / high);
    }
}
