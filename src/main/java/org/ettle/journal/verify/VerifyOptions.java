package org.ettle.journal.verify;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What `./ettle verify` was asked for.
///
/// @param data the data folder of an embedded server
/// @param file an export
/// @param proofs a file of proofs
/// @param checkpoints the folder of keys and checkpoints; null for the one in the data folder
record VerifyOptions(
        Path data, @Nullable Path file, @Nullable Path proofs, @Nullable Path checkpoints) {

    /// Empty when the words are not understood.
    static Optional<VerifyOptions> in(List<String> words) {
        var options = new VerifyOptions(Path.of("data"), null, null, null);
        for (var each = words.iterator(); each.hasNext(); ) {
            var word = each.next();
            if (!each.hasNext()) {
                return Optional.empty();
            }
            var next = options.with(word, each);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            options = next.get();
        }
        return options.file != null && options.proofs != null
                ? Optional.empty()
                : Optional.of(options);
    }

    private Optional<VerifyOptions> with(String word, Iterator<String> rest) {
        var path = Path.of(rest.next());
        return switch (word) {
            case "--data" -> Optional.of(new VerifyOptions(path, file, proofs, checkpoints));
            case "--file" -> Optional.of(new VerifyOptions(data, path, proofs, checkpoints));
            case "--proofs" -> Optional.of(new VerifyOptions(data, file, path, checkpoints));
            case "--checkpoints" -> Optional.of(new VerifyOptions(data, file, proofs, path));
            default -> Optional.empty();
        };
    }
}
