package org.ettle.theory.web.drafts;

import org.ettle.theory.draft.DraftRefusal;

/// Beside which question a refusal stands. Its words are its own.
final class DraftWords {

    private DraftWords() {}

    static String field(DraftRefusal refusal) {
        return switch (refusal) {
            case DraftRefusal.ReasonMissing _ -> "reason";
            case DraftRefusal.WordsMissing _ -> "words";
            case DraftRefusal.LabelMissing _, DraftRefusal.NothingChanged _ -> "label";
            case DraftRefusal.TitleMissing _ -> "title";
            case DraftRefusal.CodeUsed _ -> "newCode";
            case DraftRefusal.NoSuchTier _, DraftRefusal.ParentNotLater _ -> "tier";
            case DraftRefusal.NoSuchLane _,
                    DraftRefusal.LaneMissing _,
                    DraftRefusal.LaneTooMany _ ->
                    "lane";
            case DraftRefusal.NoSuchTag _ -> "tag";
            case DraftRefusal.TagTaken _ -> "label";
            case DraftRefusal.SlotOutOfRange _ -> "slot";
            case DraftRefusal.StatementMissing _ -> "statement1";
            case DraftRefusal.TooFew _ -> "code1";
            case DraftRefusal.LinkToItself _,
                    DraftRefusal.LinkDrawnAlready _,
                    DraftRefusal.NoSuchOutcome _,
                    DraftRefusal.NoSuchLink _ ->
                    "to";
            case DraftRefusal.LinkWouldLoop _, DraftRefusal.ParentFeedsBack _ -> "feedback";
            case DraftRefusal.AddressTaken _, DraftRefusal.AddressNotAllowed _ -> "address";
            case DraftRefusal.NameTaken _,
                    DraftRefusal.NameNotAllowed _,
                    DraftRefusal.HereAlready _ ->
                    "name";
            case DraftRefusal.VisionIsKept _,
                    DraftRefusal.VisionCutOff _,
                    DraftRefusal.NoSuchEdit _,
                    DraftRefusal.BuiltUpon _,
                    DraftRefusal.NothingEdited _,
                    DraftRefusal.NotInReview _,
                    DraftRefusal.InReviewAlready _,
                    DraftRefusal.SecondPersonNeeded _,
                    DraftRefusal.EditedSince _,
                    DraftRefusal.DraftIsOver _,
                    DraftRefusal.SettledAlready _,
                    DraftRefusal.DecidedAlready _ ->
                    "reason";
        };
    }
}
