package org.ettle.journal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What was said and changed, for the reader.
///
/// @param details what the fact holds, each with its name in words
public record Content(String reason, List<Detail> details) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Content NOTHING = new Content("", List.of());

    public Content {
        details = List.copyOf(details);
    }

    /// @param value as a text, or as JSON where it has parts
    public record Detail(String name, String value) {}

    /// A payload that somebody tampered with need not be JSON; it shows nothing then, and `./ettle
    /// verify` says what happened.
    static Content of(@Nullable String content) {
        if (content == null) {
            return NOTHING;
        }
        try {
            var node = JSON.readTree(content);
            return new Content(
                    node.path("reason").asString(""),
                    node.path("fact").properties().stream()
                            .filter(part -> !isNothing(part.getValue()))
                            .map(part -> detail(part.getKey(), part.getValue()))
                            .toList());
        } catch (JacksonException unreadable) {
            return NOTHING;
        }
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull() || value.isContainer() && value.isEmpty();
    }

    private static Detail detail(String name, JsonNode value) {
        return new Detail(
                JournalWords.inWords(name),
                value.isString()
                        ? value.stringValue()
                        : JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value));
    }
}
