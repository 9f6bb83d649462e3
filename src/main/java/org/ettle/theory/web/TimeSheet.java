package org.ettle.theory.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ettle.platform.page.Moments;
import org.ettle.platform.page.Signpost;
import org.ettle.theory.MapVersion;
import org.ettle.theory.beside.Turn;
import org.jspecify.annotations.Nullable;

/// The days on which a version was judged anew, to choose one from, and what is chosen.
///
/// @param earlier the map of the version before; null where this is the first
/// @param days oldest first, the one that is shown marked
/// @param history what changed on all of them, and why
/// @param told what there is to say of the day or the area that was asked for; null where nothing
/// @param day whose changes are listed; null where no day was asked for
/// @param changes of the day that is shown; empty where no day was asked for
/// @param areas on which evidence bears, the chosen one marked; empty where there are none
public record TimeSheet(
        @Nullable Signpost earlier,
        List<Signpost> days,
        String history,
        @Nullable String told,
        @Nullable String day,
        List<Turn> changes,
        List<Signpost> areas) {

    private static final int LONGEST = 40;

    /// @param typed the day as it was asked for
    /// @param history of this version, oldest first
    static @Nullable TimeSheet of(
            MapChoice choice,
            @Nullable String typed,
            List<Turn> history,
            List<MapVersion> versions,
            Map<String, String> areas) {
        if (!choice.marks() || history.isEmpty()) {
            return null;
        }
        var days = history.stream().map(Turn::day).distinct().toList();
        var shown = shown(choice, days);
        return new TimeSheet(
                earlier(choice, versions),
                days.stream().map(day -> signpost(choice, day, days.getLast(), shown)).toList(),
                choice.version().history(),
                told(choice, typed, days, shown, areas),
                choice.on() == null || shown == null ? null : Moments.words(shown),
                choice.on() == null
                        ? List.of()
                        : history.stream().filter(it -> it.day().equals(shown)).toList(),
                areas(choice, areas));
    }

    private static @Nullable LocalDate shown(MapChoice choice, List<LocalDate> days) {
        var on = choice.on();
        return days.stream()
                .filter(day -> on == null || !day.isAfter(on))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private static @Nullable Signpost earlier(MapChoice choice, List<MapVersion> versions) {
        MapVersion before = null;
        for (var version : versions) {
            if (version.name().equals(choice.version().version())) {
                break;
            }
            before = version;
        }
        return before == null
                ? null
                : Signpost.to(
                        "Version " + before.name(),
                        MapChoice.whole(new VersionAddress(choice.version().map(), before.name()))
                                .on(choice.on())
                                .address());
    }

    private static Signpost signpost(
            MapChoice choice, LocalDate day, LocalDate last, @Nullable LocalDate shown) {
        return new Signpost(
                Moments.words(day),
                choice.on(day).address(),
                day.equals(shown) && (choice.on() != null || day.equals(last)));
    }

    private static @Nullable String told(
            MapChoice choice,
            @Nullable String typed,
            List<LocalDate> days,
            @Nullable LocalDate shown,
            Map<String, String> areas) {
        var told = new ArrayList<String>();
        var on = choice.on();
        if (typed != null && on == null) {
            told.add(
                    "“"
                            + (typed.length() > LONGEST ? typed.substring(0, LONGEST) + "…" : typed)
                            + "” is no day, so the map is shown as it is judged now. Write a day as"
                            + " 2026-11-30, or choose one of these.");
        }
        if (on != null && shown == null) {
            told.add(
                    "By "
                            + Moments.words(on)
                            + " nobody had published a judgement of this version. The first is of "
                            + Moments.words(days.getFirst())
                            + ".");
        } else if (on != null && shown != null) {
            told.add(
                    (on.equals(shown)
                                    ? "This is the map as it was judged by "
                                            + Moments.words(on)
                                            + "."
                                    : "This is the map as it was judged by "
                                            + Moments.words(on)
                                            + "; the last change before was on "
                                            + Moments.words(shown)
                                            + ".")
                            + " How much evidence there was then is told on the page of each"
                            + " judgement.");
        }
        var area = choice.area();
        if (area != null) {
            var title = areas.get(area);
            told.add(
                    title == null
                            ? "No published judgement of this version rests on evidence about the"
                                    + " area “"
                                    + (area.length() > LONGEST ? "…" : area)
                                    + "” that you may see. Choose one of these areas, or all."
                            : "Only judgements are shown that rest on evidence about "
                                    + title
                                    + ", among others. They are about the whole map: nobody judged "
                                    + title
                                    + " alone.");
        }
        return told.isEmpty() ? null : String.join(" ", told);
    }

    private static List<Signpost> areas(MapChoice choice, Map<String, String> areas) {
        if (areas.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<Signpost>();
        all.add(new Signpost("All", choice.inArea(null).address(), choice.area() == null));
        areas.forEach((code, title) ->
                all.add(
                        new Signpost(
                                title, choice.inArea(code).address(), code.equals(choice.area()))));
        return all;
    }
}
