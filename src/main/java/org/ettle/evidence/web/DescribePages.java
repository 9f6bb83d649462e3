package org.ettle.evidence.web;

import house.templates.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.evidence.Answer;
import org.ettle.evidence.Passages;
import org.ettle.evidence.Reuse;
import org.ettle.evidence.Source;
import org.ettle.evidence.Sources;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.Section;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where sources are added and what is said of them is changed.
@Controller
@ForRoles(Role.ANALYST)
class DescribePages {

    private static final String CHANGED =
            "Somebody else changed this source since you opened the form. What you typed is still"
                    + " here. Read what they changed in its history, then send yours or cancel.";

    private final Sources sources;
    private final Passages passages;
    private final SourceAreas areas;
    private final Templates templates;

    DescribePages(Sources sources, Passages passages, SourceAreas areas, Templates templates) {
        this.sources = sources;
        this.passages = passages;
        this.areas = areas;
        this.templates = templates;
    }

    @GetMapping("/evidence/sources/new")
    Html begin() {
        return added(new DescriptionForm(Typed.nothing(), areas));
    }

    @PostMapping("/evidence/sources/new")
    View add(@RequestParam MultiValueMap<String, String> answers) {
        var form = new DescriptionForm(new Typed(answers), areas);
        var said = form.description(null);
        if (said.isEmpty()) {
            return added(form);
        }
        return switch (sources.add(said.get())) {
            case Answer.Done(var fact) -> SeeOther.to(Address.of(fact.source()) + "?done=added");
            case Answer.Refused(var reason) -> {
                form.fault(EvidenceWords.field(reason), EvidenceWords.of(reason));
                yield added(form);
            }
        };
    }

    private Html added(DescriptionForm form) {
        var fields = new ArrayList<>(form.description());
        fields.addAll(form.permissionFields());
        var act =
                Act.of(
                        "Add a source",
                        null,
                        "Say what is known of it, and leave out what is not. Nobody else sees it"
                                + " until you publish it.",
                        "/evidence/sources/new",
                        fields,
                        "Add the source",
                        Address.REGISTER);
        var frame =
                Frame.titled(act.title()).in(Section.EVIDENCE).under("Evidence", Address.REGISTER);
        return new Html(templates.pageAct(frame, act), status(form.isFaulty()));
    }

    @GetMapping("/evidence/sources/{source}/describe")
    Html describe(@PathVariable("source") UUID id) {
        var source = own(id);
        return described(
                source,
                DescriptionForm.of(source.description(), areas),
                Typed.nothing(),
                null,
                null);
    }

    @PostMapping("/evidence/sources/{source}/describe")
    View described(
            @PathVariable("source") UUID id, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var source = own(id);
        var form = new DescriptionForm(typed, areas);
        var said = form.description(source.description().permission());
        if (said.isEmpty()) {
            return described(source, form, typed, null, null);
        }
        try {
            return switch (sources.correct(
                    source.id(), revision(typed), said.get(), typed.text("reason"))) {
                case Answer.Done _ -> SeeOther.to(Address.of(source.id()) + "?done=corrected");
                case Answer.Refused(var reason) -> {
                    var words = EvidenceWords.of(reason);
                    form.fault(EvidenceWords.field(reason), words);
                    yield described(source, form, typed, words, null);
                }
            };
        } catch (Stale changed) {
            return described(own(id), form, typed, null, CHANGED);
        }
    }

    /// @param fault beside the reason
    /// @param conflict that somebody else changed it
    private Html described(
            Source source,
            DescriptionForm form,
            Typed typed,
            @Nullable String fault,
            @Nullable String conflict) {
        var fields = new ArrayList<>(form.description());
        var elsewhere = fields.stream().anyMatch(Field::isFaulty);
        fields.add(reason(typed).withFault(elsewhere ? null : fault));
        var act =
                act(
                                source,
                                "Correct the description",
                                "What was said before stays in the history.",
                                "/describe",
                                fields,
                                "Save the correction")
                        .warning(conflict)
                        .sending("revision", String.valueOf(source.revision()));
        return page(source, act, conflict == null ? status(form.isFaulty()) : HttpStatus.CONFLICT);
    }

    @GetMapping("/evidence/sources/{source}/permission")
    Html permission(@PathVariable("source") UUID id) {
        var source = own(id);
        return permitted(
                source,
                DescriptionForm.of(source.description(), areas),
                Typed.nothing(),
                null,
                null);
    }

    @PostMapping("/evidence/sources/{source}/permission")
    View permitted(
            @PathVariable("source") UUID id, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var source = own(id);
        var form = new DescriptionForm(typed, areas);
        var permission = form.permission();
        if (permission.isEmpty()) {
            return permitted(source, form, typed, null, null);
        }
        try {
            return switch (sources.permit(
                    source.id(), revision(typed), permission.get(), typed.text("reason"))) {
                case Answer.Done _ -> SeeOther.to(Address.of(source.id()) + "?done=permitted");
                case Answer.Refused(var reason) -> {
                    var words = EvidenceWords.of(reason);
                    form.fault(EvidenceWords.field(reason), words);
                    yield permitted(source, form, typed, words, null);
                }
            };
        } catch (Stale changed) {
            return permitted(own(id), form, typed, null, CHANGED);
        }
    }

