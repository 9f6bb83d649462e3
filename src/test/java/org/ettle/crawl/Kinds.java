package org.ettle.crawl;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The kinds of elements that pages have shown.
///
/// The rule by which a page is let off some states: no element of it is of a kind that no page has
/// shown in every state. A kind is the element with its attributes, and its type, role and classes,
/// within its parent of such a kind; so a new heading, landmark, control or class sends the page
/// through all states, and so does a script or stylesheet that no page has loaded yet.
public final class Kinds {

    private static final Set<String> TELLING = Set.of("type", "role", "class");

    private final Set<String> shown = new HashSet<>();
    private @Nullable Answer last;
    private boolean lastShowsMore;

    /// Whether a page must be looked at in every state, after which what it shows is known. Asked
    /// again of the same answer it says the same.
    public boolean showsMore(Answer answer) {
        if (!answer.equals(last)) {
            last = answer;
            lastShowsMore = shown.addAll(kindsIn(answer.document()));
        }
        return lastShowsMore;
    }

    private static Set<String> kindsIn(Document page) {
        var kinds =
                page.body().select("*").stream()
                        .map(element -> kind(element.parent()) + " > " + kind(element))
                        .collect(Collectors.toSet());
        kinds.addAll(page.select("script[src]").eachAttr("src"));
        kinds.addAll(page.select("link[rel=stylesheet]").eachAttr("href"));
        return kinds;
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
