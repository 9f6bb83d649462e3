package org.ettle.judgement.oracle;

import java.util.ArrayList;
import java.util.List;

/// Something that is so or not, and on what that may depend.
public record Node(String name, List<Arrow> parents) {

    private static final int MOST_PARENTS = 3;

    public Node {
        parents = List.copyOf(parents);
        if (parents.size() > MOST_PARENTS) {
            throw new IllegalArgumentException(
                    "With more than " + MOST_PARENTS + " parents there are too many ways: " + name);
        }
    }

    /// @param effect what the parent can never do to the node
    public record Arrow(String from, Effect effect) {}

    public enum Effect {
        ANY,
        NEVER_LOWERS,
        NEVER_RAISES
    }

    /// Every way in which the node may answer to its parents: bit *i* says whether it is so where
    /// the parents are as the bits of *i* say. Each is as likely as the others.
    List<Integer> types() {
        int cases = 1 << parents.size();
        var types = new ArrayList<Integer>();
        for (int type = 0; type < 1 << cases; type++) {
            if (isAllowed(type, cases)) {
                types.add(type);
            }
        }
        return types;
    }

    private boolean isAllowed(int type, int cases) {
        for (int parent = 0; parent < parents.size(); parent++) {
            for (int without = 0; without < cases; without++) {
                int with = without | 1 << parent;
                int change = (type >> with & 1) - (type >> without & 1);
                if (!allows(parents.get(parent).effect(), change)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean allows(Effect effect, int change) {
        return switch (effect) {
            case ANY -> true;
            case NEVER_LOWERS -> change >= 0;
            case NEVER_RAISES -> change <= 0;
        };
    }
}
