package org.ettle.judgement.contribution;

import java.util.List;
import org.ettle.theory.Link;
import org.jspecify.annotations.Nullable;

/// What came of looking.
///
/// @param tests every test of every link of the question
public record Gathering(List<Test> tests, boolean contrarySearched) {

    public Gathering {
        tests = List.copyOf(tests);
    }

    /// @param finding by its id; null where nobody has said yet whether it was found, is absent or
    ///   was not looked for
    public record Test(Link.Name link, String clue, @Nullable String finding) {}
}
