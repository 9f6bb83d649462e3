package org.ettle.review.ranking;

/// How soon an order brings up what is relevant.
public final class RecallCurve {

    /// By place, from one: how many relevant records were found until there.
    private final int[] found;

    private RecallCurve(int[] found) {
        this.found = found;
    }

    /// @param isRelevant by place
    public static RecallCurve of(boolean[] isRelevant) {
        var found = new int[isRelevant.length + 1];
        for (int place = 1; place < found.length; place++) {
            found[place] = found[place - 1] + (isRelevant[place - 1] ? 1 : 0);
        }
        return new RecallCurve(found);
    }

    public int records() {
        return found.length - 1;
    }

    public int relevant() {
        return found[records()];
    }

    /// What was decided, by place.
    public boolean[] decided() {
        var decided = new boolean[records()];
        for (int place = 0; place < decided.length; place++) {
            decided[place] = found[place + 1] > found[place];
        }
        return decided;
    }

    public int found(int screened) {
        return found[screened];
    }

    public double recall(int screened) {
        return relevant() == 0 ? 1 : (double) found[screened] / relevant();
    }

    /// How many records must be screened to find that share of what is relevant.
    public int needed(double recall) {
        int wanted = (int) Math.ceil(recall * relevant() - 1e-9);
        int screened = 0;
        while (found[screened] < wanted) {
            screened++;
        }
        return screened;
    }

    /// WSS: the share of records that need not be screened to find that share of what is relevant,
    /// less what would be saved in any order (Cohen and others, 2006).
    public double workSaved(double recall) {
        return 1 - (double) needed(recall) / records() - (1 - recall);
    }

    /// RRF: the share of what is relevant that is found in the first part of the records.
    public double foundInFirst(double part) {
        return recall((int) Math.ceil(part * records() - 1e-9));
    }

    /// ATD: at which place a relevant record is found on the average.
    public double meanPlace() {
        double sum = 0;
        for (int place = 1; place < found.length; place++) {
            sum += found[place] > found[place - 1] ? place : 0;
        }
        return sum / relevant();
    }

    /// What lies between the best curve that there can be and this one; 0 best, 1 worst.
    public double loss() {
        double area = 0;
        for (int place = 1; place < found.length; place++) {
            area += found[place];
        }
        double relevant = relevant();
        double best = relevant * (records() - (relevant - 1) / 2);
        return (best - area) / (relevant * (records() - relevant));
    }
}
