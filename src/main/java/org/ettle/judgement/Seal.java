package org.ettle.judgement;

import java.util.ArrayList;
import java.util.List;
import org.ettle.evidence.remapping.Place;

/// A result in the form in which it is kept: the same judgement and the same answers always give
/// the same text. It names no judge, and its last two parts are hashes of everything that was laid
/// down and everything that was answered, so that no change to a row goes unseen.
final class Seal {

    private static final String LAID_DOWN = "ettle judgement 1";
    private static final String ANSWERED = "ettle opinions 1";

    private Seal() {}

    static String of(Judgement judgement, Result result) {
        var deciding = result.deciding();
        return String.join(
                "; ",
                List.of(
                        "said " + deciding.said().name(),
                        "direction " + deciding.scores().direction(),
                        "level " + deciding.rating().level().number(),
                        "band " + (result.band() == null ? "-" : result.band().name()),
                        "decided by "
                                + (result.officials().indexOf(deciding) + 1)
                                + " of "
                                + result.officials().size(),
                        "agreeing " + result.agreeing(),
                        "difference " + result.difference(),
                        "beside " + result.lived().size(),
                        "disagreement " + (result.disagreement() ? "yes" : "no"),
                        "laid down " + laidDown(judgement),
                        "answered " + answered(result)));
    }

    private static InputsHash laidDown(Judgement judgement) {
        var minimum = judgement.terms().minimum();
        var search = judgement.search();
        return new CanonicalForm(LAID_DOWN)
                .text(judgement.target().organisation().toString())
                .text(judgement.target().version().toString())
                .text(Place.of(judgement.target()).key())
                .number((long) minimum.kinds())
                .number((long) minimum.origins())
                .number((long) minimum.years())
                .number((long) minimum.areas())
                .flag(minimum.contrarySearch())
                .number((long) judgement.terms().officials())
                .number((long) judgement.terms().lived())
                .number((long) judgement.terms().difference())
                .number((long) judgement.year())
                .text(search == null ? null : search.toString())
                .number((long) judgement.inputs())
                .text(judgement.inputsHash().hex())
                .number((long) judgement.ruleVersion())
                .flag(judgement.demonstration())
                .text(judgement.reason())
                .hash();
    }

    private static InputsHash answered(Result result) {
        var all = new ArrayList<>(result.officials());
        all.addAll(result.lived());
        return new CanonicalForm(ANSWERED)
                .inAnyOrder(
                        all,
                        (form, it) ->
                                form.text(it.judge().toString())
                                        .name(it.capacity())
                                        .text(it.said().name())
                                        .name(it.scores().direction())
                                        .name(it.scores().plausibility())
                                        .name(it.scores().uniqueness())
                                        .name(it.scores().triangulation())
                                        .name(it.scores().transparency())
                                        .name(it.scores().independence())
                                        .number((long) it.kept().level())
                                        .text(it.kept().band())
                                        .text(it.reason())
                                        .time(it.at()))
                .hash();
    }
}
