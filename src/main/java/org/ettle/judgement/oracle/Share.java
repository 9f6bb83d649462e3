package org.ettle.judgement.oracle;

import org.ettle.judgement.Chance;

/// An exact answer: so many of so many equally likely cases.
///
/// @param of at least one
public record Share(long cases, long of) {

    public Share {
        if (of < 1 || cases < 0 || cases > of) {
            throw new IllegalArgumentException("Not a share: " + cases + " of " + of);
        }
    }

    public Chance chance() {
        return Chance.of((double) cases / of);
    }
}
