package org.ettle.theory.export;

import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;

/// A version in Graphviz's DOT language: a cluster per tier, an edge per link, dashed for an
/// influence. Every name and label is quoted, with backslashes, quotation marks and ampersands
/// escaped, so that none is read as code.
public final class MapDot {

    private MapDot() {}

    public static String of(MapVersion version) {
        var text = new StringBuilder("digraph %s {\n".formatted(quoted(version.name())));
        text.append("  rankdir=LR;\n  node [shape=box];\n");
        int cluster = 0;
        for (var tier : version.tiers()) {
            text.append("  subgraph cluster_%d {\n".formatted(++cluster));
            text.append("    label=%s;\n".formatted(quoted(tier.title())));
            version.outcomes().stream()
                    .filter(outcome -> outcome.tier().equals(tier.key()))
                    .forEach(outcome -> text.append(node(outcome)));
            text.append("  }\n");
        }
        version.links().forEach(link -> text.append(edge(link)));
        return text.append("}\n").toString();
    }

    private static String node(Outcome outcome) {
        var code = outcome.code().value();
        return "    %s [label=%s];\n"
                .formatted(quoted(code), quoted(code + ". " + Words.oneLine(outcome.label())));
    }

    private static String edge(Link link) {
        var style = link.kind() == Link.Kind.INFLUENCE ? " [style=dashed]" : "";
        return "  %s -> %s%s;\n"
                .formatted(quoted(link.from().value()), quoted(link.to().value()), style);
    }

    private static String quoted(String text) {
        var words = Words.oneLine(text).replace("&", "&amp;");
        return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
