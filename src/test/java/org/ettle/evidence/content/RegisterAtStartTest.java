package org.ettle.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.stream.Collectors;
import org.ettle.access.Organisations;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.Bearings;
import org.ettle.evidence.Claims;
import org.ettle.evidence.Consent;
import org.ettle.evidence.Directness;
import org.ettle.evidence.Passages;
import org.ettle.evidence.Sources;
import org.ettle.evidence.SourcesSought;
import org.ettle.evidence.Target;
import org.ettle.evidence.Texts;
import org.ettle.evidence.harvest.Harvests;
import org.ettle.evidence.harvest.Sample;
import org.ettle.evidence.harvest.Statement;
import org.ettle.platform.store.TestDatabase;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.TheoryRoom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The whole program, as it starts.
class RegisterAtStartTest {

    @Nested
    @SpringBootTest
    @ContextConfiguration(initializers = TestDatabase.ForSpring.class)
    class By_default {

        @Autowired Sources sources;
        @Autowired Texts texts;
        @Autowired Passages passages;
        @Autowired Bearings bearings;
        @Autowired Claims claims;
        @Autowired Harvests harvests;
        @Autowired ChangeMaps maps;
        @Autowired Organisations organisations;
        @Autowired PlatformTransactionManager transactions;

        @Test
        void everybody_finds_the_published_documents() {
            assertThat(TheoryRoom.asThePublic(() -> sources.list(only(false))).total())
                    .isEqualTo(57);
        }

        @Test
        void loading_again_changes_nothing() {
            long before = TheoryRoom.asThePublic(() -> sources.list(only(null))).total();
            long ties = TheoryRoom.asThePublic(() -> bearings.outcomes()).size();
            var register =
                    new StartingRegister(
                            sources,
                            texts,
                            passages,
                            bearings,
                            claims,
                            maps,
                            new TransactionTemplate(transactions));

            TheoryRoom.as(
                    organisations.national().id(),
                    () -> {
                        register.load(RegisterAtStart.read("register.yaml"), false);
                        register.load(RegisterAtStart.read("demonstration.yaml"), true);
                        return true;
                    });

            assertThat(TheoryRoom.asThePublic(() -> sources.list(only(null))).total())
                    .isEqualTo(before);
            assertThat(TheoryRoom.asThePublic(() -> bearings.outcomes())).hasSize((int) ties);
        }

        @Test
        void the_demonstration_has_every_kind_of_consent_and_says_what_it_is() {
            var found =
                    TheoryRoom.as(organisations.national().id(), () -> sources.list(only(true)));
            var all = found.sources();

            assertThat(
                            all.stream()
                                    .map(line -> line.source().description().permission())
                                    .map(permission -> permission.consent())
                                    .collect(Collectors.toSet()))
                    .isEqualTo(EnumSet.allOf(Consent.class));
            // 22 of the register's own, and six that the invented review hands over.
            assertThat(all).allMatch(line -> line.source().demonstration());
            assertThat(found.total()).isEqualTo(28);
        }

        @Test
        void statements_are_invented_and_their_sample_can_be_drawn_again() {
            var statements = TheoryRoom.as(organisations.national().id(), harvests::list);
            var sample = TheoryRoom.as(organisations.national().id(), harvests::samples).getFirst();

            assertThat(statements).hasSize(7).allMatch(it -> it.demonstration());
            assertThat(sample.frame()).hasSize(6);
            assertThat(Sample.draw(sample.frame(), sample.wanted(), sample.seed()))
                    .containsExactlyInAnyOrderElementsOf(sample.drawn());
            assertThat(statements.stream().map(Statement::state).distinct()).hasSize(4);
        }

        /// By the starter matrix: five outcomes have no source at all, and one has a partial one.
        @Test
        void starter_rows_say_how_closely_a_source_touches_an_outcome() {
            var version = TheoryRoom.asThePublic(() -> maps.getVersion("sds", "2018"));
            var starters =
                    TheoryRoom.asThePublic(() ->
                                    bearings.listOn(organisations.national().id(), version.id()))
                            .stream()
                            .filter(it -> it.passage() == null)
                            .toList();

            assertThat(starters.stream().map(By_default::code).distinct()).hasSize(13);
            assertThat(starters.stream().map(By_default::code))
                    .doesNotContain("2", "3", "11", "14", "16");
            assertThat(
                            starters.stream()
                                    .filter(it -> it.directness() == Directness.PARTIAL)
                                    .map(By_default::code))
                    .containsOnly("6");
        }

        private static String code(Bearing bearing) {
            return ((Target.AnOutcome) bearing.target()).code().value();
        }
    }

    @Nested
    @SpringBootTest(properties = "ettle.demo=false")
    @ContextConfiguration(initializers = TestDatabase.ForSpring.class)
    class Without_demonstration {

        @Autowired Sources sources;
        @Autowired Harvests harvests;
        @Autowired Organisations organisations;

        @Test
        void nothing_invented_is_there() {
            assertThat(
                            TheoryRoom.as(
                                            organisations.national().id(),
                                            () -> sources.list(only(true)))
                                    .total())
                    .isZero();
            assertThat(TheoryRoom.asThePublic(() -> sources.list(only(false))).total())
                    .isEqualTo(57);
            assertThat(TheoryRoom.as(organisations.national().id(), harvests::list)).isEmpty();
        }
    }

    private static SourcesSought only(@Nullable Boolean demonstration) {
        return new SourcesSought(null, null, null, null, demonstration, null, 1);
    }
}
