package org.ettle.theory.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ettle.platform.RandomWorlds.Dice;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.Outcome.Code;
import org.ettle.theory.Tag;
import org.jspecify.annotations.Nullable;

/// Makes up edits of a version: most that fit, and some that must be refused.
final class EditWorlds {

    private static final List<String> WORDS =
            List.of("People are heard", "Budgets are early", "Trust grows", " ", "Advice is there");

    private final Dice dice;

    EditWorlds(Dice dice) {
        this.dice = dice;
    }

    /// Edits made one after another, with what they came to.
    record Made(List<Edit> edits, Working after) {}

    Made edited(MapVersion base, int attempts) {
        var working = Working.begun(base);
        var edits = new ArrayList<Edit>();
        for (int i = 0; i < attempts; i++) {
            var edit = anEdit(working.version());
            if (working.apply(edit) instanceof Working.Attempt.Made(var after)) {
                edits.add(edit);
                working = after;
            }
        }
        return new Made(edits, working);
    }

    Edit anEdit(MapVersion version) {
        return switch (dice.between(1, 18)) {
            case 1, 2 -> {
                var tier = dice.oneOf(version.tiers());
                yield new Edit.AddOutcome(
                        aNewCode(), words(), tier.key(), lane(tier.spans()), null, words(), null);
            }
            case 3 -> new Edit.RewordOutcome(code(version), words());
            case 4 -> new Edit.RedefineOutcome(code(version), words());
            case 5 -> new Edit.SplitOutcome(code(version), parts(version));
            case 6 ->
                    new Edit.MergeOutcomes(
                            Stream.generate(() -> code(version)).limit(2).toList(), part(version));
            case 7 -> new Edit.SupersedeOutcome(code(version), code(version));
            case 8 -> {
                var tier = dice.oneOf(version.tiers());
                yield new Edit.MoveOutcome(code(version), tier.key(), lane(tier.spans()));
            }
            case 9, 10 -> new Edit.PlaceOutcome(code(version), dice.between(-1, 20));
            case 11 -> new Edit.DescribeOutcome(code(version), words(), words(), null);
            case 12 -> new Edit.TagOutcome(code(version), tags(version));
            case 13 -> new Edit.RemoveOutcome(code(version));
            case 14, 15 ->
                    new Edit.DrawLink(code(version), code(version), kind(), words(), feedback());
            case 16 -> aLinkEdit(version);
            case 17 -> new Edit.AddTag("t" + dice.between(1, 3), Tag.Kind.SYSTEM_AREA, words());
            default -> new Edit.TitleVersion(words(), words());
        };
    }

    private Edit aLinkEdit(MapVersion version) {
        var name =
                version.links().isEmpty()
                        ? new Link.Name(code(version), code(version), kind())
                        : dice.oneOf(version.links()).name();
        return switch (dice.between(1, 4)) {
            case 1 -> new Edit.ExplainLink(name, words(), feedback());
            case 2 ->
                    new Edit.AssumeOfLink(
                            name,
                            List.of(new Edit.Assumed(words(), Link.Assumption.Status.UNTESTED)));
            case 3 -> new Edit.NameRivals(name, List.of(words()));
            default -> new Edit.RemoveLink(name);
        };
    }

    private List<Edit.Part> parts(MapVersion version) {
        return Stream.generate(() -> part(version)).limit(dice.between(1, 3)).toList();
    }

    private Edit.Part part(MapVersion version) {
        return new Edit.Part(dice.chance(3) ? code(version) : aNewCode(), words());
    }

    private Code code(MapVersion version) {
        var codes = version.outcomes().stream().map(Outcome::code).toList();
        return codes.isEmpty() || dice.chance(1) ? aNewCode() : dice.oneOf(codes);
    }

    private Code aNewCode() {
        return new Code("N" + dice.between(1, 40));
    }

    private Link.Kind kind() {
        return dice.chance(3) ? Link.Kind.PARENT : Link.Kind.INFLUENCE;
    }

    private @Nullable String feedback() {
        return dice.chance(2) ? "It comes back." : null;
    }

    private @Nullable String lane(boolean spans) {
        return spans != dice.chance(1)
                ? null
                : dice.oneOf(List.of("people", "workforce", "system", "nowhere"));
    }

    private List<String> tags(MapVersion version) {
        return version.tags().isEmpty() ? List.of() : List.of(dice.oneOf(version.tags()).key());
    }

    private String words() {
        return dice.oneOf(WORDS);
    }
}
