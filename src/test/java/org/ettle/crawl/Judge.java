package org.ettle.crawl;

import java.util.List;

/// Asks one thing of every answer, of every page in every state, or of all of them together. Says
/// what is wrong in words that lead to the place; nothing when all is well.
public interface Judge {

    default List<String> faultsOf(Answer answer) {
        return List.of();
    }

    default List<String> faultsOf(Sight sight) {
        return List.of();
    }

    /// What is wrong with all answers together, once they have all been seen.
    default List<String> faultsOfAll() {
        return List.of();
    }
}
