package org.ettle.review.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ettle.review.format.Columns;
import org.jspecify.annotations.Nullable;

/// The words behind a subcommand: files, and options with a value each.
record Options(List<Path> files, Map<String, List<String>> named) {

    private static final String ABOUT_MAP =
            """
            --map needs HEAD=FIELD, where HEAD is a column's head
            and FIELD is title, author, year …\
            """;

    /// @param known the options there are, each with its dashes
    /// @param usage how the subcommand is called, for whoever called it otherwise
    static Options in(List<String> words, Set<String> known, String usage) throws CannotUse {
        var files = new ArrayList<Path>();
        Map<String, List<String>> named = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (!word.startsWith("--")) {
                files.add(Path.of(word));
            } else if (known.contains(word) && i + 1 < words.size()) {
                named.computeIfAbsent(word, _ -> new ArrayList<>()).add(words.get(++i));
            } else {
                throw new CannotUse(
                        (known.contains(word)
                                        ? word + " needs a value."
                                        : "There is no option " + word + ".")
                                + "\n"
                                + usage);
            }
        }
        if (files.isEmpty()) {
            throw new CannotUse(usage);
        }
        return new Options(files, named);
    }

    @Nullable String find(String option) {
        var values = named.get(option);
        return values == null ? null : values.getLast();
    }

    @Nullable Path findPath(String option) {
        var value = find(option);
        return value == null ? null : Path.of(value);
    }

    /// The columns of a table as `--map HEAD=field` names them.
    Map<String, String> columns() throws CannotUse {
        Map<String, String> columns = new HashMap<>();
        for (var pair : named.getOrDefault("--map", List.of())) {
            int equals = pair.lastIndexOf('=');
            if (equals <= 0 || !Columns.isKnown(pair.substring(equals + 1))) {
                throw new CannotUse(ABOUT_MAP);
            }
            columns.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
        }
        return columns;
    }
}
