package org.ettle.theory.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ettle.theory.TheoryRoom.OURS;
import static org.ettle.theory.TheoryRoom.THEIRS;
import static org.ettle.theory.draft.DraftRoom.AILSA;
import static org.ettle.theory.draft.DraftRoom.BRUCE;
import static org.ettle.theory.draft.DraftRoom.CORA;
import static org.ettle.theory.draft.DraftRoom.code;
import static org.ettle.theory.draft.DraftRoom.done;
import static org.ettle.theory.draft.DraftRoom.refused;

import java.util.List;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.Crosswalk.Change;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Tag;
import org.ettle.theory.TheoryFact;
import org.ettle.theory.TheoryRoom;
import org.junit.jupiter.api.Test;

class DraftsTest {

    private final DraftRoom room = DraftRoom.open();

    @Test
    void a_draft_begins_as_the_version_it_comes_from() {
        var draft = room.begun("2026");

        assertThat(draft.version().outcomes()).isEqualTo(theParent().outcomes());
        assertThat(draft.version().links()).isEqualTo(theParent().links());
        assertThat(draft.revision()).isZero();
        assertThat(draft.row().isFork()).isFalse();
        assertThat(room.as(BRUCE, Drafts::list).stream().map(DraftRow::id))
                .containsExactly(draft.id());
    }

    @Test
    void every_kind_of_edit_is_kept_and_reads_as_it_was_made() {
        var draft = room.begun("2026").id();
        var working = Working.begun(room.get(draft).version());
        for (var edit : everyKind()) {
            working =
                    switch (working.apply(edit)) {
                        case Working.Attempt.Made(var after) -> after;
                        case Working.Attempt.Refused(var why) ->
                                throw new AssertionError(edit + ": " + why);
                    };

            assertThat(room.edited(draft, edit).version().outcomes())
                    .as(edit.words())
                    .isEqualTo(working.version().outcomes());
            assertThat(room.get(draft).version().links())
                    .as(edit.words())
                    .isEqualTo(working.version().links());
        }
        assertThat(room.get(draft).version().tags()).isEqualTo(working.version().tags());
        assertThat(room.get(draft).version().heading()).isEqualTo(working.version().heading());
        assertThat(room.edits(draft).stream().map(Made::edit)).isEqualTo(everyKind());
        assertThat(everyKind().stream().map(Object::getClass).distinct())
                .hasSize(Edit.class.getPermittedSubclasses().length);
    }

    private static List<Edit> everyKind() {
        var name = new Link.Name(code("S2"), code("K1"), Link.Kind.INFLUENCE);
        return List.of(
                new Edit.TitleVersion("The next map", "About the next."),
                new Edit.AddOutcome(
                        code("S4"), "Peers meet", "step", "people", "Peers", null, "A forum"),
                new Edit.RewordOutcome(code("S1"), "Advocacy is at hand"),
                new Edit.RedefineOutcome(code("S3"), "Budgets are agreed together"),
                new Edit.DescribeOutcome(code("S3"), "Workers", "It builds trust.", "Fife"),
                new Edit.AddTag("digital", Tag.Kind.SYSTEM_AREA, "Digital"),
                new Edit.TagOutcome(code("S3"), List.of("digital")),
                new Edit.DrawLink(
                        code("S2"), code("K1"), Link.Kind.INFLUENCE, "They listen more.", null),
                new Edit.ExplainLink(name, "They hear more.", null),
                new Edit.AssumeOfLink(
                        name,
                        List.of(
                                new Edit.Assumed(
                                        "There is time", Link.Assumption.Status.UNTESTED))),
                new Edit.NameRivals(name, List.of("More staff")),
                new Edit.SplitOutcome(
                        code("S1"),
                        List.of(
                                new Edit.Part(code("S1a"), "Advocacy is known of"),
                                new Edit.Part(code("S1b"), "Advocacy is paid for"))),
                new Edit.MergeOutcomes(
                        List.of(code("S1a"), code("S4")),
                        new Edit.Part(code("S5"), "Peers and advocates are at hand")),
                new Edit.MoveOutcome(code("S5"), "step", "system"),
                new Edit.PlaceOutcome(code("S5"), 0),
                new Edit.SupersedeOutcome(code("S1b"), code("S5")),
                new Edit.RemoveLink(name),
                new Edit.RemoveOutcome(code("S5")));
    }

