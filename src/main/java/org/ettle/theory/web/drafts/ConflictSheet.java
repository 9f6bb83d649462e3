package org.ettle.theory.web.drafts;

import java.util.List;
import java.util.stream.Stream;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Typed;
import org.ettle.theory.Link;
import org.ettle.theory.draft.DraftAnswer;

/// Two editors changed the same thing: both are shown, and nothing that was typed is lost.
///
/// @param yours the questions with what was typed
/// @param theirs the edits made or undone since
/// @param now the outcomes and links that both are about, as they stand
/// @param sent everything that puts one's own on top, sent again
public record ConflictSheet(
        String words,
        List<Answered> yours,
        List<MadeLine> theirs,
        List<String> now,
        String action,
        List<Act.Hidden> sent,
        String keep) {

    /// @param typed empty where nothing was
    public record Answered(String question, String typed) {}

    static ConflictSheet of(
            DraftFile now, DraftAnswer.Conflict conflict, Act act, Typed typed, String back) {
        var sent =
                typed.answers().entrySet().stream()
                        .filter(answer -> !answer.getKey().startsWith("_"))
                        .filter(answer -> !answer.getKey().equals("seen"))
                        .flatMap(answer ->
                                answer.getValue().stream()
                                        .map(value -> new Act.Hidden(answer.getKey(), value)))
                        .toList();
        return new ConflictSheet(
                conflict.yours().words(),
                act.fields().stream().map(ConflictSheet::answered).toList(),
                conflict.theirs().stream().map(now::line).toList(),
                standing(conflict),
                act.action(),
                Stream.concat(
                                sent.stream(),
                                Stream.of(
                                        new Act.Hidden(
                                                "seen", String.valueOf(conflict.now().revision()))))
                        .toList(),
                back);
    }

    private static List<String> standing(DraftAnswer.Conflict conflict) {
        var touched = conflict.yours().touched();
        var version = conflict.now().version();
        var outcomes =
                version.outcomes().stream()
                        .filter(it -> touched.outcomes().contains(it.code()))
                        .map(it -> it.code() + " " + it.label());
        var links =
                version.links().stream()
                        .filter(it -> touched.links().contains(it.name()))
                        .map(ConflictSheet::words);
        return Stream.concat(outcomes, links).toList();
    }

    private static String words(Link link) {
        var words = link.from() + " " + link.kind().words() + " " + link.to();
        return link.rationale() == null ? words : words + ": " + link.rationale();
    }

    private static Answered answered(Field field) {
        var chosen =
                field.choices().stream()
                        .filter(Field.Choice::chosen)
                        .map(Field.Choice::words)
                        .toList();
        return new Answered(
                field.label(),
                field.choices().isEmpty() ? field.value() : String.join(", ", chosen));
    }
}
