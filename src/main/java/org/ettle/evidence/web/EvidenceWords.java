package org.ettle.evidence.web;

import java.util.ArrayList;
import java.util.List;
import org.ettle.evidence.Consent;
import org.ettle.evidence.Days;
import org.ettle.evidence.EvidenceRefusal;
import org.ettle.evidence.Reuse;
import org.ettle.evidence.Source;
import org.ettle.platform.page.Moments;

/// What pages say about evidence.
public final class EvidenceWords {

    private static final int OPENING = 60;

    private EvidenceWords() {}

    /// What was wrong, and what to do.
    static String of(EvidenceRefusal refusal) {
        return switch (refusal) {
            case EvidenceRefusal.ReasonMissing() -> "Say why, in a few words.";
            case EvidenceRefusal.NothingChanged() ->
                    "Nothing is different from before. Change something, or cancel.";
            case EvidenceRefusal.ConsentMatters(var kind) ->
                    "A "
                            + kind.title().toLowerCase(java.util.Locale.UK)
                            + " is private, so consent is needed. Say whether it was asked for"
                            + " and given.";
            case EvidenceRefusal.LicenceMissing() ->
                    "Say under which licence the words may be quoted. If you do not know it, keep"
                            + " them inside.";
            case EvidenceRefusal.AlreadyPublished(var since) ->
                    "It is published since " + Moments.words(since) + ". Nothing is left to do.";
            case EvidenceRefusal.NotPublished() ->
                    "It is not published, so nobody else sees it. Nothing is left to do.";
            case EvidenceRefusal.SupersededInACircle(_) ->
                    "That source was itself superseded by this one. Choose another.";
            case EvidenceRefusal.TextSaysNothing() -> "Paste or type the words of the source.";
            case EvidenceRefusal.TextIsThere(_) ->
                    "The source has these very words already. Read them there, or change them.";
            case EvidenceRefusal.NotInTheText(_, _, var length) ->
                    "These places are not in the text, which has "
                            + length
                            + " characters. Select the words again.";
            case EvidenceRefusal.PassageSaysNothing() ->
                    "There are only blanks there. Select some words.";
            case EvidenceRefusal.PassageTooLong(var length, var most) ->
                    "That is "
                            + length
                            + " characters long. Select "
                            + most
                            + " at most, or keep two passages.";
            case EvidenceRefusal.SelectedAlready(_) ->
                    "These words are kept already. Open that passage, or select others.";
            case EvidenceRefusal.SourceStaysInside() ->
                    "The words of this source stay inside. Keep the passage inside, or change the"
                            + " permission of the source first.";
            case EvidenceRefusal.WithdrawnAlready(var since) ->
                    "It was withdrawn on " + Moments.words(since) + ". Add it anew instead.";
            case EvidenceRefusal.NotInTheVersion(var what) ->
                    "The version has no " + what + ". Choose one that it has.";
            case EvidenceRefusal.BearsAlready(_) ->
                    "This is tied to it already. Withdraw that first, or choose another.";
            case EvidenceRefusal.CauseIsEffect() ->
                    "Cause and effect are the same outcome. Choose another for one of them.";
        };
    }

    /// The question beside which it stands.
    static String field(EvidenceRefusal refusal) {
        return switch (refusal) {
            case EvidenceRefusal.ConsentMatters _ -> "consent";
            case EvidenceRefusal.LicenceMissing _ -> "licence";
            case EvidenceRefusal.SupersededInACircle _ -> "by";
            case EvidenceRefusal.TextSaysNothing _, EvidenceRefusal.TextIsThere _ -> "words";
            case EvidenceRefusal.SourceStaysInside _ -> "reuse";
            case EvidenceRefusal.NotInTheVersion _, EvidenceRefusal.BearsAlready _ -> "outcome";
            case EvidenceRefusal.CauseIsEffect _ -> "effect";
            default -> "reason";
        };
    }

    /// What the permission of a source means for whoever reads or uses it.
    static List<String> permission(Source source) {
        var permission = source.description().permission();
        var sentences = new ArrayList<String>();
        sentences.add(
                source.isPublished()
                        ? "Everybody can see that this source exists, and what is said of it."
                        : "Only your organisation can see this source.");
        sentences.add(consent(permission.consent()));
        sentences.add(
                permission.reuse() == Reuse.ORGANISATION
                        ? "Its words stay inside the organisation."
                        : source.isPublished()
                                ? "Passages that are marked so are quoted to everybody."
                                : "Its words may be quoted to everybody, once it is published.");
        return List.copyOf(sentences);
    }

    private static String consent(Consent consent) {
        return switch (consent) {
            case NOT_NEEDED -> "No consent is needed. It was published by its authors.";
            case GIVEN -> "The people concerned gave their consent.";
            case NOT_ASKED -> "Nobody has asked the people concerned yet.";
            case REFUSED -> "The people concerned said no.";
            case WITHDRAWN -> "The people concerned took their consent back.";
        };
    }

    static String days(Days days) {
        return Moments.words(days.from()) + " to " + Moments.words(days.until().minusDays(1));
    }

    /// The first words, to name a passage by.
    public static String opening(String quote) {
        var line = quote.strip().replaceAll("\\s+", " ");
        int length = line.codePointCount(0, line.length());
        if (length <= OPENING) {
            return line;
        }
        var first = line.substring(0, line.offsetByCodePoints(0, OPENING));
        int blank = first.lastIndexOf(' ');
        return (blank > 0 ? first.substring(0, blank) : first) + "…";
    }

    public static String count(int number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}
