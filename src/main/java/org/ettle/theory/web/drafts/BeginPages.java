package org.ettle.theory.web.drafts;

import house.templates.Templates;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ettle.access.ForRoles;
import org.ettle.access.Organisations;
import org.ettle.access.Role;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Field.Choice;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.Section;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.Askers;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.MapVersion;
import org.ettle.theory.draft.BeginDraft;
import org.ettle.theory.draft.DraftAnswer;
import org.ettle.theory.draft.Drafts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Beginning a draft: from a published version, which may be another organisation's, or from
/// nothing.
@Controller
@ForRoles(Role.MAP_EDITOR)
@RequestMapping("/drafts/new")
class BeginPages {

    private final Drafts drafts;
    private final ChangeMaps maps;
    private final Organisations organisations;
    private final Templates templates;

    BeginPages(Drafts drafts, ChangeMaps maps, Organisations organisations, Templates templates) {
        this.drafts = drafts;
        this.maps = maps;
        this.organisations = organisations;
        this.templates = templates;
    }

    @GetMapping
    Html from(@RequestParam MultiValueMap<String, String> asked) {
        return page(fromAct(new Typed(asked)));
    }

    @PostMapping
    View begunFrom(@RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var like = like(typed);
        if (like == null) {
            return refused(fromAct(typed).faulty("version", "Choose a version."));
        }
        return after(
                drafts.begin(
                        new BeginDraft.From(
                                like.map(),
                                like.version(),
                                typed.text("name"),
                                typed.text("reason"),
                                here())),
                fromAct(typed));
    }

    @GetMapping("/afresh")
    Html afresh() {
        return page(afreshAct(Typed.nothing()));
    }

    @PostMapping("/afresh")
    View begunAfresh(@RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        return after(
                drafts.begin(
                        new BeginDraft.Afresh(
                                typed.text("address"),
                                typed.text("title"),
                                typed.text("about"),
                                typed.text("name"),
                                typed.text("reason"),
                                like(typed),
                                here())),
                afreshAct(typed));
    }

    private View after(DraftAnswer answer, Act act) {
        return switch (answer) {
            case DraftAnswer.Done(var draft) -> SeeOther.to(new DraftAddress(draft.id()).page());
            case DraftAnswer.Refused(var why) ->
                    refused(act.faulty(DraftWords.field(why), why.words()));
            case DraftAnswer.Conflict _ -> throw new IllegalStateException("No edit was ordered.");
        };
    }

    private Act fromAct(Typed typed) {
        return Act.of(
                "Begin a draft",
                null,
                "It begins as a copy. The version itself is never changed. Another organisation's"
                        + " map becomes a map of your own.",
                "/drafts/new",
                List.of(
                        Field.oneOf("version", "From which version", versions(typed).toList()),
                        name(typed),
                        reason(typed)),
                "Begin the draft",
                "/drafts");
    }

    private Act afreshAct(Typed typed) {
        var none = new Choice("", "A vision, key outcomes and steps over three lanes", true);
        return Act.of(
                "Begin a new map",
                null,
                "A map of your own, with nothing in it but tiers and lanes.",
                "/drafts/new/afresh",
                List.of(
                        Field.typed("title", "Title of the map", typed.text("title")),
                        Field.typed("address", "Address", typed.text("address"))
                                .withHint(
                                        "Small letters, figures and hyphens. For example, carers."),
                        Field.told("about", "What it is about", typed.text("about")),
                        Field.chosen(
                                "version",
                                "Tiers and lanes like",
                                Stream.concat(Stream.of(none), versions(typed)).toList()),
                        name(typed),
                        reason(typed)),
                "Begin the map",
                "/drafts");
    }

    private static Field name(Typed typed) {
        return Field.typed("name", "Name of the new version", typed.text("name"))
                .withHint("Short, as part of its address. For example, 2027.");
    }

    private static Field reason(Typed typed) {
        return Field.told("reason", "Why", typed.text("reason"));
    }

    private Stream<Choice> versions(Typed typed) {
        return maps.list().stream()
                .flatMap(map ->
                        maps.versions(map.id()).reversed().stream()
                                .filter(MapVersion::isPublished)
                                .map(version -> choice(map.address(), version, typed)));
    }

    private static Choice choice(String map, MapVersion version, Typed typed) {
        var value = map + "/" + version.name();
        return new Choice(
                value,
                version.heading().title() + " (" + version.name() + ")",
                typed.text("version").equals(value));
    }

    private static BeginDraft.@Nullable Like like(Typed typed) {
        var chosen = typed.text("version");
        int slash = chosen.indexOf('/');
        return slash < 0
                ? null
                : new BeginDraft.Like(chosen.substring(0, slash), chosen.substring(slash + 1));
    }

    private BeginDraft.Workplace here() {
        var organisation = organisations.get(Objects.requireNonNull(Askers.get().organisation()));
        return new BeginDraft.Workplace(organisation.address(), organisation.title());
    }

    private Html page(Act act) {
        return new Html(templates.pageAct(frame(act), act));
    }

    private Html refused(Act act) {
        return Html.refused(templates.pageAct(frame(act), act));
    }

    private static Frame frame(Act act) {
        return Frame.titled(act.title()).in(Section.DRAFTS).under("Drafts", "/drafts");
    }
}
