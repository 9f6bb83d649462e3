package org.ettle.theory.draft;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.ettle.theory.Link;
import org.ettle.theory.Link.Assumption.Status;
import org.ettle.theory.Outcome.Code;
import org.ettle.theory.Tag;
import org.jspecify.annotations.Nullable;

/// An order to change a draft. Orders are kept as they were given, so a kind of edit is never
/// renamed and never loses a component.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "edit")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Edit.AddOutcome.class, name = "add-outcome"),
    @JsonSubTypes.Type(value = Edit.RewordOutcome.class, name = "reword-outcome"),
    @JsonSubTypes.Type(value = Edit.RedefineOutcome.class, name = "redefine-outcome"),
    @JsonSubTypes.Type(value = Edit.SplitOutcome.class, name = "split-outcome"),
    @JsonSubTypes.Type(value = Edit.MergeOutcomes.class, name = "merge-outcomes"),
    @JsonSubTypes.Type(value = Edit.SupersedeOutcome.class, name = "supersede-outcome"),
    @JsonSubTypes.Type(value = Edit.MoveOutcome.class, name = "move-outcome"),
    @JsonSubTypes.Type(value = Edit.PlaceOutcome.class, name = "place-outcome"),
    @JsonSubTypes.Type(value = Edit.DescribeOutcome.class, name = "describe-outcome"),
    @JsonSubTypes.Type(value = Edit.TagOutcome.class, name = "tag-outcome"),
    @JsonSubTypes.Type(value = Edit.RemoveOutcome.class, name = "remove-outcome"),
    @JsonSubTypes.Type(value = Edit.DrawLink.class, name = "draw-link"),
    @JsonSubTypes.Type(value = Edit.ExplainLink.class, name = "explain-link"),
    @JsonSubTypes.Type(value = Edit.AssumeOfLink.class, name = "assume-of-link"),
    @JsonSubTypes.Type(value = Edit.NameRivals.class, name = "name-rivals"),
    @JsonSubTypes.Type(value = Edit.RemoveLink.class, name = "remove-link"),
    @JsonSubTypes.Type(value = Edit.AddTag.class, name = "add-tag"),
    @JsonSubTypes.Type(value = Edit.TitleVersion.class, name = "title-version")
})
public sealed interface Edit {

    /// An outcome that a split or merge brings about. It stands where the first of the earlier ones
    /// stood, and may go on with the code of one of them.
    record Part(Code code, String label) {}

    /// What must be true for a link to hold, as an editor states it.
    record Assumed(String statement, Status status) {}

    /// @param lane null in a tier that spans the lanes
    record AddOutcome(
            Code code,
            String label,
            String tier,
            @Nullable String lane,
            @Nullable String actor,
            @Nullable String rationale,
            @Nullable String owner)
            implements Edit {}

    /// Other words for the same meaning.
    record RewordOutcome(Code code, String label) implements Edit {}

    /// A new meaning.
    record RedefineOutcome(Code code, String label) implements Edit {}

    /// One outcome becomes several. Each is given every link of the one.
    record SplitOutcome(Code code, List<Part> parts) implements Edit {
        public SplitOutcome {
            parts = List.copyOf(parts);
        }
    }

    /// Several outcomes become one, which is given the links of all.
    record MergeOutcomes(List<Code> codes, Part into) implements Edit {
        public MergeOutcomes {
            codes = List.copyOf(codes);
        }
    }

    /// Another outcome of the draft, broader or different, takes the place of this one, and its
    /// links.
    record SupersedeOutcome(Code code, Code by) implements Edit {}

    /// @param lane null in a tier that spans the lanes
    record MoveOutcome(Code code, String tier, @Nullable String lane) implements Edit {}

    /// Puts the box at a slot of its lane and tier. What stands there makes room.
    record PlaceOutcome(Code code, int slot) implements Edit {}

    /// Who brings it about, why it is in the map, and who answers for it; null leaves one unsaid.
    record DescribeOutcome(
            Code code, @Nullable String actor, @Nullable String rationale, @Nullable String owner)
            implements Edit {}

    /// The outcome carries these tags of the version and no other.
    record TagOutcome(Code code, List<String> tags) implements Edit {
        public TagOutcome {
            tags = List.copyOf(tags);
        }
    }

    /// The outcome goes, with its links.
    record RemoveOutcome(Code code) implements Edit {}

    /// @param feedback why it closes a loop on purpose; null where it closes none
    record DrawLink(
            Code from,
            Code to,
            Link.Kind kind,
            @Nullable String rationale,
            @Nullable String feedback)
            implements Edit {}

    record ExplainLink(Link.Name link, @Nullable String rationale, @Nullable String feedback)
            implements Edit {}

    /// The link rests on these assumptions and no other.
    record AssumeOfLink(Link.Name link, List<Assumed> assumptions) implements Edit {
        public AssumeOfLink {
            assumptions = List.copyOf(assumptions);
        }
    }

    /// The link has these rival explanations and no other.
    record NameRivals(Link.Name link, List<String> rivals) implements Edit {
        public NameRivals {
            rivals = List.copyOf(rivals);
        }
    }

    record RemoveLink(Link.Name link) implements Edit {}

    record AddTag(String key, Tag.Kind kind, String label) implements Edit {}

    record TitleVersion(String title, String about) implements Edit {}

    /// The outcomes and links it is about.
    default Touched touched() {
        return Touched.by(this);
    }

    /// What it does, in a few words: “Split 5 into 5a, 5b”.
    default String words() {
        return EditWords.of(this);
    }
}
