package org.ettle.evidence.web;

import house.templates.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ettle.access.ForMembers;
import org.ettle.evidence.Analysts;
import org.ettle.evidence.Passage;
import org.ettle.evidence.Passages;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceText;
import org.ettle.evidence.Sources;
import org.ettle.evidence.TextPart;
import org.ettle.evidence.Texts;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.Moments;
import org.ettle.platform.page.Signpost;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the words of a source are read. Whole texts never leave the organisation.
@Controller
@ForMembers
class TextPages {

    private final Sources sources;
    private final Texts texts;
    private final Passages passages;
    private final Analysts analysts;
    private final Templates templates;

    TextPages(
            Sources sources,
            Texts texts,
            Passages passages,
            Analysts analysts,
            Templates templates) {
        this.sources = sources;
        this.texts = texts;
        this.passages = passages;
        this.analysts = analysts;
        this.templates = templates;
    }

    @GetMapping("/evidence/sources/{source}/text")
    Html text(
            @PathVariable("source") UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int part) {
        var source = sources.getOwn(new Source.Id(id));
        var all = texts.list(source.id());
        var whole =
                text.isEmpty()
                        ? texts.findNewest(source.id())
                                .orElseThrow(() -> new NotFound("a text of this source"))
                        : texts.get(source.id(), text);
        var parts = TextPart.of(whole.words());
        if (part < 1 || part > parts.size()) {
            throw new NotFound("this part of the text");
        }
        var here = parts.get(part - 1);
        var kept = kept(source, whole);
        return new Html(
                templates.evidenceText(
                        SourceFrame.act(source, part == 1 ? "Words" : "Words, part " + part)
                                .acrossTheWindow(),
                        new TextSheet(
                                source.description().title(),
                                whole.hash(),
                                read(whole),
                                cut(whole),
                                others(source, all, whole),
                                signposts(source, whole, parts, part),
                                here.begins(),
                                Highlights.of(here, kept).lines(),
                                lines(source, whole, parts, part, kept),
                                analysts.include(source.organisation())
                                        ? Address.of(source.id()) + "/passages/new"
                                        : null,
                                fields(Typed.nothing()))));
    }

    static List<Field> fields(Typed typed) {
        return List.of(
                Field.told("words", "The words to keep", typed.text("words"))
                        .withHint("Paste or type them as they stand in the text."),
                Field.typed("first", "Or the number of the first line", typed.text("first")),
                Field.typed("last", "And of the last line", typed.text("last")));
    }

    private List<Passage> kept(Source source, SourceText text) {
        return passages.listOf(source).stream()
                .filter(it -> it.withdrawn() == null && it.text().equals(text.hash()))
                .toList();
    }

    private static String read(SourceText text) {
        var reader = text.reading().reader();
        return (reader.equals(SourceText.TYPED_IN) ? "Typed in on " : "Read by " + reader + " on ")
                + Moments.words(text.readAt())
                + ". It has %,d characters.".formatted(text.length());
    }

    private static @Nullable String cut(SourceText text) {
        var reading = text.reading();
        if (!reading.isCut()) {
            return reading.remarks();
        }
        var remarks = reading.remarks();
        return "This text is cut: the document holds more than is read here."
                + (remarks == null ? "" : " " + remarks);
    }

    private static List<Signpost> others(Source source, List<SourceText> all, SourceText here) {
        return all.stream()
                .filter(text -> !text.hash().equals(here.hash()))
                .map(text ->
                        Signpost.to(
                                "The words as of " + Moments.words(text.readAt()),
                                Address.text(source.id()) + "?text=" + text.hash()))
                .toList();
    }

    private static List<Signpost> signposts(
            Source source, SourceText text, List<TextPart> parts, int here) {
        return parts.stream()
                .map(part ->
                        new Signpost(
                                String.valueOf(part.number()),
                                address(source, text, part.number()),
                                part.number() == here))
                .toList();
    }

    private static String address(Source source, SourceText text, int part) {
        return Address.text(source.id()) + "?text=" + text.hash() + "&part=" + part;
    }

    private static List<TextSheet.Kept> lines(
            Source source, SourceText text, List<TextPart> parts, int here, List<Passage> kept) {
        var lines = new ArrayList<TextSheet.Kept>();
        for (var passage : kept) {
            int number = lines.size() + 1;
            int part =
                    parts.stream()
                            .filter(it -> it.holds(passage.begins()))
                            .findFirst()
                            .map(TextPart::number)
                            .orElse(1);
            var anchor = "#passage-" + number;
            lines.add(
                    new TextSheet.Kept(
                            number,
                            EvidenceWords.opening(passage.quote()),
                            Address.of(passage.id()),
                            part == here
                                    ? Signpost.here("Show it in the text", anchor)
                                    : Signpost.to(
                                            "Show it in part " + part,
                                            address(source, text, part) + anchor)));
        }
        return lines;
    }
}
