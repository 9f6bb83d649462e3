package org.ettle.theory.web.drafts;

import house.templates.Templates;
import java.util.List;
import java.util.UUID;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.MapVersion;
import org.ettle.theory.comparison.Comparison;
import org.ettle.theory.draft.Draft;
import org.ettle.theory.draft.DraftAnswer;
import org.ettle.theory.draft.Drafts;
import org.ettle.theory.draft.News;
import org.ettle.theory.web.ComparisonSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What a draft changed since the version that it came from, and what changed there since.
@Controller
@ForRoles(Role.MAP_EDITOR)
@RequestMapping("/drafts/{draft}")
class ChangesPages {

    private final Drafts drafts;
    private final DraftFiles files;
    private final ChangeMaps maps;
    private final Templates templates;

    ChangesPages(Drafts drafts, DraftFiles files, ChangeMaps maps, Templates templates) {
        this.drafts = drafts;
        this.files = files;
        this.maps = maps;
        this.templates = templates;
    }

    @GetMapping("/changes")
    Html changes(@PathVariable UUID draft) {
        var file = files.open(draft);
        return new Html(
                templates.theoryDraftsChanges(
                        file.frame("Changes"),
                        file.address(),
                        drafts.changes(file.draft().id()).map(it -> sheet(file, it)).orElse(null)));
    }

    private @Nullable ComparisonSheet sheet(DraftFile file, Comparison comparison) {
        var parent = file.draft().parent();
        return maps.list().stream()
                .filter(map -> parent != null && isOf(map, comparison.from(), parent))
                .findFirst()
                .map(map ->
                        ComparisonSheet.ofDraft(
                                map.address(), file.draft().map().address(), comparison))
                .orElse(null);
    }

    private static boolean isOf(ChangeMap map, MapVersion version, Draft.Parent parent) {
        return map.id().equals(version.map()) && map.owner().equals(parent.organisation());
    }

    @GetMapping("/news")
    Html news(@PathVariable UUID draft) {
        var file = files.open(draft);
        return new Html(
                templates.theoryDraftsNews(
                        file.frame("What is new"),
                        file.address(),
                        drafts.whatIsNew(file.draft().id())
                                .map(news -> NewsSheet.of(file, news))
                                .orElse(null)));
    }

    @GetMapping("/news/decision")
    Html decide(
            @PathVariable UUID draft,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "keep") String how) {
        var file = files.open(draft);
        var act = act(file, item(file, item), how.equals("adopt"), Typed.nothing());
        return new Html(templates.pageAct(file.frame(act.title()), act));
    }

    @PostMapping("/news/decision")
    View decided(@PathVariable UUID draft, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var adopts = typed.text("how").equals("adopt");
        var id = new MapVersion.Id(draft);
        var before = files.open(draft);
        var item = item(before, typed.text("item"));
        var answer =
                adopts
                        ? drafts.adopt(id, EditPages.seen(typed), item.key(), typed.text("reason"))
                        : drafts.keep(id, item.key(), typed.text("reason"));
        return switch (answer) {
            case DraftAnswer.Done _ -> SeeOther.to(before.address().news());
            case DraftAnswer.Refused(var why) -> {
                var act = act(before, item, adopts, typed).faulty("reason", why.words());
                yield Html.refused(templates.pageAct(before.frame(act.title()), act));
            }
            case DraftAnswer.Conflict conflict ->
                    Html.conflict(
                            templates.theoryDraftsConflict(
                                    before.frame("Somebody else edited this"),
                                    ConflictSheet.of(
                                            files.open(draft),
                                            conflict,
                                            act(before, item, adopts, typed),
                                            typed,
                                            before.address().news())));
        };
    }

    private static Act act(DraftFile file, News.Item item, boolean adopts, Typed typed) {
        var words = NewsSheet.words(item);
        return Act.of(
                        adopts ? "Adopt what is new" : "Keep yours",
                        words,
                        adopts
                                ? "Your draft is edited so that it has this too."
                                : "Your draft stays as it is here.",
                        file.address().news() + "/decision",
                        List.of(Field.told("reason", "Why", typed.text("reason"))),
                        adopts ? "Adopt it" : "Keep yours",
                        file.address().news())
                .sending("item", item.key())
                .sending("how", adopts ? "adopt" : "keep")
                .sending("seen", String.valueOf(file.draft().revision()));
    }

    /// The news of this key; where none is named, the first that is open.
    private News.Item item(DraftFile file, String key) {
        return drafts.whatIsNew(file.draft().id()).stream()
                .flatMap(news -> news.items().stream())
                .filter(item -> key.isEmpty() ? item.isOpen() : item.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("this news"));
    }
}
