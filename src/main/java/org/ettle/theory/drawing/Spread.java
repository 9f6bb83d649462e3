package org.ettle.theory.drawing;

import java.util.List;

/// Puts boxes of one column as near to where each should stand as they can be without touching.
final class Spread {

    private Spread() {}

    /// @param centre where its middle should be
    record Wish(double centre, double height) {}

    /// The middles, in the order of the wishes, each at least half of two heights and the gap from
    /// the next, and none higher than the top. Wishes come in the order from top to bottom.
    ///
    /// Least squares under an order is isotonic regression; neighbours that would touch are pooled
    /// and share their mean displacement (the pool-adjacent-violators algorithm).
    static double[] settle(List<Wish> wishes, double gap, double top) {
        int count = wishes.size();
        double[] offset = offsets(wishes, gap);
        double[] mean = new double[count];
        int[] size = new int[count];
        int pools = 0;
        for (int i = 0; i < count; i++) {
            mean[pools] = wishes.get(i).centre() - offset[i];
            size[pools++] = 1;
            while (pools > 1 && mean[pools - 2] >= mean[pools - 1]) {
                int both = size[pools - 2] + size[pools - 1];
                mean[pools - 2] =
                        (mean[pools - 2] * size[pools - 2] + mean[pools - 1] * size[pools - 1])
                                / both;
                size[pools - 2] = both;
                pools--;
            }
        }
        double least = count == 0 ? 0 : top + wishes.getFirst().height() / 2;
        double[] centres = new double[count];
        for (int pool = 0, i = 0; pool < pools; pool++) {
            for (int n = 0; n < size[pool]; n++, i++) {
                centres[i] = Math.max(mean[pool], least) + offset[i];
            }
        }
        return centres;
    }

    private static double[] offsets(List<Wish> wishes, double gap) {
        double[] offset = new double[wishes.size()];
        for (int i = 1; i < offset.length; i++) {
            offset[i] =
                    offset[i - 1] + (wishes.get(i - 1).height() + wishes.get(i).height()) / 2 + gap;
        }
        return offset;
    }
}
