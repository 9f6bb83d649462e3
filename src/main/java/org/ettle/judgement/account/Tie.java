package org.ettle.judgement.account;

import java.util.Comparator;

/// That one thing leads to another: in a theory a link, in accounts what people say.
public record Tie(Factor cause, Factor effect) implements Comparable<Tie> {

    private static final Comparator<Tie> ORDER =
            Comparator.comparing(Tie::cause).thenComparing(Tie::effect);

    public static Tie of(String cause, String effect) {
        return new Tie(new Factor(cause), new Factor(effect));
    }

    @Override
    public int compareTo(Tie other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return cause + " → " + effect;
    }
}
