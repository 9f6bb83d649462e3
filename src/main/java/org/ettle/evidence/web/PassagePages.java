package org.ettle.evidence.web;

import house.templates.Templates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.evidence.Analysts;
import org.ettle.evidence.Answer;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.Bearings;
import org.ettle.evidence.Claims;
import org.ettle.evidence.Passage;
import org.ettle.evidence.Passages;
import org.ettle.evidence.Place;
import org.ettle.evidence.Reuse;
import org.ettle.evidence.Source;
import org.ettle.evidence.Sources;
import org.ettle.evidence.Texts;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.Moments;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Signpost;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The page of a passage, and where it is changed or taken back.
@Controller
@ForRoles(Role.ANALYST)
@RequestMapping("/evidence/passages/{passage}")
class PassagePages {

    private static final Map<String, String> TOLD =
            Map.of(
                    "kept", "The words were kept. Now say what they tell of.",
                    "tied", "It is kept what the words tell of.",
                    "coded", "The claim was coded.",
                    "reuse", "It is changed how far the words may travel. It holds from now on.",
                    "withdrawn", "It was withdrawn, and stays in the history.");

    private final Sources sources;
    private final Texts texts;
    private final Passages passages;
    private final Bearings bearings;
    private final Claims claims;
    private final Analysts analysts;
    private final TargetNames names;
    private final Templates templates;

    PassagePages(
            Sources sources,
            Texts texts,
            Passages passages,
            Bearings bearings,
            Claims claims,
            Analysts analysts,
            TargetNames names,
            Templates templates) {
        this.sources = sources;
        this.texts = texts;
        this.passages = passages;
        this.bearings = bearings;
        this.claims = claims;
        this.analysts = analysts;
        this.names = names;
        this.templates = templates;
    }

    @GetMapping
    @OpenToAll
    Html passage(@PathVariable("passage") UUID id, @RequestParam(defaultValue = "") String done) {
        var passage = passages.get(new Passage.Id(id));
        var source = sources.get(passage.source());
        return new Html(
                templates.evidencePassage(
                        SourceFrame.under(
                                source, "“" + EvidenceWords.opening(passage.quote()) + "”"),
                        sheet(source, passage, TOLD.get(done))));
    }

    private PassageSheet sheet(Source source, Passage passage, @Nullable String told) {
        boolean own = source.organisation().equals(Askers.get().organisation());
        boolean mayWrite = analysts.include(source.organisation());
        var text = texts.find(source.id(), passage.text());
        var place = text.map(it -> Place.of(it.words(), passage.begins(), passage.ends()));
        var other = passage.origin();
        var origin = other == null ? source.description().origin() : other;
        var all = bearings.listOf(passage);
        var held = all.stream().filter(bearing -> bearing.withdrawn() == null).toList();
        var coded =
                claims.listOf(passage).stream()
                        .map(claim -> ClaimLine.of(claim, names, mayWrite))
                        .toList();
        var siblings =
                sources.listOf(source.organisation(), origin).stream()
                        .filter(it -> !it.id().equals(source.id()))
                        .toList();
        var withdrawn = passage.withdrawn();
        return new PassageSheet(
                EvidenceWords.opening(passage.quote()),
                told,
                Mark.of(source),
                source.demonstration(),
                withdrawn == null
                        ? null
                        : "Withdrawn on "
                                + Moments.words(withdrawn.at())
                                + ": "
                                + withdrawn.reason(),
                place.map(Place::before).orElse(""),
                passage.quote(),
                place.map(Place::after).orElse(""),
                text.map(it -> textAddress(source, passage)).orElse(null),
                Signpost.to(source.description().title(), Address.of(source.id())),
                origin.label()
                        + " ("
                        + origin.kind().title().toLowerCase(java.util.Locale.UK)
                        + ")",
                permission(source, passage),
                held.stream().map(it -> BearingLine.of(it, names, null, mayWrite)).toList(),
                all.stream()
                        .filter(bearing -> bearing.withdrawn() != null)
                        .map(it -> BearingLine.of(it, names, null, mayWrite))
                        .toList(),
                coded.stream().filter(line -> line.withdrawn() == null).toList(),
                coded.stream().filter(line -> line.withdrawn() != null).toList(),
                Address.of(passage.id()) + "/claims.csv",
                siblings.stream()
                        .map(it -> Signpost.to(it.description().title(), Address.of(it.id())))
                        .toList(),
                counted(source, siblings, passage, held),
                mayWrite && withdrawn == null ? orders(passage) : List.of(),
                own ? "/journal/of/passage/" + passage.id() : null);
    }

    private static Signpost textAddress(Source source, Passage passage) {
        return Signpost.to(
                "Read it in the text", Address.text(source.id()) + "?text=" + passage.text());
    }

