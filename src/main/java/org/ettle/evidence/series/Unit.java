package org.ettle.evidence.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/// What the figures of an indicator count.
public enum Unit {
    PEOPLE("people", "", 0),
    PER_1000_PEOPLE("people in every 1,000 of the population", " per 1,000", 1),
    PER_1000_SDS("people in every 1,000 with self-directed support", " per 1,000", 1),
    PERCENT("per cent", "%", 1);

    private final String title;
    private final String sign;
    private final int places;

    Unit(String title, String sign, int places) {
        this.title = title;
        this.sign = sign;
        this.places = places;
    }

    public String title() {
        return title;
    }

    /// The figure as readers see it: “9,495”, “84.4%”.
    public String words(BigDecimal value) {
        return bare(value) + sign;
    }

    /// The same without the sign, where a heading says it.
    public String bare(BigDecimal value) {
        var format = NumberFormat.getNumberInstance(Locale.UK);
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(Math.min(places, Math.max(0, value.scale())));
        format.setMaximumFractionDigits(places);
        return format.format(value);
    }
}
