package org.ettle.judgement.pathway;

import java.util.ArrayDeque;
import java.util.Arrays;

/// The largest flow between two places, which is the narrowest cut between them (Dinic's algorithm,
/// in whole numbers).
final class Flow {

    private static final int NONE = -1;

    private final int[] first;
    private final int[] next;
    private final int[] to;
    private final int[] room;
    private final int[] level;
    private final int[] at;
    private int pipes;

    /// @param most how many connections there can be
    Flow(int places, int most) {
        first = new int[places];
        level = new int[places];
        at = new int[places];
        next = new int[2 * most];
        to = new int[2 * most];
        room = new int[2 * most];
        Arrays.fill(first, NONE);
    }

    void connect(int from, int to, int room) {
        add(from, to, room);
        add(to, from, 0);
    }

    /// Each pipe has its reverse beside it, so that flow can be taken back.
    private void add(int from, int end, int most) {
        to[pipes] = end;
        room[pipes] = most;
        next[pipes] = first[from];
        first[from] = pipes++;
    }

    /// The largest flow, or the limit if it is larger.
    int upTo(int limit, int source, int target) {
        int flow = 0;
        while (flow < limit && isReached(source, target)) {
            System.arraycopy(first, 0, at, 0, first.length);
            int more = push(source, target, limit - flow);
            while (more > 0) {
                flow += more;
                more = push(source, target, limit - flow);
            }
        }
        return flow;
    }

    /// How far each place is from the source by pipes with room.
    private boolean isReached(int source, int target) {
        Arrays.fill(level, NONE);
        level[source] = 0;
        var waiting = new ArrayDeque<Integer>();
        waiting.add(source);
        while (!waiting.isEmpty() && level[target] == NONE) {
            int here = waiting.remove();
            for (int pipe = first[here]; pipe != NONE; pipe = next[pipe]) {
                if (room[pipe] > 0 && level[to[pipe]] == NONE) {
                    level[to[pipe]] = level[here] + 1;
                    waiting.add(to[pipe]);
                }
            }
        }
        return level[target] != NONE;
    }

    /// Along one way on which every pipe leads further. It is as deep as the way is long.
    private int push(int here, int target, int most) {
        if (here == target || most == 0) {
            return most;
        }
        for (; at[here] != NONE; at[here] = next[at[here]]) {
            int pipe = at[here];
            if (room[pipe] > 0 && level[to[pipe]] == level[here] + 1) {
                int pushed = push(to[pipe], target, Math.min(most, room[pipe]));
                if (pushed > 0) {
                    room[pipe] -= pushed;
                    room[pipe ^ 1] += pushed;
                    return pushed;
                }
            }
        }
        return 0;
    }
}
