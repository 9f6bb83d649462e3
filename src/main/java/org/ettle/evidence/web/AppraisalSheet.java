package org.ettle.evidence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ettle.evidence.Appraisal;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.Appraised;
import org.jspecify.annotations.Nullable;

/// How far a source can be relied on, by criterion.
///
/// @param hidden what is kept from whoever may be the second; null where nothing is
/// @param agreement how far two people agree; null where there are no two
public record AppraisalSheet(
        List<Part> parts, @Nullable String hidden, @Nullable String agreement) {

    public AppraisalSheet {
        parts = List.copyOf(parts);
    }

    /// @param differs whether not everybody gave the same rating
    public record Part(String title, String question, List<Given> given, boolean differs) {}

    public record Given(String who, String rating, String note) {}

    static AppraisalSheet of(Appraised appraised, Map<UUID, String> names) {
        var shown = appraised.shown();
        var parts = new ArrayList<Part>();
        if (!shown.isEmpty()) {
            for (var criterion : Criterion.values()) {
                parts.add(part(criterion, shown, names));
            }
        }
        long equal = parts.stream().filter(part -> !part.differs()).count();
        return new AppraisalSheet(
                parts,
                appraised.hidden() == 0
                        ? null
                        : "Somebody appraised this source. You see how once you saved your own, so"
                                + " that neither leans on the other.",
                shown.size() < 2
                        ? null
                        : "The same rating on "
                                + equal
                                + " of "
                                + Criterion.values().length
                                + " criteria.");
    }

    private static Part part(Criterion criterion, List<Appraisal> shown, Map<UUID, String> names) {
        var given = new ArrayList<Given>();
        for (var appraisal : shown) {
            var rated = Objects.requireNonNull(appraisal.ratings().get(criterion));
            given.add(
                    new Given(
                            names.getOrDefault(
                                    appraisal.appraiser(), "Appraiser " + (given.size() + 1)),
                            rated.rating().title(),
                            rated.note()));
        }
        return new Part(
                criterion.title(),
                criterion.question(),
                given,
                given.stream().map(Given::rating).distinct().count() > 1);
    }
}
