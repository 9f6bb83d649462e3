package org.ettle.evidence.web;

import house.templates.Templates;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.evidence.Answer;
import org.ettle.evidence.EvidenceRefusal;
import org.ettle.evidence.Origin;
import org.ettle.evidence.Passages;
import org.ettle.evidence.Place;
import org.ettle.evidence.Reuse;
import org.ettle.evidence.Selection;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceFact;
import org.ettle.evidence.SourceText;
import org.ettle.evidence.Sources;
import org.ettle.evidence.Texts;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where words of a text are chosen and kept. A script hands over places; without one the words are
/// typed and found, or lines are named. All three end at the same form.
@Controller
@ForRoles(Role.ANALYST)
class SelectPages {

    private static final String CHOOSE = "Choose the words";
    private static final String KEEP = "Keep these words";

    private final Sources sources;
    private final Texts texts;
    private final Passages passages;
    private final Templates templates;

    SelectPages(Sources sources, Texts texts, Passages passages, Templates templates) {
        this.sources = sources;
        this.texts = texts;
        this.passages = passages;
        this.templates = templates;
    }

    @GetMapping("/evidence/sources/{source}/words")
    Html type(@PathVariable("source") UUID id) {
        var source = own(id);
        return typing(source, typing(source, Typed.nothing()), HttpStatus.OK);
    }

