package org.ettle.theory.web;

import java.util.List;
import java.util.SequencedSet;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.Source;
import org.jspecify.annotations.Nullable;

/// A version drawn, with the same content as lists below it.
///
/// @param svg the drawing; it comes from our own writer, which escapes every word
/// @param hasInfluences whether the version has links besides its own nesting
/// @param influences whether the drawing shows them
/// @param otherInfluences the same page with them shown or hidden the other way
/// @param hasMarks whether other rooms say anything of it
/// @param marks whether the drawing shows that
/// @param otherMarks the same page with them shown or hidden the other way
/// @param withoutFocus the same page without an outcome in focus
/// @param files what follows the address of a file, so that it shows what the page does
/// @param time when it was judged, to choose from; null where it never was, or marks are hidden
/// @param focus what leads to and from one outcome; null when the whole map is shown
/// @param outline written out by our own template, which escapes every word
public record PictureSheet(
        String svg,
        boolean hasInfluences,
        boolean influences,
        String otherInfluences,
        boolean hasMarks,
        boolean marks,
        String otherMarks,
        String withoutFocus,
        String files,
        @Nullable TimeSheet time,
        @Nullable Focus focus,
        String outline,
        List<MapVersion.Gap> gaps,
        List<Source> sources) {

    /// One outcome in the middle of what leads to it and what it leads to, in any number of steps.
    public record Focus(
            OutcomeLine outcome,
            List<OutcomeLine> before,
            List<OutcomeLine> after,
            List<LinkSentence> leadsTo,
            List<LinkSentence> comesFrom) {}

    static PictureSheet of(
            MapVersion version,
            MapChoice choice,
            Drawings drawings,
            NoteLines notes,
            @Nullable TimeSheet time) {
        var address = choice.version();
        var focus = choice.focus();
        return new PictureSheet(
                drawings.picture(version, choice, notes),
                version.links().stream().anyMatch(link -> link.kind() == Link.Kind.INFLUENCE),
                choice.influences(),
                choice.withInfluences(!choice.influences()).address(),
                !notes.rooms().isEmpty() || !choice.marks(),
                choice.marks(),
                choice.withMarks(!choice.marks()).address(),
                choice.withFocus(null).address(),
                choice.withFocus(null).withInfluences(true).query(),
                time,
                focus == null ? null : focus(version, address, notes, focus),
                drawings.outline(version, address, notes),
                version.gaps(),
                version.sources());
    }

    private static Focus focus(
            MapVersion version, VersionAddress address, NoteLines notes, Outcome.Code code) {
        return new Focus(
                OutcomeLine.of(version, version.get(code), address),
                lines(version, address, version.whatLeadsTo(code)),
                lines(version, address, version.whatItLeadsTo(code)),
                LinkSentence.of(version, version.linksFrom(code), address, notes),
                LinkSentence.of(version, version.linksTo(code), address, notes));
    }

    private static List<OutcomeLine> lines(
            MapVersion version, VersionAddress address, SequencedSet<Outcome.Code> codes) {
        return version.outcomes().stream()
                .filter(outcome -> codes.contains(outcome.code()))
                .map(outcome -> OutcomeLine.of(version, outcome, address))
                .toList();
    }
}
