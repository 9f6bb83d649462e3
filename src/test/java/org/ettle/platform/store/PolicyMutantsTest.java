package org.ettle.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
        var caught = EnumSet.noneOf(SchemaRules.class);
        var notByRules = new ArrayList<PolicyMutants.Mutant>();
        try (var connection = probed.superuser()) {
            connection.setAutoCommit(false);
            for (var mutant : mutants) {
                mutant.apply(connection);
                var broken = SchemaRules.brokenIn(connection, mutant.table());
                caught.addAll(broken);
                if (broken.isEmpty()) {
                    notByRules.add(mutant);
                }
                connection.rollback();
            }
        }

        var survivors = new ArrayList<PolicyMutants.Mutant>();
        for (var mutant : notByRules) {
            if (leaksUnder(mutant).isEmpty()) {
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
        assertThat(caught).containsExactlyInAnyOrder(SchemaRules.values());
    }

    /// The probes are a second wall, so they must not lean on the first.
    @Test
    void the_probes_catch_every_weakened_policy_of_a_root_and_of_a_part_by_themselves()
            throws SQLException {
        var survivors = new ArrayList<PolicyMutants.Mutant>();
        for (var mutant : mutants) {
            if (List.of("theory.map_version", "theory.outcome").contains(mutant.table())
                    && mutant.name().matches("(row security|policy|one more policy).*")
                    && leaksUnder(mutant).isEmpty()) {
                survivors.add(mutant);
            }
        }

        assertThat(survivors).isEmpty();
    }

    private static List<String> leaksUnder(PolicyMutants.Mutant mutant) throws SQLException {
        var copy = probed.copy();
        try (var connection = copy.superuser()) {
            mutant.apply(connection);
        }
        return RowSecurityProbes.of(
                        copy,
                        table -> mutant.table().isEmpty() || table.name().equals(mutant.table()))
                .leaks();
    }
}
