package org.ettle.review.web.intake;

import java.util.Locale;

/// Figures in words.
final class Words {

    private Words() {}

    /// “12,500”.
    static String count(int number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
