package org.ettle.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Every organisation that can use Ettle: reference data, the same in every Ettle, and no secret.
@Component
public class Organisations {

    private static final String FILE = "/content/access/organisations.yaml";

    private final Map<OrganisationId, Organisation> all = new LinkedHashMap<>();
    private final Organisation national;

    public Organisations() {
        var file = read(FILE);
        national = national(file.path("national"));
        all.put(national.id(), national);
        file.path("partnerships")
                .valueStream()
                .map(Organisations::partnership)
                .forEach(it -> all.put(it.id(), it));
    }

    /// The national body first, then the partnerships by title.
    public List<Organisation> list() {
        return List.copyOf(all.values());
    }

    public Organisation national() {
        return national;
    }

    /// @throws NotFound when there is no such organisation
    public Organisation get(OrganisationId id) {
        return find(id).orElseThrow(() -> new NotFound("this organisation"));
    }

    public Optional<Organisation> find(OrganisationId id) {
        return Optional.ofNullable(all.get(id));
    }

    public Optional<Organisation> find(String address) {
        return all.values().stream().filter(it -> it.address().equals(address)).findFirst();
    }

    static JsonNode read(String file) {
        try (InputStream stream = Organisations.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is not in the program");
            }
            return YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Organisation national(JsonNode entry) {
        return new Organisation(
                id(entry),
                text(entry, "address"),
                text(entry, "title"),
                Organisation.Kind.NATIONAL_BODY,
                null);
    }

    private static Organisation partnership(JsonNode entry) {
        var codes =
                new Organisation.Codes(
                        text(entry, "council"),
                        text(entry, "partnership"),
                        text(entry, "partnershipName"),
                        text(entry, "healthBoard"),
                        text(entry, "healthBoardName"));
        return new Organisation(
                id(entry),
                text(entry, "address"),
                text(entry, "title"),
                Organisation.Kind.PARTNERSHIP,
                codes);
    }

    private static OrganisationId id(JsonNode entry) {
        return OrganisationId.of(text(entry, "id"));
    }

    static String text(JsonNode entry, String field) {
        return entry.required(field).stringValue();
    }
}