    @PostMapping("/evidence/sources/{source}/words")
    View typed(
            @PathVariable("source") UUID id, @RequestParam MultiValueMap<String, String> answers) {
        var source = own(id);
        var words = answers.getFirst("words");
        return switch (texts.add(
                source.id(), words == null ? "" : words, SourceText.Reading.typedIn())) {
            case Answer.Done _ -> SeeOther.to(Address.text(source.id()));
            case Answer.Refused(var reason) ->
                    typing(
                            source,
                            typing(source, new Typed(answers))
                                    .faulty("words", EvidenceWords.of(reason)),
                            HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static Act typing(Source source, Typed typed) {
        return Act.of(
                "Type in or paste the words",
                source.description().title(),
                "They are kept as they are, and never changed. Nobody outside your organisation"
                        + " reads the whole of them.",
                Address.of(source.id()) + "/words",
                List.of(Field.told("words", "The words of the source", typed.text("words"))),
                "Keep the words",
                Address.of(source.id()));
    }

    private Html typing(Source source, Act act, HttpStatus status) {
        return new Html(templates.pageAct(SourceFrame.act(source, act.title()), act), status);
    }

    @GetMapping("/evidence/sources/{source}/passages/new")
    Html choose(
            @PathVariable("source") UUID id, @RequestParam MultiValueMap<String, String> answers) {
        var source = own(id);
        var typed = new Typed(answers);
        var text = text(source, typed);
        if (List.of("begins", "words", "first").stream().noneMatch(typed::has)) {
            return page(
                    source,
                    sheet(source, text, TextPages.fields(typed), List.of(), null, null, null),
                    HttpStatus.OK);
        }
        if (typed.has("begins")) {
            return chosen(source, text, number(typed, "begins"), number(typed, "ends"), typed);
        }
        if (!typed.text("words").isEmpty()) {
            return among(source, text, typed);
        }
        return lines(source, text, typed);
    }

    private Html among(Source source, SourceText text, Typed typed) {
        var places = Place.find(text.words(), typed.text("words"));
        if (places.isEmpty()) {
            return again(
                    source,
                    text,
                    typed,
                    "words",
                    "These words are not in the text. Copy them from it, or name lines.");
        }
        if (places.size() == 1) {
            var place = places.getFirst();
            return chosen(source, text, place.begins(), place.ends(), typed);
        }
        var choices =
                places.stream()
                        .map(place -> new SelectSheet.Choice(place, address(source, text, place)))
                        .toList();
        return page(
                source,
                sheet(source, text, TextPages.fields(typed), choices, null, null, null),
                HttpStatus.OK);
    }

    private Html lines(Source source, SourceText text, Typed typed) {
        int lines = Place.lines(text.words());
        int first = number(typed, "first");
        int last = typed.text("last").isEmpty() ? first : number(typed, "last");
        if (first < 1 || first > lines) {
            return again(
                    source,
                    text,
                    typed,
                    typed.text("first").isEmpty() ? "words" : "first",
                    typed.text("first").isEmpty()
                            ? "Type the words to keep, or name lines."
                            : "Enter a line from 1 to " + lines + ".");
        }
        if (last < first || last > lines) {
            return again(
                    source,
                    text,
                    typed,
                    "last",
                    "Enter a line from " + first + " to " + lines + ".");
        }
        var place = Place.ofLines(text.words(), first, last);
        return chosen(source, text, place.begins(), place.ends(), typed);
    }

    private Html again(Source source, SourceText text, Typed typed, String name, String fault) {
        var fields =
                TextPages.fields(typed).stream()
                        .map(field -> field.name().equals(name) ? field.withFault(fault) : field)
                        .toList();
        return page(
                source,
                sheet(source, text, fields, List.of(), null, null, null),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Html chosen(Source source, SourceText text, int begins, int ends, Typed typed) {
        if (begins < 0 || ends <= begins || ends > text.length()) {
            return again(
                    source,
                    text,
                    typed,
                    "words",
                    "No words were chosen. Select some in the text, or type them.");
        }
        var place = Place.of(text.words(), begins, ends);
        return page(
                source,
                sheet(
                        source,
                        text,
                        List.of(),
                        List.of(),
                        place,
                        keeping(source, text, place, Typed.nothing()),
                        null),
                HttpStatus.OK);
    }

    @PostMapping("/evidence/sources/{source}/passages")
    View keep(
            @PathVariable("source") UUID id, @RequestParam MultiValueMap<String, String> answers) {
        var source = own(id);
        var typed = new Typed(answers);
        var text = text(source, typed);
        int begins = number(typed, "begins");
        int ends = number(typed, "ends");
        if (begins < 0 || ends <= begins || ends > text.length()) {
            return chosen(source, text, begins, ends, typed);
        }
        var place = Place.of(text.words(), begins, ends);
        var form = keeping(source, text, place, typed);
        var reuse = typed.choice("reuse", Reuse.class);
        if (reuse.isEmpty()) {
            return refused(
                    source,
                    text,
                    place,
                    form.faulty("reuse", "Choose how far the words may travel."),
                    null);
        }
        var kind = typed.choice("originKind", Origin.Kind.class);
        boolean isNamed = !typed.text("origin").isEmpty();
        if (kind.isPresent() != isNamed) {
            var fault =
                    isNamed
                            ? form.faulty("originKind", "Choose what kind of origin that is.")
                            : form.faulty("origin", "Name that origin, or choose the source's.");
            return refused(source, text, place, fault, null);
        }
        var selection =
                new Selection(
                        source.id(),
                        text.hash(),
                        begins,
                        ends,
                        reuse.get(),
                        kind.map(it -> new Origin(it, typed.text("origin"))).orElse(null));
        return switch (passages.select(selection)) {
            case Answer.Done(SourceFact.PassageSelected fact) ->
                    SeeOther.to(Address.of(fact.passage()) + "?done=kept");
            case Answer.Done(var fact) -> SeeOther.to(Address.text(fact.source()));
            case Answer.Refused(var reason) ->
                    refused(
                            source,
                            text,
                            place,
                            form.faulty(EvidenceWords.field(reason), EvidenceWords.of(reason)),
                            reason instanceof EvidenceRefusal.SelectedAlready(var passage)
                                    ? Address.of(passage)
                                    : null);
        };
    }

    private Html refused(
            Source source, SourceText text, Place place, Act form, @Nullable String kept) {
        return page(
                source,
                sheet(source, text, List.of(), List.of(), place, form, kept),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Act keeping(Source source, SourceText text, Place place, Typed typed) {
        var origin = source.description().origin();
        return Act.of(
                        KEEP,
                        source.description().title(),
                        "A passage can be tied to outcomes and links, and claims can be coded on"
                                + " it.",
                        Address.of(source.id()) + "/passages",
                        List.of(
                                Choices.oneOf(
                                                typed,
                                                "reuse",
                                                "How far these words may travel",
                                                Arrays.asList(Reuse.values()),
                                                Reuse::name,
                                                Reuse::words)
                                        .withHint(permitted(source)),
                                Choices.chosen(
                                        typed,
                                        "originKind",
                                        "Who said it",
                                        "The origin of the source: " + origin.label(),
                                        Arrays.asList(Origin.Kind.values()),
                                        Origin.Kind::name,
                                        kind -> "Somebody else: " + kind.title()),
                                Field.typed(
                                                "origin",
                                                "Name of that other origin (optional)",
                                                typed.text("origin"))
                                        .withHint("Name no private person: write “Interview 7”.")),
                        "Keep the words",
                        Address.text(source.id()))
                .sending("text", text.hash())
                .sending("begins", String.valueOf(place.begins()))
                .sending("ends", String.valueOf(place.ends()));
    }

    private static String permitted(Source source) {
        return source.description().permission().reuse() == Reuse.PUBLIC
                ? "The source may be quoted to everybody."
                : "The words of this source stay inside, so keep them inside.";
    }

    private static SelectSheet sheet(
            Source source,
            SourceText text,
            List<Field> fields,
            List<SelectSheet.Choice> choices,
            @Nullable Place chosen,
            @Nullable Act keep,
            @Nullable String kept) {
        return new SelectSheet(
                keep == null ? CHOOSE : KEEP,
                source.description().title(),
                Address.of(source.id()) + "/passages/new",
                Address.text(source.id()) + "?text=" + text.hash(),
                text.hash(),
                fields,
                choices,
                chosen,
                keep,
                kept);
    }

    private Html page(Source source, SelectSheet sheet, HttpStatus status) {
        return new Html(
                templates.evidenceSelect(SourceFrame.act(source, sheet.title()), sheet), status);
    }

    private static String address(Source source, SourceText text, Place place) {
        return Address.of(source.id())
                + "/passages/new?text="
                + text.hash()
                + "&begins="
                + place.begins()
                + "&ends="
                + place.ends();
    }

    private SourceText text(Source source, Typed typed) {
        return typed.text("text").isEmpty()
                ? texts.findNewest(source.id())
                        .orElseThrow(() -> new NotFound("a text of this source"))
                : texts.get(source.id(), typed.text("text"));
    }

    private Source own(UUID id) {
        return sources.getOwn(new Source.Id(id));
    }

    private static int number(Typed typed, String name) {
        var text = typed.text(name);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
