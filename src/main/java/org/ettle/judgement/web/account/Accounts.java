package org.ettle.judgement.web.account;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ettle.evidence.Claim;
import org.ettle.evidence.ClaimsFound;
import org.ettle.evidence.Origin;
import org.ettle.judgement.account.CodedClaim;
import org.ettle.judgement.account.Factor;
import org.ettle.judgement.account.Fit;
import org.ettle.judgement.account.Tie;
import org.ettle.judgement.account.ToldPaths;
import org.ettle.theory.beside.Viewed;

/// What people's own accounts say brings about what, held against one version of a map. Only what
/// one person said is an account; what a meeting or a document says is left out, and counted.
///
/// @param unpublished the ids of those claims that nobody outside the reader's organisation sees
/// @param elsewhere claims that are nobody's own account
/// @param invented claims of invented accounts among those that count
record Accounts(
        Viewed viewed,
        List<CodedClaim> claims,
        Set<String> unpublished,
        int elsewhere,
        int invented) {

    static Accounts of(Viewed viewed, Collection<ClaimsFound.Coded> found) {
        var own = found.stream().filter(it -> it.origin().kind() == Origin.Kind.PERSON).toList();
        return new Accounts(
                viewed,
                own.stream().map(Accounts::coded).toList(),
                own.stream()
                        .filter(it -> !it.lent())
                        .map(it -> it.claim().id().toString())
                        .collect(Collectors.toSet()),
                found.size() - own.size(),
                (int) own.stream().filter(ClaimsFound.Coded::demonstration).count());
    }

    private static CodedClaim coded(ClaimsFound.Coded coded) {
        var claim = coded.claim();
        return new CodedClaim(
                claim.id().toString(),
                claim.organisation() + " " + coded.origin().label(),
                new Tie(factor(claim.cause()), factor(claim.effect())),
                claim.attribution(),
                claim.direction());
    }

    private static Factor factor(Claim.Factor said) {
        return new Factor(said.code() == null ? said.words() : said.code().value());
    }

    /// How many claims of a tie nobody else sees.
    int unpublished(Tie tie) {
        return (int)
                claims.stream()
                        .filter(it -> it.tie().equals(tie))
                        .filter(it -> unpublished.contains(it.id()))
                        .count();
    }

    int heard() {
        return new TreeSet<>(claims.stream().map(CodedClaim::account).toList()).size();
    }

    List<Tie> theory() {
        return viewed.version().links().stream()
                .map(it -> Tie.of(it.from().value(), it.to().value()))
                .distinct()
                .toList();
    }

    Fit fit() {
        return Fit.of(theory(), claims);
    }

    ToldPaths paths() {
        return ToldPaths.of(claims);
    }

    /// How many people tell each tie.
    TreeMap<Tie, Integer> people() {
        var accounts = new TreeMap<Tie, TreeSet<String>>();
        claims.forEach(
                it -> accounts.computeIfAbsent(it.tie(), _ -> new TreeSet<>()).add(it.account()));
        var people = new TreeMap<Tie, Integer>();
        accounts.forEach((tie, who) -> people.put(tie, who.size()));
        return people;
    }

    /// What a factor is called: the label of the outcome that it is, or people's own words.
    String words(Factor factor) {
        return viewed.version().outcomes().stream()
                .filter(it -> it.code().value().equals(factor.name()))
                .map(it -> it.label())
                .findFirst()
                .orElse(factor.name());
    }

    boolean isOutcome(Factor factor) {
        return viewed.version().outcomes().stream()
                .anyMatch(it -> Objects.equals(it.code().value(), factor.name()));
    }
}
