package org.ettle.review.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Typed;
import org.ettle.review.Protocol;
import org.ettle.review.ReviewRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// A protocol as a form of text boxes, most of them with one thing a line, so that it is written
/// without script and can be pasted from a document.
final class ProtocolForm {

    /// A stage more than there are can always be added.
    private static final int MOST_STAGES = 6;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK)
                    .withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern KEYED = Pattern.compile("([a-z0-9-]{1,40})\\s*=\\s*(.*)");

    private final Typed typed;
    private final Map<String, String> faults = new HashMap<>();

    ProtocolForm(Typed typed) {
        this.typed = typed;
    }

    static ProtocolForm of(Protocol protocol) {
        return new ProtocolForm(new Typed(answers(protocol)));
    }

    private static MultiValueMap<String, String> answers(Protocol protocol) {
        var answers = new LinkedMultiValueMap<String, String>();
        answers.add("question", protocol.question());
        answers.add("scope", protocol.scope());
        answers.add(
                "searches",
                protocol.searches().stream()
                        .map(ProtocolForm::line)
                        .collect(Collectors.joining("\n")));
        for (int i = 0; i < protocol.stages().size(); i++) {
            var stage = protocol.stages().get(i);
            answers.add(name(i, "key"), stage.key());
            answers.add(name(i, "name"), stage.name());
            answers.add(name(i, "people"), Integer.toString(stage.people()));
            answers.add(
                    name(i, "reasons"),
                    stage.reasons().stream()
                            .map(it -> it.key() + " = " + it.words())
                            .collect(Collectors.joining("\n")));
        }
        answers.add("termsFor", String.join("\n", protocol.termsFor()));
        answers.add("termsAgainst", String.join("\n", protocol.termsAgainst()));
        answers.add(
                "coding",
                protocol.coding().stream()
                        .map(ProtocolForm::lines)
                        .collect(Collectors.joining("\n")));
        answers.add(
                "extraction",
                protocol.extraction().stream()
                        .map(it -> it.key() + " = " + it.words())
                        .collect(Collectors.joining("\n")));
        var stopping = protocol.stopping();
        answers.add("recall", stopping == null ? "" : Integer.toString(stopping.recall()));
        answers.add("confidence", stopping == null ? "" : Integer.toString(stopping.confidence()));
        return answers;
    }

    static String line(Protocol.Search search) {
        var on = search.on();
        return search.source() + " | " + (on == null ? "" : Typed.day(on)) + " | " + search.words();
    }

    private static String lines(Protocol.Codes codes) {
        return codes.name()
                + ":\n"
                + codes.codes().stream()
                        .map(it -> it.key() + " = " + it.words())
                        .collect(Collectors.joining("\n"));
    }

    private static String name(int stage, String part) {
        return "stage-" + (stage + 1) + "-" + part;
    }

    /// What was typed, as far as it can be read; [#isFaulty] says whether all of it could.
    Protocol protocol() {
        faults.clear();
        return new Protocol(
                typed.text("question"),
                typed.text("scope"),
                searches(),
                stages(),
                lines("termsFor"),
                lines("termsAgainst"),
                coding(),
                keyed(lines("extraction")).entrySet().stream()
                        .map(it -> new Protocol.Extract(it.getKey(), it.getValue()))
                        .toList(),
                stopping());
    }

    boolean isFaulty() {
        return !faults.isEmpty();
    }

    private List<String> lines(String name) {
        return typed.text(name).lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    private List<Protocol.Search> searches() {
        var searches = new ArrayList<Protocol.Search>();
        for (var line : lines("searches")) {
            var parts = line.split("\\|", 3);
            var day = parts.length > 1 ? parts[1].strip() : "";
            searches.add(
                    new Protocol.Search(
                            parts[0].strip(),
                            day.isEmpty() ? null : day(day),
                            parts.length > 2 ? parts[2].strip() : ""));
        }
        return searches;
    }

    private @Nullable LocalDate day(String words) {
        try {
            return LocalDate.parse(words, DAY);
        } catch (DateTimeParseException none) {
            faults.put(
                    "searches",
                    "“" + words + "” is no day. Write it as 31/12/2026, or leave it empty.");
            return null;
        }
    }

    private List<Protocol.Stage> stages() {
        var stages = new ArrayList<Protocol.Stage>();
        for (int i = 0; i < MOST_STAGES; i++) {
            var name = typed.text(name(i, "name"));
            if (name.isEmpty()) {
                if (!typed.text(name(i, "reasons")).isEmpty()) {
                    faults.put(name(i, "name"), "Say what this stage is called.");
                }
                continue;
            }
            var key = typed.text(name(i, "key"));
            stages.add(
                    new Protocol.Stage(
                            key.isEmpty() ? slug(name) : key,
                            name,
                            people(typed.text(name(i, "people"))),
                            keyed(lines(name(i, "reasons"))).entrySet().stream()
                                    .map(it -> new Protocol.Reason(it.getKey(), it.getValue()))
                                    .toList()));
        }
        return stages;
    }

    private static int people(String words) {
        return switch (words) {
            case "1" -> 1;
            case "3" -> 3;
            default -> 2;
        };
    }

    private List<Protocol.Codes> coding() {
        var frames = new ArrayList<Protocol.Codes>();
        var name = "";
        var codes = new ArrayList<String>();
        for (var line : lines("coding")) {
            if (line.endsWith(":")) {
                add(frames, name, codes);
                name = line.substring(0, line.length() - 1).strip();
                codes.clear();
            } else if (name.isEmpty()) {
                faults.put(
                        "coding",
                        "Begin with the name of a group of codes and a colon, such as “Topics:”.");
            } else {
                codes.add(line);
            }
        }
        add(frames, name, codes);
        return frames;
    }

    private static void add(List<Protocol.Codes> frames, String name, List<String> codes) {
        if (!name.isEmpty()) {
            frames.add(
                    new Protocol.Codes(
                            slug(name),
                            name,
                            keyed(codes).entrySet().stream()
                                    .map(it -> new Protocol.Code(it.getKey(), it.getValue()))
                                    .toList()));
        }
    }

    /// Each line with its short name: the one before “=”, else one made of its words.
    private static Map<String, String> keyed(List<String> lines) {
        var keyed = new java.util.LinkedHashMap<String, String>();
        for (var line : lines) {
            var found = KEYED.matcher(line);
            var key = found.matches() ? found.group(1) : slug(line);
            var words = found.matches() ? found.group(2).strip() : line;
            var free = key;
            for (int i = 2; keyed.containsKey(free); i++) {
                free = key.substring(0, Math.min(key.length(), 36)) + "-" + i;
            }
            keyed.put(free, words);
        }
        return keyed;
    }

    private static String slug(String words) {
        var slug =
                java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-");
        var cut = slug.substring(0, Math.min(40, slug.length())).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "other" : cut;
    }

    private Protocol.@Nullable Stopping stopping() {
        var recall = typed.text("recall").replace("%", "").strip();
        var confidence = typed.text("confidence").replace("%", "").strip();
        if (recall.isEmpty() && confidence.isEmpty()) {
            return null;
        }
        return new Protocol.Stopping(share(recall), share(confidence));
    }

    /// What is no share is out of range, which the rules say.
    private static int share(String words) {
        return words.matches("\\d{1,3}") ? Integer.parseInt(words) : 0;
    }

    /// @param refusals what the rules say besides
    List<Field> fields(List<ReviewRefusal> refusals) {
        var all = new HashMap<>(faults);
        refusals.forEach(it -> all.putIfAbsent(blamed(it.part()), it.words()));
        var fields = new ArrayList<Field>();
        fields.add(
                Field.told("question", "What does the review ask?", typed.text("question"))
                        .withHint("One question that can be answered."));
        fields.add(
                Field.told("scope", "What counts, and what does not?", typed.text("scope"))
                        .withHint("Places, years, people, kinds of document."));
        fields.add(
                Field.told("searches", "Where do you look?", typed.text("searches"))
                        .withHint(
                                "One search a line: where | when, as 31/12/2026 | with which words."
                                        + " Leave out the day while it is only planned."));
        int stages = Math.min(MOST_STAGES, count() + 1);
        IntStream.range(0, stages).forEach(i -> stage(i, fields));
        fields.add(
                Field.told("termsFor", "Which words tell for a record?", typed.text("termsFor"))
                        .withHint("One a line. They are marked while you read."));
        fields.add(
                Field.told(
                                "termsAgainst",
                                "Which words tell against it?",
                                typed.text("termsAgainst"))
                        .withHint("One a line. They are marked in another way."));
        fields.add(
                Field.told(
                                "coding",
                                "With what is each included record coded?",
                                typed.text("coding"))
                        .withHint(
                                "The name of a group and a colon, then a code on each line. For"
                                        + " example: Topics: and below it Choice, then Budgets."));
        fields.add(
                Field.told(
                                "extraction",
                                "What do you note of each included record?",
                                typed.text("extraction"))
                        .withHint("One question a line."));
        fields.add(
                Field.typed(
                                "recall",
                                "How much of what is relevant must be found, in per cent?",
                                typed.text("recall"))
                        .withHint("Leave both empty if every record is read."));
        fields.add(
                Field.typed(
                        "confidence",
                        "How sure must you be, in per cent?",
                        typed.text("confidence")));
        return fields.stream().map(it -> it.withFault(all.get(it.name()))).toList();
    }

    /// Stages for which there is something, and as many before them.
    private int count() {
        return IntStream.range(0, MOST_STAGES)
                .filter(i ->
                        !typed.text(name(i, "name")).isEmpty()
                                || !typed.text(name(i, "reasons")).isEmpty())
                .map(i -> i + 1)
                .max()
                .orElse(0);
    }

    private void stage(int i, List<Field> fields) {
        var stage = "Stage " + (i + 1);
        fields.add(
                Field.typed(
                                name(i, "name"),
                                stage + ": what is it called?",
                                typed.text(name(i, "name")))
                        .withHint(
                                i == 0
                                        ? "For example: Titles and abstracts."
                                        : "Leave it empty if there is none."));
        var people = people(typed.text(name(i, "people")));
        fields.add(
                Field.chosen(
                        name(i, "people"),
                        stage + ": how many people decide on each record?",
                        List.of(
                                new Field.Choice("1", "One", people == 1),
                                new Field.Choice(
                                        "2", "Two, without knowing of one another", people == 2),
                                new Field.Choice(
                                        "3",
                                        "Three, without knowing of one another",
                                        people == 3))));
        fields.add(
                Field.told(
                                name(i, "reasons"),
                                stage + ": why may a record be excluded?",
                                typed.text(name(i, "reasons")))
                        .withHint(
                                "One reason a line, in the order in which to ask. Once kept, each"
                                        + " has a short name before “=”, which decisions keep. Change"
                                        + " the words behind it."));
    }

    /// Stages keep the short names that they were given.
    Map<String, String> hidden() {
        return IntStream.range(0, MOST_STAGES)
                .filter(i -> !typed.text(name(i, "key")).isEmpty())
                .boxed()
                .collect(
                        Collectors.toMap(
                                i -> name(i, "key"),
                                i -> typed.text(name(i, "key")),
                                (one, _) -> one,
                                java.util.LinkedHashMap::new));
    }

    private static String blamed(ReviewRefusal.Part part) {
        return switch (part) {
            case TITLE, REASON -> "reason";
            case QUESTION -> "question";
            case SCOPE -> "scope";
            case SEARCHES -> "searches";
            case STAGES -> "stage-1-name";
            case TERMS_FOR -> "termsFor";
            case TERMS_AGAINST -> "termsAgainst";
            case CODING -> "coding";
            case EXTRACTION -> "extraction";
            case STOPPING -> "recall";
        };
    }
}
