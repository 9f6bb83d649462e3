package org.ettle.judgement.web.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ettle.evidence.coverage.Item;
import org.ettle.judgement.Chance;
import org.ettle.judgement.ChanceRange;
import org.ettle.judgement.trace.Course;
import org.ettle.judgement.trace.Reading;
import org.ettle.judgement.trace.TraceStep;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Typed;
import org.ettle.theory.Link;

/// The forms of process tracing. Chances are typed in per cent, as one figure or two.
///
/// @param sent whether somebody sent it, so that what cannot be read is told
record TraceForm(Typed typed, boolean sent) {

    private static final Pattern RANGE =
            Pattern.compile(
                    "(\\d{1,2})\\s*%?(?:\\s*(?:to|and|-|–)\\s*(\\d{1,2})\\s*%?)?",
                    Pattern.CASE_INSENSITIVE);
    private static final String YES = "YES";
    private static final String TWO = "TWO";

    /// Before anybody looks a link stands between .05 and .95, a test between .01 and .99.
    private static final int LEAST_BEFORE = 5;

    private static final int MOST_BEFORE = 95;
    private static final int LEAST = 1;
    private static final int MOST = 99;
    private static final String EVEN = "50";
    private static final int PART = 100;

    List<Field> beginning(Link link) {
        return List.of(
                told("question", "What it is to settle", ""),
                range(
                        "before",
                        "How likely the link is held to be before anybody looks, in 100",
                        EVEN,
                        LEAST_BEFORE,
                        MOST_BEFORE),
                told(
                                "rivals",
                                "What else could have brought it about",
                                String.join(
                                        "\n",
                                        link.rivals().stream().map(Link.Rival::statement).toList()))
                        .withHint(
                                "One rival explanation on each line. That it may be something other"
                                        + " or unknown always counts besides."),
                Field.oneOf(
                        "assessors",
                        "How many say how likely each test is",
                        List.of(
                                choice(
                                        "assessors",
                                        TWO,
                                        "Two, neither of whom sees what the other says before both"
                                                + " have",
                                        TWO,
                                        false),
                                choice("assessors", "ONE", "One", TWO, false))));
    }

    boolean two() {
        return typed.text("assessors").equals(TWO);
    }

    /// Empty where a range cannot be read.
    Optional<TraceStep.Begun> begun() {
        return read("before", EVEN, LEAST_BEFORE, MOST_BEFORE)
                .map(before ->
                        new TraceStep.Begun(
                                typed.text("question"),
                                before,
                                typed.text("rivals")
                                        .lines()
                                        .map(String::strip)
                                        .filter(it -> !it.isEmpty())
                                        .distinct()
                                        .toList()));
    }

    List<Field> registering(Course course, TraceStep.Begun begun) {
        var fields = new ArrayList<Field>();
        fields.add(
                told("statement", "What should be seen if the link holds", "")
                        .withHint("Something that somebody can look for, and may not find."));
        fields.addAll(reading("", "", begun, course.assessors().two()));
        return fields;
    }

    /// How one test is read.
    ///
    /// @param prefix of the names of the fields
    /// @param of begins their labels
    private List<Field> reading(String prefix, String of, TraceStep.Begun begun, boolean why) {
        var fields = new ArrayList<Field>();
        fields.add(
                range(
                                prefix + "ifHeld",
                                of + "How likely it is to be there if the link holds, in 100",
                                "")
                        .withHint("One figure or two, such as 70 to 90."));
        for (int i = 0; i < begun.rivals().size(); i++) {
            fields.add(
                    range(
                            prefix + "rival" + i,
                            of
                                    + "How likely if only this was at work, in 100: “"
                                    + begun.rivals().get(i)
                                    + "”",
                            ""));
        }
        fields.add(
                range(
                        prefix + "other",
                        of + "How likely if only something other or unknown was at work, in 100",
                        ""));
        if (why) {
            fields.add(told(prefix + "reason", of + "Why you read it so", ""));
        }
        return fields;
    }

    /// How every test is read by another than who registered it.
    List<Field> reading(Course course, TraceStep.Begun begun) {
        return course.tests().stream()
                .map(Course.Test::said)
                .flatMap(it ->
                        reading(
                                it.test() + "-",
                                "Test " + it.test().substring(1) + ", “" + it.statement() + "” ",
                                begun,
                                true)
                                .stream())
                .toList();
    }

    /// Empty where a range cannot be read.
    Optional<Map<String, Reading.Said>> readings(Course course, TraceStep.Begun begun) {
        var readings = new HashMap<String, Reading.Said>();
        for (var test : course.tests()) {
            var name = test.said().test();
            said(name + "-", begun).ifPresent(it -> readings.put(name, it));
        }
        return readings.size() < course.tests().size() ? Optional.empty() : Optional.of(readings);
    }

    String statement() {
        return typed.text("statement");
    }

    /// Empty where a range cannot be read.
    Optional<Reading.Said> said(TraceStep.Begun begun) {
        return said("", begun);
    }

