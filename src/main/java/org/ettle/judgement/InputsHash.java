package org.ettle.judgement;

import java.util.regex.Pattern;

/// The SHA-256 of everything that a judgement was made from ([CanonicalForm]).
///
/// @param hex 64 lower-case digits
public record InputsHash(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public InputsHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in hexadecimal: " + hex);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
