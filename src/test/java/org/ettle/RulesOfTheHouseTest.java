package org.ettle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulesOfTheHouseTest {

    private static final JavaClasses PRODUCT =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.ettle");

    private static final JavaClasses TESTS =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                    .importPackages("org.ettle");

    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("house.planted");

    @ParameterizedTest
    @EnumSource
    void the_product_keeps_the_rule(RulesOfTheHouse rule) {
        rule.rule().check(PRODUCT);
    }

    @ParameterizedTest
    @EnumSource
    void the_rule_finds_the_planted_fault(RulesOfTheHouse rule) {
        assertThatThrownBy(() -> rule.rule().check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(rule.planted());
    }

    @Test
    void the_tests_do_not_sleep_either() {
        RulesOfTheHouse.NOTHING_SLEEPS.rule().check(TESTS);
    }

    @Test
    void the_product_is_looked_at_whole() {
        assertThat(PRODUCT.size()).isGreaterThan(100);
        assertThat(PRODUCT.contain(Ettle.class)).isTrue();
    }
}
