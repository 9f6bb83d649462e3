package org.ettle.judgement.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ettle.evidence.Claim.Attribution;
import org.ettle.evidence.Claim.Direction;

/// How many people said something, and how often it was said. Both are shown.
///
/// @param people distinct accounts
/// @param mentions claims
/// @param share of all people who were heard
public record Voices(int people, int mentions, Wilson share) {

    /// What one claim is said of: the attribution code with its direction (QuIP).
    public record Code(Attribution attribution, Direction direction) implements Comparable<Code> {

        @Override
        public int compareTo(Code other) {
            int first = attribution.compareTo(other.attribution);
            return first != 0 ? first : direction.compareTo(other.direction);
        }
    }

    /// @param heard all whose accounts were coded, whether or not they said anything of it
    public static Voices of(Collection<CodedClaim> claims, int heard, Predicate<CodedClaim> such) {
        var people = new TreeSet<String>();
        int mentions = 0;
        for (var claim : claims) {
            if (such.test(claim)) {
                people.add(claim.account());
                mentions++;
            }
        }
        return new Voices(people.size(), mentions, new Wilson(people.size(), heard));
    }

    public static SortedMap<Tie, Voices> byTie(Collection<CodedClaim> claims, int heard) {
        return by(claims, heard, CodedClaim::tie);
    }

    public static SortedMap<Code, Voices> byCode(Collection<CodedClaim> claims, int heard) {
        return by(claims, heard, claim -> new Code(claim.attribution(), claim.direction()));
    }

    private static <K extends Comparable<K>> SortedMap<K, Voices> by(
            Collection<CodedClaim> claims, int heard, Function<CodedClaim, K> key) {
        var groups = new TreeMap<K, Collection<CodedClaim>>();
        claims.forEach(claim ->
                groups.computeIfAbsent(key.apply(claim), _ -> new ArrayList<>()).add(claim));
        var voices = new TreeMap<K, Voices>();
        groups.forEach((each, those) -> voices.put(each, of(those, heard, _ -> true)));
        return Collections.unmodifiableSortedMap(voices);
    }
}
