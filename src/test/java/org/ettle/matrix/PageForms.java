package org.ettle.matrix;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ettle.crawl.Examples;
import org.ettle.crawl.World;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// The forms on the pages of a world, by where they lead, as a browser would send them once
/// somebody had filled them in. Nothing is wrong with one but what it is sent about.
final class PageForms {

    private static final String FIELDS =
            "input[name]:not([type=file]), select[name], textarea[name], button[name][value]";

    private final Map<String, Set<String>> byAddress = new LinkedHashMap<>();

    /// Reads every page that the crawl visits.
    static PageForms of(Client client, World world) throws ReflectiveOperationException {
        var forms = new PageForms();
        for (var example : Examples.ofTheHouse().all()) {
            var as = example.as();
            if (as != null && example.status() == 200) {
                var address = world.filled(example.address());
                forms.read(address, client.get(address, world.session(as)));
            }
        }
        return forms;
    }

    /// The encoded fields of each form that leads there.
    List<String> leadingTo(String address) {
        return List.copyOf(byAddress.getOrDefault(address, Set.of()));
    }

    private void read(String address, Reply page) {
        for (var form : Jsoup.parse(page.text()).select("form[method=post]")) {
            var action = form.hasAttr("action") ? form.attr("action") : address;
            byAddress
                    .computeIfAbsent(action.replaceFirst("[?#].*", ""), _ -> new LinkedHashSet<>())
                    .add(FormOf.encoded(filledIn(form)));
        }
    }

    private static Map<String, String> filledIn(Element form) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : form.select(FIELDS)) {
            fields.putIfAbsent(field.attr("name"), value(field));
        }
        // The client brings a word of its own for its forms.
        fields.remove("_form");
        return fields;
    }

    private static String value(Element field) {
        var given =
                switch (field.normalName()) {
                    case "select" -> field.select("option").eachAttr("value");
                    case "textarea" -> List.of(field.text());
                    default -> List.of(field.attr("value"));
                };
        return given.stream()
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElseGet(() ->
                        switch (field.attr("type")) {
                            case "hidden" -> "";
                            case "date" -> "2027-01-01";
                            case "email" -> "words@example";
                            case "number" -> "1";
                            default -> "words";
                        });
    }
}
