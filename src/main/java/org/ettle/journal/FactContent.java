package org.ettle.journal;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.Subject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What the journal keeps of a fact: its name, and its components as one JSON text.
///
/// The same fact always becomes the same text. Components stand in the order in which the record
/// declares them, and what has no order is sorted. A value of a kind that is not named here is
/// refused, so that nothing is written of which nobody decided how.
final class FactContent {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String ROOMS = "org.ettle.";

    /// Said of the whole, so not said again among the components.
    private static final Set<String> SAID_ELSEWHERE = Set.of("organisation", "reason");

    private FactContent() {}

    /// The room and the fact: "theory.version-published".
    ///
    /// @throws IllegalArgumentException when it is not a record of a room
    static String nameOf(Class<?> fact) {
        if (!fact.isRecord() || !fact.getName().startsWith(ROOMS)) {
            throw new IllegalArgumentException("A fact is a record of a room: " + fact);
        }
        var room = fact.getName().substring(ROOMS.length()).split("\\.", 2)[0];
        var words = fact.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
        return room + "." + words.toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException when it holds something that cannot be kept
    static String of(Fact fact) {
        var content = NODES.objectNode();
        var subjects = content.putArray("subjects");
        for (Subject subject : fact.subjects()) {
            subjects.addObject().put("kind", subject.kind()).put("id", subject.id());
        }
        content.put("reason", wellFormed(fact.reason()));
        content.set("fact", components((Record) fact, SAID_ELSEWHERE));
        return JSON.writeValueAsString(content);
    }

    private static ObjectNode components(Record record, Set<String> without) {
        var node = NODES.objectNode();
        for (var component : record.getClass().getRecordComponents()) {
            if (!without.contains(component.getName())) {
                node.set(component.getName(), node(valueOf(component, record)));
            }
        }
        return node;
    }

    private static JsonNode node(@Nullable Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case String text -> NODES.stringNode(wellFormed(text));
            case Boolean yes -> NODES.booleanNode(yes);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case Double number -> NODES.numberNode(number);
            case BigDecimal number -> NODES.stringNode(number.toPlainString());
            case BigInteger number -> NODES.stringNode(number.toString());
            case Enum<?> choice -> NODES.stringNode(choice.name());
            case UUID id -> NODES.stringNode(id.toString());
            case URI address -> NODES.stringNode(address.toString());
            case TemporalAccessor time -> NODES.stringNode(time.toString());
            case Optional<?> maybe -> node(maybe.orElse(null));
            case List<?> list -> array(list);
            case Set<?> set -> array(sorted(set));
            case Map<?, ?> map -> object(map);
            case Record record -> record(record);
            default ->
                    throw new IllegalArgumentException(
                            "The journal has no way to keep a " + value.getClass().getName());
        };
    }

    /// Half a character has no bytes, and PostgreSQL keeps no character that is nothing.
    private static String wellFormed(String text) {
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("The journal keeps well-formed text only.");
        }
        return text;
    }

    /// A name with one value (`MapVersion.Id`) is that value.
    private static JsonNode record(Record record) {
        var components = record.getClass().getRecordComponents();
        return components.length == 1 && components[0].getName().equals("value")
                ? node(valueOf(components[0], record))
                : oneOfSeveral(record);
    }

    /// Where a value can be of several kinds, it says of which it is.
    private static ObjectNode oneOfSeveral(Record record) {
        var kinds = record.getClass().getInterfaces();
        var node = NODES.objectNode();
        if (kinds.length > 0 && kinds[0].isSealed()) {
            node.put("is", record.getClass().getSimpleName());
        }
        return node.setAll(components(record, Set.of()));
    }

    private static ArrayNode array(Collection<?> values) {
        var node = NODES.arrayNode();
        values.forEach(value -> node.add(node(value)));
        return node;
    }

    private static List<? extends @Nullable Object> sorted(Set<?> values) {
        return values.stream()
                .sorted((one, other) -> text(node(one)).compareTo(text(node(other))))
                .toList();
    }

    private static ObjectNode object(Map<?, ?> map) {
        var node = NODES.objectNode();
        map.entrySet().stream()
                .map(entry -> Map.entry(key(entry.getKey()), node(entry.getValue())))
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> node.set(entry.getKey(), entry.getValue()));
        return node;
    }

    private static String key(@Nullable Object key) {
        var node = node(key);
        return node.isString() ? node.stringValue() : text(node);
    }

    private static String text(JsonNode node) {
        return JSON.writeValueAsString(node);
    }

    private static @Nullable Object valueOf(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalArgumentException(
                    "The journal cannot read " + component + " of " + record.getClass(),
                    unreadable);
        }
    }
}
