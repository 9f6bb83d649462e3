package org.ettle.theory.draft;

import java.time.Instant;
import java.util.List;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome.Code;

/// Why something was not done to a draft. Its words say what to do.
public sealed interface DraftRefusal {

    String words();

    record NoSuchOutcome(Code code) implements DraftRefusal {
        @Override
        public String words() {
            return "The draft has no outcome " + code + " now. Choose one that it has.";
        }
    }

    record NoSuchLink(Link.Name link) implements DraftRefusal {
        @Override
        public String words() {
            return "The draft has no such link from "
                    + link.from()
                    + " to "
                    + link.to()
                    + " now. Draw it first, or choose another.";
        }
    }

    record NoSuchTier(String tier) implements DraftRefusal {
        @Override
        public String words() {
            return "The version has no tier “" + tier + "”. Choose one of its tiers.";
        }
    }

    record NoSuchLane(String lane) implements DraftRefusal {
        @Override
        public String words() {
            return "The version has no lane “" + lane + "”. Choose one of its lanes.";
        }
    }

    record LaneMissing(String tier) implements DraftRefusal {
        @Override
        public String words() {
            return "Outcomes of the tier “" + tier + "” stand in a lane. Choose a lane.";
        }
    }

    record LaneTooMany(String tier) implements DraftRefusal {
        @Override
        public String words() {
            return "The tier “" + tier + "” spans all lanes. Choose no lane.";
        }
    }

    record NoSuchTag(String tag) implements DraftRefusal {
        @Override
        public String words() {
            return "The version has no tag “" + tag + "”. Add the tag first, or choose another.";
        }
    }

    record TagTaken(String tag) implements DraftRefusal {
        @Override
        public String words() {
            return "The version has a tag “" + tag + "” already. Choose another key.";
        }
    }

    record SlotOutOfRange(int last) implements DraftRefusal {
        @Override
        public String words() {
            return "A box stands at a slot from 0 to " + last + ". Choose one of these.";
        }
    }

    /// A code names one outcome for as long as the draft lasts, or readers of its edits would take
    /// two outcomes for one.
    record CodeUsed(Code code) implements DraftRefusal {
        @Override
        public String words() {
            return "The code " + code + " is or was used in this draft. Choose another code.";
        }
    }

    record LabelMissing(Code code) implements DraftRefusal {
        @Override
        public String words() {
            return "Say what outcome " + code + " is: write a label.";
        }
    }

    record TitleMissing() implements DraftRefusal {
        @Override
        public String words() {
            return "Write a title.";
        }
    }

    record StatementMissing() implements DraftRefusal {
        @Override
        public String words() {
            return "Write each statement in words, or leave it out.";
        }
    }

    record NothingChanged() implements DraftRefusal {
        @Override
        public String words() {
            return "This is how the draft stands already. Change something first.";
        }
    }

    record TooFew(int fewest) implements DraftRefusal {
        @Override
        public String words() {
            return "Name at least " + fewest + " different outcomes.";
        }
    }

    /// The vision is what the whole map leads to.
    record VisionIsKept(Code code) implements DraftRefusal {
        @Override
        public String words() {
            return "Outcome "
                    + code
                    + " is the vision, to which the whole map leads. It can be reworded, but it"
                    + " stays one outcome in its tier.";
        }
    }

    record VisionCutOff(Code code) implements DraftRefusal {
        @Override
        public String words() {
            return "No link would lead to the vision "
                    + code
                    + " any longer. Draw another link to it first.";
        }
    }

    record LinkToItself(Code code) implements DraftRefusal {
        @Override
        public String words() {
            return "A link leads from one outcome to another. Choose another outcome than "
                    + code
                    + ".";
        }
    }

    record LinkDrawnAlready(Link.Name link) implements DraftRefusal {
        @Override
        public String words() {
            return "This link from "
                    + link.from()
                    + " to "
                    + link.to()
                    + " is drawn already. Explain that one.";
        }
    }

    /// A parent stands in a later tier than its child (`MapVersion`).
    record ParentNotLater(Link.Name link) implements DraftRefusal {
        @Override
        public String words() {
            return "Outcome "
                    + link.to()
                    + " would be the parent of "
                    + link.from()
                    + " without standing in a later tier. Remove that link first, or draw it as"
                    + " an influence.";
        }
    }