    private Optional<Reading.Said> said(String prefix, TraceStep.Begun begun) {
        var ifHeld = read(prefix + "ifHeld");
        var other = read(prefix + "other");
        var rivals =
                IntStream.range(0, begun.rivals().size())
                        .mapToObj(i -> read(prefix + "rival" + i))
                        .flatMap(Optional::stream)
                        .toList();
        return ifHeld.isEmpty() || other.isEmpty() || rivals.size() < begun.rivals().size()
                ? Optional.empty()
                : Optional.of(
                        new Reading.Said(
                                ifHeld.get(), rivals, other.get(), typed.text(prefix + "reason")));
    }

    List<Field> looking(Optional<TraceStep.LookedFor> before, List<Item> evidence) {
        var fields = new ArrayList<Field>();
        var came = before.map(TraceStep.LookedFor::came).map(Enum::name).orElse("");
        fields.add(
                Field.oneOf(
                        "came",
                        "What came of looking",
                        Arrays.stream(TraceStep.Came.values())
                                .map(it -> choice("came", it.name(), it.words(), came, false))
                                .toList()));
        if (!evidence.isEmpty()) {
            var chosen = before.map(TraceStep.LookedFor::evidence).orElse("");
            fields.add(
                    Field.oneOf(
                                    "evidence",
                                    "In which evidence, if it was found",
                                    evidence.stream()
                                            .map(it ->
                                                    choice(
                                                            "evidence",
                                                            it.organisation() + "_" + it.bearing(),
                                                            it.title() + ", " + it.dated(),
                                                            chosen.replace(' ', '_'),
                                                            true))
                                            .toList())
                            .withHint("What bears on the link now. Its origin counts once."));
        }
        fields.add(
                told(
                        "lookedIn",
                        "Where it was looked for, if it is not there",
                        before.map(TraceStep.LookedFor::lookedIn).orElse("")));
        fields.add(
                Field.typed(
                                "effort",
                                "How likely that search would have found it if it were there, in 100",
                                typed.has("effort")
                                        ? typed.text("effort")
                                        : before.map(TraceStep.LookedFor::effort)
                                                .map(String::valueOf)
                                                .orElse(""))
                        .withHint("From 1 to 99. A half-hearted search must not sink a link."));
        fields.add(
                Field.anyOf(
                        "beforehand",
                        "Besides",
                        List.of(
                                new Field.Choice(
                                        YES,
                                        "Somebody knew this before the test was registered, so it"
                                                + " has no weight",
                                        typed.isTicked("beforehand", YES)
                                                || !sent
                                                        && before.filter(it -> it.beforehand())
                                                                .isPresent()))));
        fields.add(
                told(
                        "words",
                        "What was seen, or how it was looked for",
                        before.map(TraceStep.LookedFor::words).orElse("")));
        return fields;
    }

    TraceStep.LookedFor lookedFor(String test) {
        var came = typed.choice("came", TraceStep.Came.class).orElse(null);
        var evidence = typed.text("evidence").replace('_', ' ');
        var lookedIn = typed.text("lookedIn");
        var effort = typed.text("effort");
        boolean found = came == TraceStep.Came.FOUND;
        boolean absent = came == TraceStep.Came.ABSENT;
        return new TraceStep.LookedFor(
                test,
                came,
                absent && effort.matches("\\d{1,2}") ? Integer.valueOf(effort) : null,
                found && !evidence.isEmpty() ? evidence : null,
                absent && !lookedIn.isEmpty() ? lookedIn : null,
                null,
                typed.isTicked("beforehand", YES),
                typed.text("words"));
    }

    private Field told(String name, String label, String before) {
        return Field.told(name, label, typed.has(name) ? typed.text(name) : before);
    }

    private Field range(String name, String label, String before) {
        return range(name, label, before, LEAST, MOST);
    }

    private Field range(String name, String label, String before, int least, int most) {
        var field = Field.typed(name, label, typed.has(name) ? typed.text(name) : before);
        return sent && read(name, before, least, most).isEmpty()
                ? field.withFault(
                        "Give one figure or two, such as 70 to 90, from "
                                + least
                                + " to "
                                + most
                                + ".")
                : field;
    }

    private Optional<ChanceRange> read(String name) {
        return read(name, "", LEAST, MOST);
    }

    private Optional<ChanceRange> read(String name, String before, int least, int most) {
        var found = RANGE.matcher(typed.has(name) ? typed.text(name) : before);
        if (!found.matches()) {
            return Optional.empty();
        }
        int low = Integer.parseInt(found.group(1));
        int high = found.group(2) == null ? low : Integer.parseInt(found.group(2));
        return low < least || high > most || low > high
                ? Optional.empty()
                : Optional.of(new ChanceRange(new Chance(low * PART), new Chance(high * PART)));
    }

    private Field.Choice choice(
            String name, String value, String words, String before, boolean quoted) {
        return new Field.Choice(
                value,
                words,
                (typed.has(name) ? typed.text(name) : sent ? "" : before).equals(value),
                quoted);
    }
}
