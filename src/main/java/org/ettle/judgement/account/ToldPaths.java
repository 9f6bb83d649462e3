package org.ettle.judgement.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What people say leads to what by one step or more. “A leads to B” from one person and “B leads
/// to C” from another is not one person's story: such a path is *stitched*, and told apart.
///
/// @param within by start and end, whose own accounts lead from the one to the other
/// @param stitched starts and ends that only several accounts together join
public record ToldPaths(SortedMap<Tie, SortedSet<String>> within, SortedSet<Tie> stitched) {

    public static ToldPaths of(Collection<CodedClaim> claims) {
        var accounts = new TreeMap<String, List<Tie>>();
        var all = new ArrayList<Tie>();
        for (var claim : claims) {
            accounts.computeIfAbsent(claim.account(), _ -> new ArrayList<>()).add(claim.tie());
            all.add(claim.tie());
        }
        var within = new TreeMap<Tie, SortedSet<String>>();
        accounts.forEach((account, ties) ->
                new Web(ties)
                        .pathways()
                        .forEach(path ->
                                within.computeIfAbsent(path, _ -> new TreeSet<>()).add(account)));
        var stitched = new Web(all).pathways();
        stitched.removeAll(within.keySet());
        return new ToldPaths(
                Collections.unmodifiableSortedMap(within),
                Collections.unmodifiableSortedSet(stitched));
    }
}
