package org.ettle.evidence.web.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ettle.evidence.remapping.Place;
import org.ettle.evidence.remapping.RemappingRefusal;
import org.ettle.evidence.remapping.Remappings;
import org.ettle.evidence.remapping.WaitingItem;
import org.ettle.evidence.remapping.Ways;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Typed;
import org.jspecify.annotations.Nullable;

/// The form that decides on what waiting evidence bears.
///
/// @param more how many items wait besides those that are listed
public record DecisionSheet(
        WaitingSheet waiting,
        String from,
        String to,
        List<Item> items,
        int more,
        List<Field> fields,
        String action) {

    /// So many can be ticked one by one; more are decided all together.
    static final int MOST_LISTED = 100;

    /// No code begins like this.
    static final String NONE = "-none";

    public record Item(
            String id,
            String title,
            String address,
            String dated,
            boolean demonstration,
            String stance,
            String directness,
            @Nullable String quote,
            boolean ticked) {}

    static DecisionSheet of(Remappings.Opened opened, Typed typed) {
        var waiting = opened.waiting();
        var sheet = WaitingSheet.of(waiting);
        var ticked = new HashSet<>(typed.all("item"));
        return new DecisionSheet(
                sheet,
                CoverageWords.title(waiting.from()),
                CoverageWords.title(waiting.to()),
                opened.items().stream().limit(MOST_LISTED).map(item -> item(item, ticked)).toList(),
                Math.max(0, opened.items().size() - MOST_LISTED),
                fields(opened, typed),
                CoverageAddress.decide(QueueSheet.where(waiting)));
    }

    private static Item item(WaitingItem item, Set<String> ticked) {
        return new Item(
                item.bearing().toString(),
                item.title(),
                "/evidence/sources/" + item.source(),
                item.dated(),
                item.demonstration(),
                item.stance().title(),
                item.directness().title(),
                item.quote(),
                ticked.contains(item.bearing().toString()));
    }

    private static List<Field> fields(Remappings.Opened opened, Typed typed) {
        return List.of(
                Field.oneOf(
                        "which",
                        "Which items",
                        List.of(
                                new Field.Choice(
                                        "ALL",
                                        "All " + opened.items().size() + " that wait here",
                                        !typed.text("which").equals("TICKED")),
                                new Field.Choice(
                                        "TICKED",
                                        "Only those that I tick above",
                                        typed.text("which").equals("TICKED")))),
                Field.anyOf("onto", "What they bear on now", choices(opened, typed))
                        .withHint("Those that the crosswalk names stand first."),
                Field.told("reason", "Why", typed.text("reason"))
                        .withHint("It stands in the journal, and beside the evidence."));
    }

    private static List<Field.Choice> choices(Remappings.Opened opened, Typed typed) {
        var waiting = opened.waiting();
        var version = waiting.to().version();
        var candidates = waiting.way().candidates();
        boolean link = QueueSheet.isLink(waiting.place());
        var others =
                Ways.places(version).stream()
                        .filter(place -> QueueSheet.isLink(place) == link)
                        .filter(place -> !candidates.contains(place));
        var choices = new ArrayList<Field.Choice>();
        Stream.concat(candidates.stream(), others)
                .map(place ->
                        new Field.Choice(
                                value(place),
                                CoverageWords.words(version, place),
                                typed.isTicked("onto", value(place))))
                .forEach(choices::add);
        choices.add(
                new Field.Choice(
                        NONE, "None of them: it is history", typed.isTicked("onto", NONE)));
        return choices;
    }

    /// What names an element on a page holds no spaces, and codes no underscores.
    private static String value(Place place) {
        return place.key().replace(' ', '_');
    }

    static List<Place> places(Typed typed) {
        return typed.all("onto").stream()
                .filter(each -> !each.equals(NONE))
                .flatMap(each -> Place.find(each.replace('_', ' ')).stream())
                .toList();
    }

    private static String field(RemappingRefusal refusal) {
        return switch (refusal) {
            case RemappingRefusal.ReasonMissing _, RemappingRefusal.ReasonTooLong _ -> "reason";
            case RemappingRefusal.NoItemChosen _ -> "which";
            case RemappingRefusal.NothingChosen _,
                    RemappingRefusal.BothChosen _,
                    RemappingRefusal.NotInTheVersion _ ->
                    "onto";
        };
    }

    DecisionSheet faulty(RemappingRefusal refusal) {
        var there = field(refusal);
        return new DecisionSheet(
                waiting,
                from,
                to,
                items,
                more,
                fields.stream()
                        .map(each ->
                                each.name().equals(there) ? each.withFault(refusal.words()) : each)
                        .toList(),
                action);
    }
}
