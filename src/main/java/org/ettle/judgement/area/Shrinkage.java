package org.ettle.judgement.area;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ettle.judgement.Chance;
import org.ettle.judgement.Rounding;
import org.jspecify.annotations.Nullable;

/// Areas' shares, drawn towards the national figure by as much as their size leaves in doubt: (k +
/// M·m) / (n + M).
///
/// @param strength M: as many people as the national figure counts for in each area, rounded; null
///   where areas differ by no more than chance would have them, so that it counts for everything
/// @param shares by area
public record Shrinkage(
        Chance national, @Nullable BigDecimal strength, SortedMap<String, Chance> shares) {

    public Shrinkage {
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
    }

    /// With the strength that the areas themselves show.
    public static Shrinkage of(List<AreaCount> areas) {
        var ordered = Funnel.ordered(areas);
        double alike = alike(ordered, Funnel.national(ordered));
        return alike > 0 ? by(ordered, (1 - alike) / alike) : by(ordered, null);
    }

    /// @param strength not below 0
    public static Shrinkage of(List<AreaCount> areas, double strength) {
        if (!(strength >= 0)) {
            throw new IllegalArgumentException("A strength is not below 0: " + strength);
        }
        return by(Funnel.ordered(areas), strength);
    }

    private static Shrinkage by(List<AreaCount> areas, @Nullable Double strength) {
        double national = Funnel.national(areas);
        var shares = new TreeMap<String, Chance>();
        for (var area : areas) {
            shares.put(
                    area.area(),
                    Chance.of(
                            strength == null
                                    ? national
                                    : (area.met() + strength * national) / (area.of() + strength)));
        }
        return new Shrinkage(
                Chance.of(national), strength == null ? null : Rounding.of(strength), shares);
    }

    /// How much two people of one area are alike beyond what chance gives (ρ, by moments): (Q − (I
    /// − 1)) / (N − Σn²/N − (I − 1)) with Q = Σn(p − m)² / (m(1 − m)), from 0 to 1.
    private static double alike(List<AreaCount> areas, double national) {
        double chance = national * (1 - national);
        if (chance == 0) {
            return 0;
        }
        double all = 0;
        double squares = 0;
        double apart = 0;
        for (var area : areas) {
            double away = area.share() - national;
            all += area.of();
            squares += (double) area.of() * area.of();
            apart += area.of() * away * away / chance;
        }
        int free = areas.size() - 1;
        double room = all - squares / all - free;
        return room > 0 ? Math.clamp((apart - free) / room, 0, 1) : 0;
    }
}