    private Html permitted(
            Source source,
            DescriptionForm form,
            Typed typed,
            @Nullable String fault,
            @Nullable String conflict) {
        var fields = new ArrayList<>(form.permissionFields());
        var elsewhere = fields.stream().anyMatch(Field::isFaulty);
        fields.add(reason(typed).withFault(elsewhere ? null : fault));
        var act =
                act(
                                source,
                                "Change the permission",
                                "It holds at once, on every page and in every file.",
                                "/permission",
                                fields,
                                "Change the permission")
                        .warning(conflict == null ? lent(source) : conflict)
                        .sending("revision", String.valueOf(source.revision()));
        return page(source, act, conflict == null ? status(form.isFaulty()) : HttpStatus.CONFLICT);
    }

    /// What becomes visible, or is hidden, with the permission.
    private @Nullable String lent(Source source) {
        long marked =
                passages.listOf(source).stream()
                        .filter(it -> it.withdrawn() == null && it.reuse() == Reuse.PUBLIC)
                        .count();
        if (marked == 0) {
            return null;
        }
        var passages = EvidenceWords.count((int) marked, "passage is", "passages are");
        return source.description().permission().reuse() == Reuse.PUBLIC
                ? passages
                        + " marked for everybody. If you keep the words inside, nobody else sees"
                        + " them any more."
                : passages
                        + " marked for everybody. If you let the words travel, all of them can be"
                        + " read outside.";
    }

    @GetMapping("/evidence/sources/{source}/publish")
    Html publish(@PathVariable("source") UUID id) {
        var source = own(id);
        return page(source, publishing(source, Typed.nothing()), HttpStatus.OK);
    }

    @PostMapping("/evidence/sources/{source}/publish")
    View published(
            @PathVariable("source") UUID id, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var source = own(id);
        return after(
                source,
                sources.publish(source.id(), typed.text("reason")),
                "published",
                publishing(source, typed));
    }

    private static Act publishing(Source source, Typed typed) {
        return act(
                source,
                "Publish the source",
                "Everybody then sees that it exists, what is said of it, how it was appraised and"
                        + " what it tells of.",
                "/publish",
                List.of(reason(typed)),
                "Publish the source");
    }

    @GetMapping("/evidence/sources/{source}/take-back")
    Html takeBack(@PathVariable("source") UUID id) {
        var source = own(id);
        return page(source, takingBack(source, Typed.nothing()), HttpStatus.OK);
    }

    @PostMapping("/evidence/sources/{source}/take-back")
    View takenBack(
            @PathVariable("source") UUID id, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var source = own(id);
        return after(
                source,
                sources.takeBack(source.id(), typed.text("reason")),
                "taken-back",
                takingBack(source, typed));
    }

    private static Act takingBack(Source source, Typed typed) {
        return act(
                source,
                "Take the source back",
                "Nobody else sees it any more, nor its words, nor what it tells of.",
                "/take-back",
                List.of(reason(typed)),
                "Take it back");
    }

    @GetMapping("/evidence/sources/{source}/supersede")
    Html supersede(@PathVariable("source") UUID id) {
        var source = own(id);
        return page(source, superseding(source, Typed.nothing()), HttpStatus.OK);
    }

    @PostMapping("/evidence/sources/{source}/supersede")
    View superseded(
            @PathVariable("source") UUID id, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var source = own(id);
        var act = superseding(source, typed);
        var by = typed.text("by");
        if (by.isEmpty()) {
            return after(
                    source,
                    sources.supersede(source.id(), null, typed.text("reason")),
                    "superseded",
                    act);
        }
        var other = idIn(by);
        if (other == null || sources.find(other).filter(this::isOurs).isEmpty()) {
            return page(
                    source,
                    act.faulty(
                            "by",
                            "No source of yours is at this address. Open its page, and copy the"
                                    + " address from there."),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return after(
                source,
                sources.supersede(source.id(), other, typed.text("reason")),
                "superseded",
                act);
    }

    private boolean isOurs(Source source) {
        return source.organisation().equals(org.ettle.platform.store.Askers.get().organisation());
    }

    /// From an identifier, or from an address that ends with one.
    private static Source.@Nullable Id idIn(String text) {
        var last = text.replaceFirst("[?#].*", "").replaceFirst(".*/", "");
        try {
            return new Source.Id(UUID.fromString(last));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static Act superseding(Source source, Typed typed) {
        var by = source.supersededBy();
        return act(
                source,
                "Say which source took its place",
                "The source stays, and its page says which one to use instead.",
                "/supersede",
                List.of(
                        Field.typed(
                                        "by",
                                        "Address of the other source",
                                        typed.has("by")
                                                ? typed.text("by")
                                                : by == null ? "" : Address.of(by))
                                .withHint(
                                        "Copy it from the page of that source. Leave it empty"
                                                + " where none took its place."),
                        reason(typed)),
                "Save");
    }

    private View after(Source source, Answer answer, String done, Act form) {
        return switch (answer) {
            case Answer.Done _ -> SeeOther.to(Address.of(source.id()) + "?done=" + done);
            case Answer.Refused(var reason) ->
                    page(
                            source,
                            form.faulty(EvidenceWords.field(reason), EvidenceWords.of(reason)),
                            HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private Source own(UUID id) {
        return sources.getOwn(new Source.Id(id));
    }

    private Html page(Source source, Act act, HttpStatus status) {
        return new Html(templates.pageAct(SourceFrame.act(source, act.title()), act), status);
    }

    private static Act act(
            Source source,
            String title,
            String lead,
            String path,
            List<Field> fields,
            String button) {
        var address = Address.of(source.id());
        return Act.of(
                title, source.description().title(), lead, address + path, fields, button, address);
    }

    static Field reason(Typed typed) {
        return Field.told("reason", "Why", typed.text("reason"))
                .withHint("This is kept in the journal. Name no private person.");
    }

    private static HttpStatus status(boolean faulty) {
        return faulty ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    static int revision(Typed typed) {
        var text = typed.text("revision");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
