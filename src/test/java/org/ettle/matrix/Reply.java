package org.ettle.matrix;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What came back, and the same with everything taken out that differs from one request to the next
/// by itself.
record Reply(int status, Map<String, List<String>> headers, byte[] body) {

    /// Numbers and codes are too short to be told from the words around them.
    private static final int SHORTEST_NAME = 8;

    private static final List<String> ALWAYS_NEW =
            List.of(
                    "date",
                    "x-request-id",
                    "content-length",
                    "keep-alive",
                    "connection",
                    ":status");

    String text() {
        return new String(body, StandardCharsets.ISO_8859_1);
    }

    /// Everything that came, for finding a word in it.
    String everything() {
        return headers + "\n" + text() + "\n" + new String(body, StandardCharsets.UTF_8);
    }

    /// The first line in which two answers differ, apart from what always does.
    ///
    /// @param named what the addresses named, which an answer may repeat
    Optional<String> firstDifference(Reply other, List<String> named) {
        var ours = withoutWhatIsAlwaysNew(named);
        var theirs = other.withoutWhatIsAlwaysNew(named);
        for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
            var here = i < ours.size() ? ours.get(i) : "nothing";
            var there = i < theirs.size() ? theirs.get(i) : "nothing";
            if (!here.equals(there)) {
                return Optional.of(here + " / " + there);
            }
        }
        return Optional.empty();
    }

    private List<String> withoutWhatIsAlwaysNew(List<String> named) {
        var request = headers.getOrDefault("x-request-id", List.of("")).getFirst();
        var nonce =
                headers.getOrDefault("content-security-policy", List.of(""))
                        .getFirst()
                        .replaceFirst("(?s).*?'nonce-([^']+)'.*", "$1");
        var kept = new TreeMap<>(headers);
        ALWAYS_NEW.forEach(kept::remove);
        var lines = new ArrayList<String>();
        lines.add("status " + status);
        kept.forEach((name, values) -> lines.add(name + ": " + values));
        lines.addAll(text().lines().toList());
        return lines.stream()
                .map(line -> {
                    var plain = line.replaceAll("name=\"_form\" value=\"[^\"]*\"", "form token");
                    plain = plain.replaceAll("ettle-form=[^;\\]]*", "form token");
                    for (var word : without(request, nonce, named)) {
                        plain = plain.replace(word, "…");
                    }
                    return plain;
                })
                .toList();
    }

    private static List<String> without(String request, String nonce, List<String> named) {
        var words = new ArrayList<>(named);
        words.add(request);
        words.add(nonce);
        words.removeIf(word -> word.length() < SHORTEST_NAME);
        return words;
    }
}
