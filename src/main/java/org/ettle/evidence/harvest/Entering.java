package org.ettle.evidence.harvest;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ettle.evidence.Answer;
import org.ettle.evidence.Bearings;
import org.ettle.evidence.Checked;
import org.ettle.evidence.Directness;
import org.ettle.evidence.Origin;
import org.ettle.evidence.Passages;
import org.ettle.evidence.Selection;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceFact;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.SourceText;
import org.ettle.evidence.Sources;
import org.ettle.evidence.Stance;
import org.ettle.evidence.Target;
import org.ettle.evidence.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes a source of a substantiated statement, through the doors through which all evidence comes:
/// what it says is its text, what changed is a passage, and that bears on the outcome. Its origin
/// is the statement's, so that it counts once with everything else from there. Who published it,
/// and how far the words travel, is decided for it as for any source; what substantiators said
/// stays with the statement.
@Component
public class Entering {

    private static final int LONGEST_TITLE = 120;

    private final Sources sources;
    private final Texts texts;
    private final Passages passages;
    private final Bearings bearings;

    Entering(Sources sources, Texts texts, Passages passages, Bearings bearings) {
        this.sources = sources;
        this.texts = texts;
        this.passages = passages;
        this.bearings = bearings;
    }

    /// What a statement tells as evidence.
    ///
    /// @param target null where no outcome tells of it yet
    public record Order(
            @Nullable Target target, Stance stance, Directness directness, @Nullable String note) {}

    Source.Id enter(Statement statement, Sample sample, Order order) {
        var target = order.target();
        if (target == null) {
            throw new IllegalStateException("It bears on nothing.");
        }
        var source = Source.Id.fresh();
        done(sources.add(source, description(statement, sample), statement.demonstration()));
        done(texts.add(source, text(statement.wording()), SourceText.Reading.typedIn()));
        var text = texts.findNewest(source).orElseThrow();
        int line = text.words().indexOf("\n\nWhen: ");
        var selection =
                new Selection(
                        source,
                        text.hash(),
                        0,
                        text.words().codePointCount(0, line),
                        statement.wording().permission().reuse(),
                        null);
        var passage = (SourceFact.PassageSelected) done(passages.select(selection));
        done(
                bearings.bear(
                        passage.passage(),
                        target,
                        order.stance(),
                        order.directness(),
                        order.note()));
        return source;
    }

    private static Source.Description description(Statement statement, Sample sample) {
        var wording = statement.wording();
        return new Source.Description(
                kind(wording.origin().kind()),
                title(wording),
                wording.origin(),
                null,
                wording.dated(),
                null,
                wording.area(),
                null,
                "Outcome harvesting: an outcome statement, put before people who are independent of"
                        + " whoever told it.",
                sample(statement, sample),
                "It is told by one origin. What it says of the contribution is how they see it.",
                null,
                null,
                wording.permission(),
                Checked.NOT_KNOWN);
    }

    private static SourceKind kind(Origin.Kind origin) {
        return switch (origin) {
            case PERSON -> SourceKind.CONVERSATION;
            case MEETING -> SourceKind.MEETING_NOTE;
            case DATASET, DOCUMENT, AUTHORS -> SourceKind.DOCUMENT;
        };
    }

    private static String title(Statement.Wording wording) {
        var words = "Outcome statement: " + wording.who() + " – " + wording.what();
        var line = words.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }

    private static String sample(Statement statement, Sample sample) {
        var how =
                sample.wanted() == null
                        ? "All of "
                                + sample.frame().size()
                                + " submitted statements were put before"
                                + " somebody."
                        : sample.drawn().size()
                                + " of "
                                + sample.frame().size()
                                + " submitted statements were drawn at random.";
        return how
                + " Verdicts on this one: "
                + Stream.of(Verdict.values())
                        .map(it ->
                                it.title().toLowerCase(java.util.Locale.UK)
                                        + " "
                                        + statement.count(it))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String text(Statement.Wording wording) {
        var place = wording.place();
        return """
        %s: %s

        When: %s. Where: %s.

        Why it matters: %s

        How self-directed support contributed: %s
        """
                .formatted(
                        wording.who(),
                        wording.what(),
                        wording.dated(),
                        place == null ? wording.area() : place,
                        wording.significance(),
                        wording.contribution());
    }

    private static SourceFact done(Answer answer) {
        return switch (answer) {
            case Answer.Done(var fact) -> fact;
            case Answer.Refused(var reason) ->
                    throw new IllegalStateException("A statement was refused: " + reason);
        };
    }
}
