package org.ettle.evidence.harvest;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How many statements came how far. Those withdrawn, and those that are still being worded, are
/// not among the harvested.
///
/// @param begun still being worded
/// @param answered in a sample, with at least one verdict
/// @param substantiated somebody independent agreed at least partly
/// @param unexpected harvested, and on no outcome yet
/// @param verdicts how many people gave each; a statement may have several
public record Tally(
        int begun,
        int harvested,
        int inSample,
        int answered,
        int substantiated,
        int unexpected,
        Map<Verdict, Integer> verdicts) {

    public Tally {
        verdicts = Map.copyOf(verdicts);
    }

    public static Tally of(Collection<Statement> statements) {
        var held = statements.stream().filter(it -> it.withdrawn() == null).toList();
        var harvested = held.stream().filter(it -> it.submittedAt() != null).toList();
        var sampled = harvested.stream().filter(it -> it.sample() != null).toList();
        return new Tally(
                held.size() - harvested.size(),
                harvested.size(),
                sampled.size(),
                (int) sampled.stream().filter(Statement::isAnswered).count(),
                (int) sampled.stream().filter(Statement::isSubstantiated).count(),
                (int) harvested.stream().filter(Statement::isUnexpected).count(),
                verdicts(sampled));
    }

    private static Map<Verdict, Integer> verdicts(List<Statement> sampled) {
        var verdicts = new EnumMap<Verdict, Integer>(Verdict.class);
        Arrays.stream(Verdict.values())
                .forEach(verdict ->
                        verdicts.put(
                                verdict, sampled.stream().mapToInt(it -> it.count(verdict)).sum()));
        return verdicts;
    }

    public int count(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }

    public int allVerdicts() {
        return verdicts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
