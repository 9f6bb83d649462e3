package org.ettle.theory.web.api;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ettle.theory.Link;
import org.ettle.theory.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;
import tools.jackson.databind.json.JsonMapper;

/// Reads orders from JSON and writes them as JSON. What a type does not call nullable must be
/// there, and what it does not know must not, so that a misspelt field is told and not passed over.
@Component
class OrderReader {

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    private interface LastingNames {}

    private final JsonMapper json =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .addMixIn(Link.Kind.class, LastingNames.class)
                    .addMixIn(Link.Assumption.Status.class, LastingNames.class)
                    .addMixIn(Tag.Kind.class, LastingNames.class)
                    .build();

    <T> Order<T> read(byte @Nullable [] body, Class<T> type) {
        try {
            var order = json.readValue(body == null ? new byte[0] : body, type);
            var faults = new ArrayList<Order.Fault>();
            lookFor(faults, order, "");
            if (faults.isEmpty() && order instanceof Order.Checked whole) {
                faults.addAll(whole.faults());
            }
            return faults.isEmpty() ? new Order.Read<>(order) : new Order.Faulty<>(faults);
        } catch (StreamReadException notJson) {
            return faulty("", "This is not JSON, or a field stands in it twice.");
        } catch (DatabindException unfit) {
            return faulty(place(unfit), "This is missing, or is not as the description has it.");
        } catch (JacksonException other) {
            return faulty("", "This could not be read.");
        }
    }

    byte[] write(Object document) {
        return json.writeValueAsBytes(document);
    }

    private static <T> Order<T> faulty(String place, String words) {
        return new Order.Faulty<>(List.of(new Order.Fault(place, words)));
    }

    private static String place(DatabindException unfit) {
        return unfit.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null
                                ? String.valueOf(step.getIndex())
                                : step.getPropertyName())
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    private static void lookFor(List<Order.Fault> faults, @Nullable Object thing, String place) {
        switch (thing) {
            case Record record -> {
                for (var part : record.getClass().getRecordComponents()) {
                    lookAt(faults, record, part, place + "/" + part.getName());
                }
            }
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    lookFor(faults, list.get(i), place + "/" + i);
                }
            }
            case null -> faults.add(new Order.Fault(place, "This is missing."));
            default -> {}
        }
    }

    private static void lookAt(
            List<Order.Fault> faults, Record record, RecordComponent part, String place) {
        var value = value(record, part);
        if (value != null || !part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            lookFor(faults, value, place);
        }
    }

    private static @Nullable Object value(Record record, RecordComponent part) {
        try {
            var accessor = part.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
