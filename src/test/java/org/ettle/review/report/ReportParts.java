package org.ettle.review.report;

import org.ettle.review.screening.Screening;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// The doors of reports, for the room of reviews. Not marked as configuration, which the whole
/// program would find too.
@ComponentScan(basePackageClasses = {Reports.class, Screening.class})
public class ReportParts {

    @Bean
    TransactionOperations transactions(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }
}