    @Test
    void another_organisation_has_no_such_draft() {
        var draft = room.begun("2026").id();

        assertThatThrownBy(() -> room.as(THEIRS, BRUCE, drafts -> drafts.get(draft)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        room.as(
                                THEIRS,
                                BRUCE,
                                drafts ->
                                        drafts.edit(
                                                draft,
                                                0,
                                                new Edit.RemoveOutcome(code("S1")),
                                                "Why not")))
                .isInstanceOf(NotFound.class);
        assertThat(room.as(THEIRS, BRUCE, Drafts::list)).isEmpty();
    }

    @Test
    void whoever_did_not_see_the_last_edit_of_an_outcome_is_told_of_it() {
        var draft = room.begun("2026").id();
        room.edited(draft, new Edit.RewordOutcome(code("S1"), "Advocacy is at hand"));
        var mine = new Edit.RewordOutcome(code("S1"), "Advocates are paid");

        var answer = room.as(BRUCE, drafts -> drafts.edit(draft, 0, mine, "Plainer."));

        var conflict = (DraftAnswer.Conflict) answer;
        assertThat(conflict.yours()).isEqualTo(mine);
        assertThat(conflict.authors()).containsExactly(AILSA);
        assertThat(room.get(draft).version().get(code("S1")).label())
                .isEqualTo("Advocacy is at hand");
        assertThat(
                        done(
                                room.as(
                                        BRUCE,
                                        drafts ->
                                                drafts.edit(
                                                        draft,
                                                        conflict.now().revision(),
                                                        mine,
                                                        "Plainer."))))
                .satisfies(it ->
                        assertThat(it.version().get(code("S1")).label())
                                .isEqualTo("Advocates are paid"));
    }

    @Test
    void edits_of_different_outcomes_need_not_know_of_each_other() {
        var draft = room.begun("2026").id();
        room.edited(draft, new Edit.RewordOutcome(code("S1"), "Advocacy is at hand"));

        var both =
                done(
                        room.as(
                                BRUCE,
                                drafts ->
                                        drafts.edit(
                                                draft,
                                                0,
                                                new Edit.RewordOutcome(
                                                        code("S2"), "Supervision helps"),
                                                "Plainer.")));

        assertThat(both.version().get(code("S1")).label()).isEqualTo("Advocacy is at hand");
        assertThat(both.version().get(code("S2")).label()).isEqualTo("Supervision helps");
        assertThat(both.revision()).isEqualTo(2);
    }

    @Test
    void undoing_everything_comes_back_to_the_start() {
        var begun = room.begun("2026");
        for (var edit : everyKind()) {
            room.edited(begun.id(), edit);
        }
        for (int number = everyKind().size(); number > 0; number--) {
            int last = number;
            done(
                    room.as(
                            AILSA,
                            drafts ->
                                    drafts.undo(
                                            begun.id(),
                                            drafts.get(begun.id()).revision(),
                                            last,
                                            "Changed my mind.")));
        }

        var now = room.get(begun.id());
        assertThat(now.version().outcomes()).isEqualTo(begun.version().outcomes());
        assertThat(now.version().links()).isEqualTo(begun.version().links());
        assertThat(now.version().tags()).isEqualTo(begun.version().tags());
        assertThat(now.version().heading()).isEqualTo(begun.version().heading());
    }

    @Test
    void an_edit_on_which_others_build_is_undone_after_them() {
        var draft = room.begun("2026").id();
        room.edited(
                draft,
                new Edit.AddOutcome(code("S4"), "Peers meet", "step", "people", null, null, null));
        room.edited(
                draft,
                new Edit.DrawLink(
                        code("S4"), code("K1"), Link.Kind.INFLUENCE, "They listen.", null));

        var refusal =
                refused(room.as(AILSA, drafts -> drafts.undo(draft, 2, 1, "Changed my mind.")));

        assertThat(refusal).isInstanceOf(DraftRefusal.BuiltUpon.class);
        assertThat(refusal.words())
                .isEqualTo(
                        "Later edits build on this one: 2 (Draw a link from S4 to K1). Undo them"
                                + " first.");
    }

    @Test
    void a_second_person_approves() {
        var draft = room.begun("2026").id();
        room.edited(draft, new Edit.RewordOutcome(code("S1"), "Advocacy is at hand"));
        done(room.as(BRUCE, drafts -> drafts.askForReview(draft, "Please look at S1.")));

        for (var involved : List.of(AILSA, BRUCE)) {
            assertThat(refused(room.as(involved, drafts -> drafts.publish(draft, 1, "Good."))))
                    .isInstanceOf(DraftRefusal.SecondPersonNeeded.class);
        }
        var published = done(room.as(CORA, drafts -> drafts.publish(draft, 1, "It is clear.")));

        assertThat(published.version().isPublished()).isTrue();
        assertThat(published.state()).isInstanceOf(Draft.State.Published.class);
        assertThat(
                        TheoryRoom.asThePublic(
                                () -> room.theory().maps().getVersion("sds", "2026").outcomes()))
                .isEqualTo(published.version().outcomes());
        assertThat(refused(room.edit(AILSA, draft, new Edit.RewordOutcome(code("S1"), "Too late"))))
                .isInstanceOf(DraftRefusal.DraftIsOver.class);
    }

    @Test
    void what_is_approved_is_what_was_read() {
        var draft = room.begun("2026").id();
        room.edited(draft, new Edit.RewordOutcome(code("S1"), "Advocacy is at hand"));
        done(room.as(AILSA, drafts -> drafts.askForReview(draft, "Please look.")));
        room.edited(draft, new Edit.RewordOutcome(code("S2"), "Supervision helps"));

        assertThat(refused(room.as(CORA, drafts -> drafts.publish(draft, 1, "Good."))))
                .isInstanceOf(DraftRefusal.NotInReview.class);
        done(room.as(AILSA, drafts -> drafts.askForReview(draft, "Please look again.")));
        assertThat(refused(room.as(CORA, drafts -> drafts.publish(draft, 1, "Good."))))
                .isEqualTo(new DraftRefusal.EditedSince(2));
    }

    @Test
    void an_abandoned_draft_gives_up_its_name_and_keeps_its_edits() {
        var draft = room.begun("2026").id();
        room.edited(draft, new Edit.RewordOutcome(code("S1"), "Advocacy is at hand"));
        var last = room.get(draft).version();

        done(room.as(AILSA, drafts -> drafts.abandon(draft, "The plan changed.")));

        assertThat(room.as(AILSA, Drafts::list)).isEmpty();
        assertThat(room.edits(draft)).hasSize(1);
        assertThat(room.get(draft).version().outcomes()).isEqualTo(last.outcomes());
        room.begun("2026");
    }

    @Test
    void comments_are_made_on_what_is_there_and_settled_once() {
        var draft = room.begun("2026").id();
        done(
                room.as(
                        BRUCE,
                        drafts ->
                                drafts.comment(
                                        draft,
                                        new Comment.About.AnOutcome(code("S1")),
                                        "Who pays?")));
        var comment = room.as(AILSA, drafts -> drafts.comments(draft)).getFirst();
        done(room.as(AILSA, drafts -> drafts.settle(draft, comment.id(), "The council.")));

        assertThat(refused(room.as(BRUCE, drafts -> drafts.settle(draft, comment.id(), "Me."))))
                .isInstanceOf(DraftRefusal.SettledAlready.class);
        assertThat(
                        refused(
                                room.as(
                                        BRUCE,
                                        drafts ->
                                                drafts.comment(
                                                        draft,
                                                        new Comment.About.AnOutcome(code("S9")),
                                                        "Where?"))))
                .isInstanceOf(DraftRefusal.NoSuchOutcome.class);
    }

    @Test
    void everything_done_is_told_with_its_reason() {
        var draft = room.begun("2026").id();
        room.edited(draft, new Edit.RewordOutcome(code("S1"), "Advocacy is at hand"));

        var fact = (TheoryFact.Edited) room.theory().facts().getLast();

        assertThat(fact.organisation()).isEqualTo(OURS);
        assertThat(fact.reason()).isEqualTo("Because.");
        assertThat(fact.edit()).isEqualTo("reword-outcome");
        assertThat(fact.subjects().getFirst().id()).isEqualTo(draft + "/S1");
    }

    @Test
    void a_fork_stands_at_an_address_of_its_own() {
        var here = new BeginDraft.Workplace("fife", "Fife");
        var fork =
                done(
                        room.as(
                                THEIRS,
                                BRUCE,
                                drafts ->
                                        drafts.begin(
                                                new BeginDraft.From(
                                                        "sds", "2018", "2026", "Ours.", here))));

        assertThat(fork.row().isFork()).isTrue();
        assertThat(fork.map().address()).isEqualTo("sds-fife");
        assertThat(fork.map().owner()).isEqualTo(THEIRS);
        assertThat(TheoryRoom.as(THEIRS, () -> room.theory().maps().get("sds").owner()))
                .isEqualTo(OURS);
    }

    private MapVersion theParent() {
        return TheoryRoom.asThePublic(() -> room.theory().maps().getVersion("sds", "2018"));
    }

    @Test
    void the_crosswalk_is_published_with_the_version() {
        var draft = room.begun("2026").id();
        room.edited(draft, new Edit.RewordOutcome(code("S1"), "Advocacy is at hand"));
        var before = room.as(AILSA, drafts -> drafts.changes(draft)).orElseThrow();
        room.published(draft);

        var crosswalk =
                TheoryRoom.asThePublic(() ->
                        room.theory().maps().findCrosswalk(theParent().id(), draft).orElseThrow());

        assertThat(before.successions()).filteredOn(it -> it.has(Change.REWORDED)).hasSize(1);
        assertThat(crosswalk.edges()).hasSize(theParent().outcomes().size());
        assertThat(crosswalk.edges())
                .filteredOn(it -> it.chief() == Change.REWORDED)
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).isEqualTo("Because."));
    }

    @Test
    void a_fork_adopts_or_keeps_what_is_new_and_leaves_the_other_map_alone() {
        var fork = room.fork("2026-27");
        assertThat(room.whatIsNew(fork)).isEmpty();
        var national = room.begun("2026").id();
        room.edited(
                national,
                new Edit.SplitOutcome(
                        code("S1"),
                        List.of(
                                new Edit.Part(code("S1a"), "Advocacy is known of"),
                                new Edit.Part(code("S1b"), "Advocacy is paid for"))));
        room.edited(national, new Edit.RewordOutcome(code("S2"), "Supervision helps"));
        room.edited(
                national,
                new Edit.AddOutcome(code("S4"), "Peers meet", "step", "people", null, null, null));
        room.published(national);

        var news = room.whatIsNew(fork).orElseThrow();
        assertThat(news.items().stream().map(News.Item::key))
                .containsExactlyInAnyOrder("S1>S1a+S1b", "S2>S2", ">S4");
        assertThat(news.items()).allMatch(it -> it.hindrance() == null);
        done(
                room.as(
                        THEIRS,
                        BRUCE,
                        drafts -> drafts.adopt(fork, 0, "S1>S1a+S1b", "It is clearer.")));
        done(room.as(THEIRS, BRUCE, drafts -> drafts.keep(fork, "S2>S2", "Ours is plainer.")));
        assertThat(refused(room.as(THEIRS, BRUCE, drafts -> drafts.keep(fork, "S2>S2", "Again."))))
                .isInstanceOf(DraftRefusal.DecidedAlready.class);
        var now =
                done(room.as(THEIRS, BRUCE, drafts -> drafts.adopt(fork, 1, ">S4", "Good.")))
                        .version();

        assertThat(now.find(code("S1"))).isEmpty();
        assertThat(now.find(code("S1b"))).isPresent();
        assertThat(now.get(code("S2")).label()).isEqualTo("Supervision is regular");
        assertThat(now.find(code("S4"))).isPresent();
        assertThat(room.whatIsNew(fork)).isEmpty();
        assertThat(theParent().find(code("S1"))).isPresent();
    }

    @Test
    void what_was_adopted_by_an_edit_that_is_undone_can_be_decided_again() {
        var fork = room.fork("2026-27");
        var national = room.begun("2026").id();
        room.edited(national, new Edit.RewordOutcome(code("S2"), "Supervision helps"));
        room.published(national);
        done(room.as(THEIRS, BRUCE, drafts -> drafts.adopt(fork, 0, "S2>S2", "It is clearer.")));
        assertThat(room.whatIsNew(fork)).isEmpty();

        done(room.as(THEIRS, BRUCE, drafts -> drafts.undo(fork, 1, 1, "Ours was right.")));
        assertThat(room.whatIsNew(fork).orElseThrow().open()).hasSize(1);

        done(room.as(THEIRS, BRUCE, drafts -> drafts.adopt(fork, 2, "S2>S2", "After all.")));
        assertThat(room.whatIsNew(fork)).isEmpty();
        done(room.as(THEIRS, BRUCE, drafts -> drafts.undo(fork, 3, 3, "No.")));
        done(room.as(THEIRS, BRUCE, drafts -> drafts.keep(fork, "S2>S2", "Ours stays.")));
        assertThat(room.whatIsNew(fork)).isEmpty();
    }

    /// A link that a split handed on has a history, as one that was drawn has.
    @Test
    void an_edit_tells_of_the_links_that_its_outcomes_take_along() {
        var draft = room.begun("2026").id();
        var link = theParent().linksFrom(code("S1")).getFirst();
        room.edited(
                draft,
                new Edit.SplitOutcome(
                        code("S1"),
                        List.of(
                                new Edit.Part(code("S1a"), "Advocacy is known of"),
                                new Edit.Part(code("S1b"), "Advocacy is paid for"))));

        var heir = new Link.Name(code("S1b"), link.to(), link.kind());
        var told = room.theory().facts().getLast();
        assertThat(told)
                .isInstanceOfSatisfying(
                        TheoryFact.Edited.class,
                        it -> assertThat(it.links()).contains(link.name(), heir));
    }

    @Test
    void the_crosswalk_of_a_fork_leads_from_the_other_organisations_version() {
        var fork = room.fork("2026-27");
        done(
                room.as(
                        THEIRS,
                        BRUCE,
                        drafts ->
                                drafts.edit(
                                        fork, 0, new Edit.RemoveOutcome(code("S2")), "Not here.")));
        room.published(THEIRS, fork);

        var crosswalk =
                TheoryRoom.asThePublic(
                        () -> room.theory().maps().findCrosswalk(theParent().id(), fork));

        assertThat(crosswalk.orElseThrow().edges())
                .filteredOn(it -> it.chief() == Change.DROPPED)
                .hasSize(1);
    }

    @Test
    void a_crosswalk_leads_from_nothing_that_may_not_be_seen() {
        var hidden = room.begun("2026").version();
        var fork = room.fork("2026-27");
        var database = room.theory().database();

        assertThatThrownBy(() ->
                        database.as(
                                TheoryRoom.member(THEIRS),
                                () ->
                                        database.jdbc()
                                                .sql(
                                                        """
                                                        insert into theory.crosswalk (
                                                            id, from_organisation_id,
                                                            from_version_id, to_version_id)
                                                        values (gen_random_uuid(), ?, ?, ?)
                                                        """)
                                                .param(OURS.value())
                                                .param(hidden.id().value())
                                                .param(fork.value())
                                                .update()))
                .hasMessageContaining("leads from a version that is there");
    }
}
