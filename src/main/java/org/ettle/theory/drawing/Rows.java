package org.ettle.theory.drawing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.ettle.theory.Outcome;
import org.ettle.theory.Tier;

/// The rows of one lane. A slot counts quarters of a box; four of them are a row. Rows are as high
/// as the boxes of the tier that fills most of them, so that its boxes stand evenly.
final class Rows {

    private static final int QUARTERS = 4;
    private static final double LEAST = 58;

    private final double top;
    private final Map<Outcome.Code, Integer> slots = new HashMap<>();
    private final Map<String, Integer> free = new HashMap<>();
    private final Map<String, TreeMap<Integer, Double>> heights = new LinkedHashMap<>();
    private double[] centres = {};

    Rows(double top) {
        this.top = top;
    }

    void keep(Outcome.Code code, Tier tier, int stored, double height) {
        int slot = Math.max(0, stored);
        slots.put(code, slot);
        free.merge(tier.key(), slot + QUARTERS, Math::max);
        if (slot % QUARTERS == 0) {
            heights.computeIfAbsent(tier.key(), _ -> new TreeMap<>())
                    .merge(slot / QUARTERS, height, Math::max);
        }
    }

    void next(Outcome.Code code, Tier tier, double height) {
        int after = free.getOrDefault(tier.key(), 0);
        keep(code, tier, (after + QUARTERS - 1) / QUARTERS * QUARTERS, height);
    }

    boolean has(Outcome.Code code) {
        return slots.containsKey(code);
    }

    /// The middle of the outcome's place; between two rows when its slot is.
    double centre(Outcome.Code code) {
        int slot = slots.getOrDefault(code, 0);
        measure(slot / QUARTERS + 2);
        double one = centres[slot / QUARTERS];
        double two = centres[slot / QUARTERS + 1];
        return one + (two - one) * (slot % QUARTERS) / QUARTERS;
    }

    private void measure(int rows) {
        if (centres.length >= rows) {
            return;
        }
        var fullest = fullest();
        centres = new double[Math.max(rows, fullest.isEmpty() ? 1 : fullest.lastKey() + 2)];
        double y = top;
        for (int row = 0; row < centres.length; row++) {
            double height = fullest.getOrDefault(row, LEAST);
            centres[row] = y + height / 2;
            y += height + Measures.BOX_GAP;
        }
    }

    private TreeMap<Integer, Double> fullest() {
        var fullest = new TreeMap<Integer, Double>();
        for (var tier : heights.values()) {
            if (tier.size() > fullest.size()) {
                fullest = tier;
            }
        }
        return fullest;
    }
}
