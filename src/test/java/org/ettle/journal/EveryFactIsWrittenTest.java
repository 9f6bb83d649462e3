package org.ettle.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Every fact that any room of the house can tell, told once, stands in the journal.
class EveryFactIsWrittenTest {

    private final JournalRoom room = JournalRoom.open();

    /// The planted fault: nobody can write a thread down.
    record Threaded(OrganisationId organisation, List<Subject> subjects, Thread thread)
            implements Fact {}

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void every_fact_of_every_room_is_written() throws Exception {
        var facts = facts();
        assertThat(facts).hasSizeGreaterThan(15);
        for (var fact : facts) {
            long before = room.count(JournalRoom.OURS, "entry");
            room.tell(made(fact));
            assertThat(room.count(JournalRoom.OURS, "entry"))
                    .as(fact.getName())
                    .isEqualTo(before + 1);
        }
    }

    @Test
    void every_fact_has_a_name_of_its_own() {
        assertThat(facts().stream().map(FactContent::nameOf)).doesNotHaveDuplicates();
    }

    @Test
    void a_fact_that_cannot_be_written_is_noticed() {
        assertThat(Stream.of(Threaded.class).map(fact -> fault(fact)))
                .singleElement()
                .asString()
                .contains("no way to keep a java.lang.Thread");
    }

    private String fault(Class<?> fact) {
        try {
            room.tell(made(fact));
            return "written";
        } catch (Exception fault) {
            return String.valueOf(fault.getMessage());
        }
    }

    private static List<Class<?>> facts() {
        var classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.ettle");
        return classes.stream()
                .filter(found -> found.isAssignableTo(Fact.class) && found.isRecord())
                .<Class<?>>map(found -> found.reflect())
                .filter(fact -> !JournalFact.PayloadErased.class.equals(fact))
                .toList();
    }

    private static Fact made(Class<?> fact) throws ReflectiveOperationException {
        return (Fact) example(fact);
    }

    /// A value of the type, the simplest there is.
    private static Object example(Class<?> type) throws ReflectiveOperationException {
        if (type == OrganisationId.class) {
            return JournalRoom.OURS;
        }
        var simple = SIMPLE.get(type);
        if (simple != null) {
            return simple;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return record(type);
        }
        if (type.isSealed()) {
            return example(type.getPermittedSubclasses()[0]);
        }
        throw new IllegalStateException("Teach this test to make a " + type);
    }

    private static final Map<Class<?>, Object> SIMPLE =
            Map.ofEntries(
                    Map.entry(String.class, "words"),
                    Map.entry(UUID.class, UUID.randomUUID()),
                    Map.entry(boolean.class, true),
                    Map.entry(Boolean.class, true),
                    Map.entry(int.class, 1),
                    Map.entry(Integer.class, 1),
                    Map.entry(long.class, 1L),
                    Map.entry(Long.class, 1L),
                    Map.entry(double.class, 1.5),
                    Map.entry(BigDecimal.class, BigDecimal.ONE),
                    Map.entry(Instant.class, Instant.EPOCH),
                    Map.entry(LocalDate.class, LocalDate.EPOCH),
                    Map.entry(URI.class, URI.create("https://example.org")),
                    Map.entry(List.class, List.of()),
                    Map.entry(Set.class, Set.of()),
                    Map.entry(Map.class, Map.of()),
                    Map.entry(Optional.class, Optional.empty()),
                    Map.entry(Thread.class, Thread.currentThread()));

    private static Object record(Class<?> type) throws ReflectiveOperationException {
        var types = new ArrayList<Class<?>>();
        var values = new ArrayList<Object>();
        for (var component : type.getRecordComponents()) {
            types.add(component.getType());
            values.add(example(component.getType()));
        }
        var constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(values.toArray());
    }
}
