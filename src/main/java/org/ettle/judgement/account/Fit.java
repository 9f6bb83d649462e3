package org.ettle.judgement.account;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// How a theory fits what people told (formulas ours).
///
/// @param links claims whose cause and effect are a link of the theory, of all claims
/// @param paths starts and ends that somebody's own account joins, once for each account, which the
///   theory joins too, by whatever steps; of all such
/// @param nodes factors of the theory that anybody names, of all
/// @param silent links that nobody's account has
/// @param uninvited what people say leads to what, and the theory has no link for
public record Fit(
        Coverage links,
        Coverage paths,
        Coverage nodes,
        SortedSet<Tie> silent,
        SortedSet<Tie> uninvited) {

    public static Fit of(Collection<Tie> theory, Collection<CodedClaim> claims) {
        var links = new TreeSet<>(theory);
        var told = new TreeSet<Tie>();
        int covered = 0;
        for (var claim : claims) {
            told.add(claim.tie());
            covered += links.contains(claim.tie()) ? 1 : 0;
        }
        var silent = new TreeSet<>(links);
        silent.removeAll(told);
        var uninvited = new TreeSet<>(told);
        uninvited.removeAll(links);
        return new Fit(
                new Coverage(covered, claims.size()),
                paths(links, claims),
                nodes(links, told),
                Collections.unmodifiableSortedSet(silent),
                Collections.unmodifiableSortedSet(uninvited));
    }

    private static Coverage paths(SortedSet<Tie> links, Collection<CodedClaim> claims) {
        var pathways = new Web(links).pathways();
        int covered = 0;
        int all = 0;
        for (var path : ToldPaths.of(claims).within().entrySet()) {
            int accounts = path.getValue().size();
            all += accounts;
            covered += pathways.contains(path.getKey()) ? accounts : 0;
        }
        return new Coverage(covered, all);
    }

    private static Coverage nodes(SortedSet<Tie> links, SortedSet<Tie> told) {
        var named = factors(told);
        var all = factors(links);
        int count = all.size();
        all.retainAll(named);
        return new Coverage(all.size(), count);
    }

    private static SortedSet<Factor> factors(SortedSet<Tie> ties) {
        var factors = new TreeSet<Factor>();
        ties.forEach(tie -> {
            factors.add(tie.cause());
            factors.add(tie.effect());
        });
        return factors;
    }
}
