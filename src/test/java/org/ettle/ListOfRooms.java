package org.ettle;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModuleIdentifier;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import tools.jackson.databind.json.JsonMapper;

/// The rooms in the order in which the program runs their migrations: a list, so that no start has
/// to look through all classes for it. [ModularityTest] holds it to the rooms.
public final class ListOfRooms {

    private static final ClassPathResource FILE =
            new ClassPathResource("META-INF/spring-modulith/application-modules.json");

    private ListOfRooms() {}

    public static ApplicationModuleIdentifiers read() {
        try (var file = FILE.getInputStream()) {
            return ApplicationModuleIdentifiers.of(
                    new JsonMapper()
                            .readTree(file).propertyNames().stream()
                                    .map(ApplicationModuleIdentifier::of)
                                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
