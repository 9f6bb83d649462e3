package org.ettle.theory.draft;

import java.util.Collection;
import java.util.stream.Collectors;
import org.ettle.theory.Link;

/// What an edit does, in a few words for lists of edits and for the journal.
final class EditWords {

    private EditWords() {}

    static String of(Edit edit) {
        return switch (edit) {
            case Edit.AddOutcome it -> "Add outcome " + it.code();
            case Edit.RewordOutcome it -> "Reword outcome " + it.code();
            case Edit.RedefineOutcome it -> "Give outcome " + it.code() + " a new meaning";
            case Edit.SplitOutcome it ->
                    "Split outcome "
                            + it.code()
                            + " into "
                            + listed(it.parts().stream().map(Edit.Part::code).toList());
            case Edit.MergeOutcomes it ->
                    "Merge outcomes " + listed(it.codes()) + " into " + it.into().code();
            case Edit.SupersedeOutcome it ->
                    "Let outcome " + it.by() + " take the place of " + it.code();
            case Edit.MoveOutcome it -> "Move outcome " + it.code() + " to another tier or lane";
            case Edit.PlaceOutcome it -> "Place the box of outcome " + it.code();
            case Edit.DescribeOutcome it -> "Describe outcome " + it.code();
            case Edit.TagOutcome it -> "Tag outcome " + it.code();
            case Edit.RemoveOutcome it -> "Remove outcome " + it.code();
            case Edit.DrawLink it -> "Draw a link from " + it.from() + " to " + it.to();
            case Edit.ExplainLink it -> "Explain " + link(it.link());
            case Edit.AssumeOfLink it -> "Say what must be true for " + link(it.link());
            case Edit.NameRivals it -> "Name other explanations for " + link(it.link());
            case Edit.RemoveLink it -> "Remove " + link(it.link());
            case Edit.AddTag it -> "Add the tag “" + it.label() + "”";
            case Edit.TitleVersion _ -> "Change the title and what the version is about";
        };
    }

    static String link(Link.Name link) {
        return "the link from " + link.from() + " to " + link.to();
    }

    static String listed(Collection<?> things) {
        return things.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
