package org.ettle.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class RowSecurityProbesTest {

    private static final Logger LOG = LoggerFactory.getLogger(RowSecurityProbesTest.class);

    @Test
    void nobody_reads_or_writes_what_is_not_theirs_in_any_table_by_any_verb() throws SQLException {
        var probed = ProbedDatabase.filled();

        var report = RowSecurityProbes.of(probed, _ -> true);

        LOG.info("{} probes of {} tables.", report.probes(), probed.tables().size());
        assertThat(report.leaks()).isEmpty();
        assertThat(report.probes()).isGreaterThan(50 * probed.tables().size());
    }
}
