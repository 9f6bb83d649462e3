package org.ettle.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaRulesTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @ParameterizedTest
    @EnumSource
    void every_rule_holds_of_the_migrated_schema(SchemaRules rule) throws SQLException {
        try (var connection = DATABASE.superuser()) {
            assertThat(rule.offences(connection)).isEmpty();
        }
    }
}
