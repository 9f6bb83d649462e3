package org.ettle.access.token;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.ettle.access.session.SecretWord;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;

/// The text of a token: `ettle_`, a secret word, and a checksum. So those who look through files
/// for secrets recognise one for certain, and a text that was cut off is told without asking the
/// database. The word names the organisation under whose row security it is looked up.
public final class TokenText {

    private static final String START = "ettle_";
    private static final Pattern FORM = Pattern.compile(START + "([A-Za-z0-9_-]{64})([0-9a-f]{8})");

    private final SecretWord word;

    private TokenText(SecretWord word) {
        this.word = word;
    }

    static TokenText drawnFor(OrganisationId organisation) {
        return new TokenText(SecretWord.drawnFor(organisation));
    }

    /// Nothing where the text cannot be a token of ours.
    public static Optional<TokenText> of(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        var form = FORM.matcher(text);
        return form.matches() && form.group(2).equals(checksum(form.group(1)))
                ? SecretWord.of(form.group(1)).map(TokenText::new)
                : Optional.empty();
    }

    public OrganisationId organisation() {
        return word.organisation();
    }

    String fingerprint() {
        return word.fingerprint();
    }

    /// The text itself, shown once to whoever made it, and never to a log.
    public String reveal() {
        var revealed = word.reveal();
        return START + revealed + checksum(revealed);
    }

    @Override
    public String toString() {
        return "the text of a token";
    }

    private static String checksum(String word) {
        var sum = new CRC32();
        sum.update((START + word).getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().toHexDigits(sum.getValue(), 8);
    }
}
