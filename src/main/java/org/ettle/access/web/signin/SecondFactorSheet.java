package org.ettle.access.web.signin;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.ettle.access.signin.SecondFactors;
import org.ettle.platform.page.Field;
import org.springframework.web.util.UriUtils;

/// What the page shows that sets up a second factor.
///
/// @param secret in groups of four, for those who type it
/// @param path the dark squares of the picture, as an SVG path
/// @param size how many squares the picture is wide and high
/// @param site the name of the site, for which passkeys are made
public record SecondFactorSheet(
        String secret, String path, int size, String then, String site, Field code) {

    private static final int QUIET_ZONE = 4;

    /// The page that adds a passkey, and goes on where this one would.
    public String passkeyAddress() {
        return "/me/security/passkeys/new?then=" + UriUtils.encode(then, StandardCharsets.UTF_8);
    }

    static SecondFactorSheet of(SecondFactors.Offer offer, String then, String site, Field code) {
        var squares = squares(offer.address());
        return new SecondFactorSheet(
                offer.secret().replaceAll("(.{4})(?!$)", "$1 "),
                path(squares),
                squares.getWidth(),
                then,
                site,
                code);
    }

    private static BitMatrix squares(String text) {
        try {
            var hints = Map.of(EncodeHintType.MARGIN, QUIET_ZONE);
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String path(BitMatrix squares) {
        var path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
