package org.ettle.matrix;

import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// A form that fits what a route asks for, made from the parameters of the method that answers.
final class FormOf {

    /// Names of questions on our pages, for a form that takes whatever was answered.
    private static final List<String> USUAL =
            List.of("reason", "words", "how", "name", "signInName", "label", "title", "about");

    private FormOf() {}

    static String route(Route route) {
        var fields = new LinkedHashMap<String, String>();
        for (var parameter : route.answeredBy().getMethodParameters()) {
            add(parameter, fields);
        }
        return encoded(fields);
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static void add(MethodParameter parameter, Map<String, String> fields) {
        parameter.initParameterNameDiscovery(
                new org.springframework.core.DefaultParameterNameDiscoverer());
        var asked = parameter.getParameterAnnotation(RequestParam.class);
        if (asked != null) {
            var name = (String) AnnotationUtils.getValue(asked, "name");
            fields.put(
                    name == null || name.isEmpty()
                            ? String.valueOf(parameter.getParameterName())
                            : name,
                    value(parameter.getParameterType()));
            if (MultiValueMap.class.isAssignableFrom(parameter.getParameterType())) {
                fields.remove(parameter.getParameterName());
                USUAL.forEach(field -> fields.put(field, "words"));
                fields.put("revision", "1");
                fields.put("seen", "1");
            }
        } else if (parameter.hasParameterAnnotation(ModelAttribute.class)
                || isForm(parameter.getParameterType())) {
            for (var component : parameter.getParameterType().getRecordComponents()) {
                add(component, fields);
            }
        }
    }

    private static boolean isForm(Class<?> type) {
        return type.isRecord() && type.getSimpleName().endsWith("Form");
    }

    private static void add(RecordComponent component, Map<String, String> fields) {
        fields.put(component.getName(), value(component.getType()));
    }

    private static String value(Class<?> type) {
        if (type == LocalDate.class) {
            return "2027-01-01";
        }
        if (type == UUID.class) {
            return new UUID(1, 1).toString();
        }
        if (type.isEnum()) {
            return String.valueOf(List.of(type.getEnumConstants()).getFirst());
        }
        return type == String.class ? "words" : "1";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