    record ParentFeedsBack(Link.Name link) implements DraftRefusal {
        @Override
        public String words() {
            return "A link to a parent leads onward and closes no loop. Leave the feedback out, or"
                    + " draw an influence.";
        }
    }

    /// @param path the outcomes round the loop, from the end of the link back to it
    record LinkWouldLoop(List<Code> path) implements DraftRefusal {
        public LinkWouldLoop {
            path = List.copyOf(path);
        }

        @Override
        public String words() {
            return "Links would lead round in a loop: "
                    + EditWords.listed(path)
                    + ". If the loop is meant, say how its feedback works.";
        }
    }

    record ReasonMissing() implements DraftRefusal {
        @Override
        public String words() {
            return "Say why: write a reason.";
        }
    }

    record WordsMissing() implements DraftRefusal {
        @Override
        public String words() {
            return "Write what you want to say.";
        }
    }

    record NoSuchEdit(int number) implements DraftRefusal {
        @Override
        public String words() {
            return "The draft has no edit " + number + " that stands. Choose one that it has.";
        }
    }

    /// @param edits those that build on the edit, the first one first
    record BuiltUpon(List<Made> edits) implements DraftRefusal {
        public BuiltUpon {
            edits = List.copyOf(edits);
        }

        @Override
        public String words() {
            return "Later edits build on this one: "
                    + EditWords.listed(
                            edits.stream()
                                    .map(made -> made.number() + " (" + made.edit().words() + ")")
                                    .toList())
                    + ". Undo them first.";
        }
    }

    record NothingEdited() implements DraftRefusal {
        @Override
        public String words() {
            return "Nothing has been edited yet. Make an edit first.";
        }
    }

    record NotInReview() implements DraftRefusal {
        @Override
        public String words() {
            return "The draft is not in review. Ask for a review first.";
        }
    }

    record InReviewAlready() implements DraftRefusal {
        @Override
        public String words() {
            return "The draft is in review already. Wait for the answer, or take it back.";
        }
    }

    /// Who approves looks with fresh eyes: neither asked for the review, nor made an edit that
    /// stands, nor brought the version that nothing came before.
    record SecondPersonNeeded() implements DraftRefusal {
        @Override
        public String words() {
            return "You asked for the review, or this draft is partly your work. Ask another map editor to"
                    + " approve it.";
        }
    }

    /// What was approved is what was seen.
    record EditedSince(int revision) implements DraftRefusal {
        @Override
        public String words() {
            return "The draft was edited since you opened it. Read it again before you approve it.";
        }
    }

    record DraftIsOver(Instant since) implements DraftRefusal {
        @Override
        public String words() {
            return "The draft is published or was abandoned. Begin a new draft.";
        }
    }

    record DecidedAlready() implements DraftRefusal {
        @Override
        public String words() {
            return "This is decided already. Edit the draft if you think otherwise now.";
        }
    }

    record SettledAlready() implements DraftRefusal {
        @Override
        public String words() {
            return "The comment is settled already. Write a new comment.";
        }
    }

    record AddressTaken(String address) implements DraftRefusal {
        @Override
        public String words() {
            return "Your organisation has a map at “" + address + "” already. Choose another.";
        }
    }

    record AddressNotAllowed(String address) implements DraftRefusal {
        @Override
        public String words() {
            return "An address has up to 40 small letters, digits and hyphens. Choose another.";
        }
    }

    record NameTaken(String name) implements DraftRefusal {
        @Override
        public String words() {
            return "The map has a version “" + name + "” already. Choose another name.";
        }
    }

    /// What was brought is kept already, to the letter.
    record HereAlready(String name) implements DraftRefusal {
        @Override
        public String words() {
            return "Version “"
                    + name
                    + "” is here already, exactly as the file has it. Nothing was changed.";
        }
    }

    record NameNotAllowed(String name) implements DraftRefusal {
        @Override
        public String words() {
            return "A name has up to 40 letters, digits and hyphens. Choose another.";
        }
    }
}
