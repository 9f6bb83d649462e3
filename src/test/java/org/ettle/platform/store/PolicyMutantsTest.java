package org.ettle.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The planted faults of [SchemaRules] and [RowSecurityProbes]: none may go unnoticed.
class PolicyMutantsTest {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyMutantsTest.class);

    @SuppressWarnings("NullAway.Init")
    private static ProbedDatabase probed;

    @SuppressWarnings("NullAway.Init")
    private static List<PolicyMutants.Mutant> mutants;

    @BeforeAll
    static void fill() throws SQLException {
        probed = ProbedDatabase.filled();
        try (var connection = probed.superuser()) {
            mutants = PolicyMutants.list(connection);
        }
    }

    @Test
    void every_mutant_is_caught_and_every_rule_catches_one() throws SQLException {
        var rules = new RulesAsked();
        var notByRules = new ArrayList<PolicyMutants.Mutant>();
        try (var connection = probed.superuser()) {
            connection.setAutoCommit(false);
            for (var mutant : mutants) {
                mutant.apply(connection);
                if (!rules.catches(mutant, connection)) {
                    notByRules.add(mutant);
                }
                connection.rollback();
            }
        }

        var survivors = new ArrayList<PolicyMutants.Mutant>();
        for (var mutant : notByRules) {
            if (!leaksUnder(mutant)) {
                survivors.add(mutant);
            }
        }

        LOG.info(
                "{} mutants: {} caught by the rules of the schema, {} by the probes, {} survive.",
                mutants.size(),
                mutants.size() - notByRules.size(),
                notByRules.size() - survivors.size(),
                survivors.size());
        assertThat(survivors).isEmpty();
        assertThat(rules.caughtNothing).isEmpty();
    }

    /// Asks the rules one after the other until one is broken: first those that caught nothing yet,
    /// since each must, then the one that caught the last mutant of the kind.
    private static final class RulesAsked {

        private final EnumSet<SchemaRules> caughtNothing = EnumSet.allOf(SchemaRules.class);
        private final Map<String, SchemaRules> caughtLast = new HashMap<>();

        boolean catches(PolicyMutants.Mutant mutant, Connection connection) throws SQLException {
            for (var rule : List.copyOf(caughtNothing)) {
                if (rule.isBrokenIn(connection, mutant.table())) {
                    caughtNothing.remove(rule);
                    caughtLast.put(mutant.kind(), rule);
                }
            }
            var order = new LinkedHashSet<SchemaRules>();
            Optional.ofNullable(caughtLast.get(mutant.kind())).ifPresent(order::add);
            order.addAll(EnumSet.complementOf(caughtNothing));
            for (var rule : order) {
                if (rule.isBrokenIn(connection, mutant.table())) {
                    caughtLast.put(mutant.kind(), rule);
                    return true;
                }
            }
            return false;
        }
    }

    /// The probes are a second wall, so they must not lean on the first.
    @Test
    void the_probes_catch_every_weakened_policy_of_a_root_and_of_a_part_by_themselves()
            throws SQLException {
        var survivors = new ArrayList<PolicyMutants.Mutant>();
        for (var mutant : mutants) {
            if (List.of("theory.map_version", "theory.outcome").contains(mutant.table())
                    && mutant.name().matches("(row security|policy|one more policy).*")
                    && !leaksUnder(mutant)) {
                survivors.add(mutant);
            }
        }

        assertThat(survivors).isEmpty();
    }

    private static boolean leaksUnder(PolicyMutants.Mutant mutant) throws SQLException {
        var copy = probed.copy();
        try (var connection = copy.superuser()) {
            mutant.apply(connection);
        }
        return RowSecurityProbes.findLeak(
                copy, table -> mutant.table().isEmpty() || table.name().equals(mutant.table()));
    }
}
