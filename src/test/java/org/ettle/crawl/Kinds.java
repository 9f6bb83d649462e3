package org.ettle.crawl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What the pages of each template have shown in every state.
///
/// The rule by which a page is let off some states: its example says which template it shows, and
/// no element of it is of a kind that the pages of that template have not shown in every state. A
/// kind is the element with its attributes, and its type, role and classes, within its parent of
/// such a kind; so a new heading, landmark, control or class sends the page through all states.
final class Templates {

    private static final Set<String> TELLING = Set.of("type", "role", "class");

    private final Map<String, Set<String>> shown = new HashMap<>();

    /// Whether a page must be looked at in every state, after which what it shows is known.
    boolean showsMore(Answer answer) {
        var template = answer.example().template();
        return template == null
                || shown.computeIfAbsent(template, _ -> new HashSet<>())
                        .addAll(kindsIn(answer.document()));
    }

    private static Set<String> kindsIn(Document page) {
        return page.body().select("*").stream()
                .map(element -> kind(element.parent()) + " > " + kind(element))
                .collect(Collectors.toSet());
    }

    private static String kind(@Nullable Element element) {
        if (element == null) {
            return "";
        }
        var attributes = new TreeSet<String>();
        for (var attribute : element.attributes()) {
            attributes.add(inWords(attribute));
        }
        return element.normalName() + attributes;
    }

    private static String inWords(Attribute attribute) {
        return TELLING.contains(attribute.getKey())
                ? attribute.getKey() + "=" + attribute.getValue()
                : attribute.getKey();
    }
}
