package org.ettle.review;

import java.util.ArrayList;
import org.ettle.review.record.Field;
import org.ettle.review.record.Kind;
import org.ettle.review.record.Origin;
import org.ettle.review.record.Reference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Protocols and references as the database keeps them, in JSON.
public final class ReviewText {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private ReviewText() {}

    static String of(Protocol protocol) {
        return JSON.writeValueAsString(protocol);
    }

    static Protocol protocol(String said) {
        return JSON.readValue(said, Protocol.class);
    }

    /// What it tells; where it stood is kept beside it.
    public static String of(Reference reference) {
        var node = JSON.createObjectNode();
        node.put("id", Told.storable(reference.id()));
        node.put("kind", reference.kind().name());
        var said = node.putArray("said");
        for (var entry : reference.entries()) {
            said.addArray()
                    .add(entry.field().name())
                    .add(Told.storable(entry.name()))
                    .add(Told.storable(entry.value()));
        }
        return JSON.writeValueAsString(node);
    }

    public static Reference reference(String said, Origin origin) {
        var node = JSON.readTree(said);
        var entries = new ArrayList<Reference.Entry>();
        for (var entry : node.get("said")) {
            entries.add(
                    new Reference.Entry(
                            Field.valueOf(entry.get(0).stringValue()),
                            entry.get(1).stringValue(),
                            entry.get(2).stringValue()));
        }
        return new Reference(
                node.get("id").stringValue(),
                Kind.valueOf(node.get("kind").stringValue()),
                entries,
                origin);
    }
}
