package org.ettle.judgement.web.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ettle.evidence.Claim;
import org.ettle.evidence.ClaimsFound;
import org.ettle.evidence.Origin;
import org.ettle.evidence.remapping.KeptWays;
import org.ettle.evidence.remapping.Place;
import org.ettle.evidence.remapping.Way;
import org.ettle.judgement.account.CodedClaim;
import org.ettle.judgement.account.Factor;
import org.ettle.judgement.account.FitChange;
import org.ettle.judgement.account.Tie;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Viewed;

/// Two versions of a theory held against the same accounts, whichever of them a claim was coded on.
/// An outcome of the earlier that kept its meaning is the one that it became; what was split,
/// merged or dropped is a factor of its own, which the later version does not have.
///
/// @param accounts as the later version calls what they name
/// @param earlierTheory the links of the earlier version, in the same names
/// @param carried whether the one came from the other by recorded crosswalks; else a claim is held
///   only against the version on which it was coded
record TwoVersions(Viewed earlier, Accounts accounts, List<Tie> earlierTheory, boolean carried) {

    /// @param found the claims on a version, as far as the reader may see them
    static TwoVersions of(
            Viewed one,
            Viewed other,
            KeptWays ways,
            Function<Viewed, List<ClaimsFound.Coded>> found) {
        boolean onwards = leads(one, other, ways);
        boolean back = !onwards && leads(other, one, ways);
        var earlier = back ? other : one;
        var later = back ? one : other;
        var names = names(earlier, later, ways);
        var claims = new ArrayList<CodedClaim>();
        var own =
                Stream.of(earlier, later)
                        .flatMap(it -> found.apply(it).stream())
                        .filter(it -> it.origin().kind() == Origin.Kind.PERSON)
                        .toList();
        for (var each : own) {
            var claim = each.claim();
            boolean onEarlier = claim.version().equals(earlier.version().id());
            Function<Claim.Factor, Factor> factor =
                    said -> {
                        var code = said.code();
                        return new Factor(
                                code == null
                                        ? said.words()
                                        : onEarlier
                                                ? names.getOrDefault(code, said.words())
                                                : code.value());
                    };
            claims.add(
                    new CodedClaim(
                            claim.id().toString(),
                            claim.organisation() + " " + each.origin().label(),
                            new Tie(factor.apply(claim.cause()), factor.apply(claim.effect())),
                            claim.attribution(),
                            claim.direction()));
        }
        return new TwoVersions(
                earlier,
                new Accounts(
                        later,
                        claims,
                        own.stream()
                                .filter(it -> !it.lent())
                                .map(it -> it.claim().id().toString())
                                .collect(Collectors.toSet()),
                        0,
                        (int) own.stream().filter(ClaimsFound.Coded::demonstration).count()),
                earlier.version().links().stream()
                        .map(it ->
                                Tie.of(
                                        names.getOrDefault(it.from(), it.from().value()),
                                        names.getOrDefault(it.to(), it.to().value())))
                        .distinct()
                        .toList(),
                onwards || back);
    }

    private static boolean leads(Viewed from, Viewed to, KeptWays ways) {
        return !from.version().id().equals(to.version().id())
                && ways.to(to.map(), to.version())
                        .ways()
                        .ancestry()
                        .find(from.map().owner(), from.version().id())
                        .isPresent();
    }

    /// What an outcome of the earlier version is called: by the code that it kept or got, or by its
    /// words and the version that has it.
    private static Map<Outcome.Code, String> names(Viewed earlier, Viewed later, KeptWays ways) {
        var all = ways.to(later.map(), later.version()).ways();
        var names = new HashMap<Outcome.Code, String>();
        for (var outcome : earlier.version().outcomes()) {
            var way =
                    all.find(
                            earlier.map().owner(),
                            earlier.version().id(),
                            new Place.AnOutcome(outcome.code()));
            names.put(
                    outcome.code(),
                    way.isPresent()
                                    && way.get()
                                            instanceof Way.Carried(Place.AnOutcome(var code), _)
                            ? code.value()
                            : outcome.label() + " (" + earlier.version().name() + ")");
        }
        return names;
    }

    FitChange change() {
        return FitChange.of(earlierTheory, accounts.theory(), accounts.claims());
    }

    Viewed later() {
        return accounts.viewed();
    }
}
