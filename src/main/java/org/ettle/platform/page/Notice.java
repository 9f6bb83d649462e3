package org.ettle.platform.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A part of the program that others made, with its licences, as the build's bill of materials
/// (CycloneDX) names it.
///
/// @param licences their SPDX names where they have one; several are a choice or a sum, as its
///   makers say
public record Notice(String name, String version, String licences) {

    private static final String BILL = "META-INF/sbom/application.cdx.json";

    /// Every part, by name; none where the program was built without a bill of materials.
    static List<Notice> listAll() {
        var bill = new ClassPathResource(BILL);
        return bill.exists() ? read(bill) : List.of();
    }

    private static List<Notice> read(ClassPathResource bill) {
        try (var stream = bill.getInputStream()) {
            return JsonMapper.shared()
                    .readTree(stream)
                    .path("components")
                    .valueStream()
                    .map(Notice::of)
                    .sorted(Comparator.comparing(Notice::name))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Notice of(JsonNode component) {
        var licences =
                component
                        .path("licenses")
                        .valueStream()
                        .flatMap(Notice::licence)
                        .distinct()
                        .toList();
        return new Notice(
                component.path("group").asString("") + ":" + component.path("name").asString(""),
                component.path("version").asString(""),
                licences.isEmpty() ? "not stated" : String.join(", ", licences));
    }

    private static Stream<String> licence(JsonNode node) {
        return Stream.of(
                        node.path("license").path("id"),
                        node.path("license").path("name"),
                        node.path("expression"))
                .map(name -> name.asString(""))
                .filter(name -> !name.isEmpty())
                .limit(1);
    }
}
