package org.ettle.review.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A choice of records in terms that the database knows: stages by their place, from 1.
///
/// @param first the first and
/// @param last the last stage at which a record may have left or may wait
record Places(
        boolean duplicates, boolean included, boolean left, boolean waiting, int first, int last) {

    static Places of(List<Stage> stages, Shown shown) {
        int all = stages.size();
        int at = place(stages, shown.stage());
        return switch (shown.part()) {
            case IDENTIFIED -> new Places(true, true, true, true, 1, all);
            case DUPLICATE -> new Places(true, false, false, false, 1, 0);
            case REACHED -> new Places(false, true, true, true, at, all);
            case LEFT -> new Places(false, false, true, false, at, at);
            case WAITING -> new Places(false, false, false, true, at, at);
            case LEFT_BEFORE -> new Places(true, false, true, false, 1, at - 1);
            case WAITING_BEFORE -> new Places(false, false, false, true, 1, at - 1);
            case INCLUDED -> new Places(false, true, false, false, 1, 0);
        };
    }

    private static int place(List<Stage> stages, @Nullable String key) {
        for (int at = 0; at < stages.size(); at++) {
            if (stages.get(at).key().equals(key)) {
                return at + 1;
            }
        }
        return 1;
    }
}
