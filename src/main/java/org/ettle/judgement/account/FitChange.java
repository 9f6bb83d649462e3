package org.ettle.judgement.account;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// Two versions of a theory held against the same claims.
///
/// @param gained what people say that only the later has a link for
/// @param lost what people say that only the earlier has a link for
public record FitChange(Fit earlier, Fit later, SortedSet<Tie> gained, SortedSet<Tie> lost) {

    public static FitChange of(
            Collection<Tie> earlier, Collection<Tie> later, Collection<CodedClaim> claims) {
        var before = Fit.of(earlier, claims);
        var after = Fit.of(later, claims);
        return new FitChange(
                before,
                after,
                without(before.uninvited(), after.uninvited()),
                without(after.uninvited(), before.uninvited()));
    }

    private static SortedSet<Tie> without(SortedSet<Tie> all, SortedSet<Tie> others) {
        var left = new TreeSet<>(all);
        left.removeAll(others);
        return Collections.unmodifiableSortedSet(left);
    }
}