    private static List<String> permission(Source source, Passage passage) {
        var sentences = new ArrayList<String>();
        boolean marked = passage.reuse() == Reuse.PUBLIC;
        boolean lent = source.description().permission().reuse() == Reuse.PUBLIC;
        sentences.add(
                !marked || !lent
                        ? "These words stay inside the organisation."
                        : source.isPublished()
                                ? "Everybody can read these words."
                                : "Everybody can read these words, once the source is published.");
        sentences.add(EvidenceWords.permission(source).get(1));
        return List.copyOf(sentences);
    }

    /// What other evidence of the same origin bears on too.
    private List<String> counted(
            Source source, List<Source> siblings, Passage passage, List<Bearing> held) {
        var counted = new ArrayList<String>();
        var others = new ArrayList<Bearing>();
        if (passage.origin() == null) {
            others.addAll(bearings.listOf(source));
        }
        siblings.forEach(sibling -> others.addAll(bearings.listOf(sibling)));
        for (var bearing : held) {
            long same =
                    others.stream()
                            .filter(it ->
                                    it.withdrawn() == null
                                            && it.target().equals(bearing.target())
                                            && !it.id().equals(bearing.id()))
                            .count();
            if (same > 0) {
                counted.add(
                        names.line(bearing.target()).code()
                                + ": "
                                + EvidenceWords.count((int) same, "other piece", "other pieces")
                                + " of evidence from the same origin. All of them count once.");
            }
        }
        return List.copyOf(counted);
    }

    private static List<Signpost> orders(Passage passage) {
        var here = Address.of(passage.id());
        return List.of(
                Signpost.to("Say what it tells of", here + "/bear"),
                Signpost.to("Code a claim", here + "/claim"),
                Signpost.to("Change how far it may travel", here + "/reuse"),
                Signpost.to("Withdraw it", here + "/withdraw"));
    }

    @GetMapping("/reuse")
    Html reuse(@PathVariable("passage") UUID id) {
        var passage = own(id);
        return page(passage, reuse(passage, Typed.nothing()), HttpStatus.OK);
    }

    @PostMapping("/reuse")
    View reused(
            @PathVariable("passage") UUID id, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var passage = own(id);
        var reuse = typed.choice("reuse", Reuse.class);
        var act = reuse(passage, typed);
        if (reuse.isEmpty()) {
            return page(
                    passage,
                    act.faulty("reuse", "Choose how far the words may travel."),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return after(
                passage,
                passages.changeReuse(passage.id(), reuse.get(), typed.text("reason")),
                "reuse",
                act);
    }

    private static Act reuse(Passage passage, Typed typed) {
        return act(
                passage,
                "Change how far it may travel",
                "It holds at once, on every page and in every file.",
                "/reuse",
                List.of(
                        Choices.oneOf(
                                typed,
                                "reuse",
                                "How far these words may travel",
                                Arrays.asList(Reuse.values()),
                                Reuse::name,
                                Reuse::words),
                        DescribePages.reason(typed)),
                "Change it");
    }

    @GetMapping("/withdraw")
    Html withdraw(@PathVariable("passage") UUID id) {
        var passage = own(id);
        return page(passage, withdrawing(passage, Typed.nothing()), HttpStatus.OK);
    }

    @PostMapping("/withdraw")
    View withdrawn(
            @PathVariable("passage") UUID id, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var passage = own(id);
        return after(
                passage,
                passages.withdraw(passage.id(), typed.text("reason")),
                "withdrawn",
                withdrawing(passage, typed));
    }

    private static Act withdrawing(Passage passage, Typed typed) {
        return act(
                        passage,
                        "Withdraw the passage",
                        "It stays in the history, and counts no more.",
                        "/withdraw",
                        List.of(DescribePages.reason(typed)),
                        "Withdraw it")
                .warning("What it tells of, and the claims coded on it, are withdrawn with it.");
    }

    private View after(Passage passage, Answer answer, String done, Act form) {
        return switch (answer) {
            case Answer.Done _ -> SeeOther.to(Address.of(passage.id()) + "?done=" + done);
            case Answer.Refused(var reason) ->
                    page(
                            passage,
                            form.faulty(EvidenceWords.field(reason), EvidenceWords.of(reason)),
                            HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private Passage own(UUID id) {
        return passages.find(new Passage.Id(id))
                .filter(it -> it.organisation().equals(Askers.get().organisation()))
                .orElseThrow(() -> new NotFound("this passage"));
    }

    private Html page(Passage passage, Act act, HttpStatus status) {
        return new Html(
                templates.pageAct(
                        SourceFrame.under(
                                sources.getOwn(passage.source()),
                                act.title() + ": “" + EvidenceWords.opening(passage.quote()) + "”"),
                        act),
                status);
    }

    private static Act act(
            Passage passage,
            String title,
            String lead,
            String path,
            List<Field> fields,
            String button) {
        var address = Address.of(passage.id());
        return Act.of(
                title,
                "“" + EvidenceWords.opening(passage.quote()) + "”",
                lead,
                address + path,
                fields,
                button,
                address);
    }
}
