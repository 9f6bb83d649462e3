package org.ettle.theory.export;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;

/// A version as a Mermaid flowchart: a group per tier, an arrow per link, dotted for an influence.
///
/// Outcomes get names of our own (`o1`, `o2`), as a code may be a word that Mermaid keeps for
/// itself ("end"). Of a label, only letters, digits and plain punctuation are written as they are;
/// all else is written as Mermaid's number for the character, so that no label is read as code.
public final class MapMermaid {

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N} .,()'’“”–-]");

    private MapMermaid() {}

    public static String of(MapVersion version) {
        var text = new StringBuilder("flowchart LR\n");
        var names = new HashMap<Outcome.Code, String>();
        version.outcomes().forEach(it -> names.put(it.code(), "o" + (names.size() + 1)));
        int group = 0;
        for (var tier : version.tiers()) {
            text.append("  subgraph t%d[\"%s\"]\n".formatted(++group, escaped(tier.title())));
            version.outcomes().stream()
                    .filter(outcome -> outcome.tier().equals(tier.key()))
                    .forEach(outcome -> text.append(box(outcome, names)));
            text.append("  end\n");
        }
        version.links().forEach(link -> text.append(arrow(link, names)));
        return text.toString();
    }

    private static String box(Outcome outcome, Map<Outcome.Code, String> names) {
        return "    %s[\"%s. %s\"]\n"
                .formatted(
                        names.get(outcome.code()),
                        escaped(outcome.code().value()),
                        escaped(outcome.label()));
    }

    private static String arrow(Link link, Map<Outcome.Code, String> names) {
        var line =
                switch (link.kind()) {
                    case PARENT -> "-->";
                    case INFLUENCE -> "-.->";
                };
        return "  %s %s %s\n".formatted(names.get(link.from()), line, names.get(link.to()));
    }

    private static String escaped(String label) {
        return MARKS.matcher(Words.oneLine(label))
                .replaceAll(mark -> "#" + mark.group().codePointAt(0) + ";");
    }
}
