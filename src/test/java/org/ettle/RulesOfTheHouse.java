package org.ettle;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/// Who may use what, and what things are called. Each rule names the planted class that it must
/// find, so that none can be a rule that never fails.
enum RulesOfTheHouse {
    ONLY_STORES_AND_SHEETS_ASK_THE_DATABASE(
            noClasses()
                    .that(
                            resideInAnyPackage("..platform.store..")
                                    .or(nameMatching(".*(Store|Sheets)(\\$.*)?"))
                                    .negate()
                                    .as("are neither store nor sheets"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.sql..",
                            "javax.sql..",
                            "org.springframework.jdbc..",
                            "org.postgresql..",
                            "com.zaxxer.."),
            "Clerk"),
    ONLY_PAGES_KNOW_THE_WEB(
            noClasses()
                    .that(
                            resideInAnyPackage("..web..", "..platform.page..")
                                    .negate()
                                    .as("stand outside the web"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework.web..", "jakarta.servlet.."),
            "Doorman"),
    NOTHING_LEANS_ON_PAGES(
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..web..")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage("org.ettle..web..", "house.planted..web..")),
            "Listener"),
    NOTHING_TALKS_TO_ITSELF(
            noClasses()
                    .that()
                    .doNotHaveSimpleName("StartRefusals")
                    .and()
                    .doNotHaveSimpleName("Verify")
                    .and()
                    .doNotHaveSimpleName("ImportFiles")
                    .and()
                    .doNotHaveSimpleName("Review")
                    .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                    .because(
                            "only a refused start and a program of its own talk to who called them"),
            "Chatterer"),
    NOTHING_IS_INJECTED_INTO_A_FIELD(
            GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION, "Injected"),
    NAMES_SAY_WHAT_A_THING_IS(
            noClasses()
                    .should()
                    .haveNameMatching(
                            ".*(Util|Utils|Helper|Manager|Impl|Dto|Service|Base|Data|Info)(\\$.*)?")
                    .orShould()
                    .haveNameMatching(".*\\.Abstract[A-Z].*"),
            "RoomManager"),
    NO_PACKAGE_IS_A_DRAWER(
            noClasses()
                    .should()
                    .resideInAnyPackage(
                            "..common..",
                            "..util..",
                            "..utils..",
                            "..core..",
                            "..service..",
                            "..dto..",
                            "..helper..",
                            "..impl..",
                            "..misc..",
                            "..shared..",
                            "..config.."),
            "Strings"),
    STORES_SHEETS_AND_PAGES_STAY_IN_THEIR_ROOM(
            classes()
                    .that()
                    .haveNameMatching(".*(Store|Sheets|Pages)")
                    .and()
                    .areTopLevelClasses()
                    .should()
                    .notBePublic(),
            "OpenStore"),
    DOCUMENTS_ARE_PARSED_BY_WORKERS_ALONE(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.ettle.evidence.document.worker")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.tika..", "org.apache.poi..", "org.jsoup.."),
            "Parser"),
    NOTHING_SLEEPS(noClasses().should().callMethod(Thread.class, "sleep", long.class), "Sleeper");

    private final ArchRule rule;
    private final String planted;

    RulesOfTheHouse(ArchRule rule, String planted) {
        this.rule = rule;
        this.planted = planted;
    }

    ArchRule rule() {
        return rule;
    }

    /// The planted class that breaks the rule.
    String planted() {
        return planted;
    }
}
