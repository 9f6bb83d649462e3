package org.ettle.platform.drawing;

/// A colour of a picture, as red, green and blue from 0 to 255.
public record Colour(int red, int green, int blue) {

    public static final Colour WHITE = Colour.of("#ffffff");

    private static final int BYTE = 0xff;

    /// @param hex six digits after a hash, as in a style sheet
    public static Colour of(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Colour(rgb >> 16 & BYTE, rgb >> 8 & BYTE, rgb & BYTE);
    }

    /// As in a style sheet; written by hand, because a drawing asks for it thousands of times.
    public String hex() {
        char[] signs = new char[7];
        signs[0] = '#';
        int rgb = red << 16 | green << 8 | blue;
        for (int at = 6; at > 0; at--, rgb >>= 4) {
            signs[at] = Character.forDigit(rgb & 0xf, 16);
        }
        return new String(signs);
    }

    /// Contrast with another colour as WCAG 2.2 defines it: from 1 (none) to 21 (black on white).
    public double contrastWith(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
