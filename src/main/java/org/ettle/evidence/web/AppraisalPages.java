package org.ettle.evidence.web;

import house.templates.Templates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ettle.access.ForMembers;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.evidence.Agreement;
import org.ettle.evidence.Answer;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.Appraisal.Rated;
import org.ettle.evidence.Appraisal.Rating;
import org.ettle.evidence.Appraisals;
import org.ettle.evidence.Source;
import org.ettle.evidence.Sources;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.Section;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where sources are appraised, and how far appraisals agree.
@Controller
class AppraisalPages {

    private final Sources sources;
    private final Appraisals appraisals;
    private final Templates templates;

    AppraisalPages(Sources sources, Appraisals appraisals, Templates templates) {
        this.sources = sources;
        this.appraisals = appraisals;
        this.templates = templates;
    }

    @GetMapping("/evidence/appraisals")
    @ForMembers
    Html agreement() {
        return new Html(
                templates.evidenceAppraisals(
                        Frame.titled("How far appraisals agree")
                                .in(Section.EVIDENCE)
                                .under("Evidence", Address.REGISTER),
                        AgreementSheet.of(Agreement.of(appraisals.listDouble()))));
    }

    @GetMapping("/evidence/sources/{source}/appraise")
    @ForRoles(Role.ANALYST)
    Html appraise(@PathVariable("source") UUID id) {
        var source = sources.getOwn(new Source.Id(id));
        return page(source, act(source, Typed.nothing()), HttpStatus.OK);
    }

    @PostMapping("/evidence/sources/{source}/appraise")
    @ForRoles(Role.ANALYST)
    View appraised(
            @PathVariable("source") UUID id, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var source = sources.getOwn(new Source.Id(id));
        var act = act(source, typed);
        var ratings = new EnumMap<Criterion, Rated>(Criterion.class);
        for (var criterion : Criterion.values()) {
            var rating = typed.choice(key(criterion), Rating.class);
            var note = typed.text(noteKey(criterion));
            if (rating.isEmpty()) {
                act =
                        act.faulty(
                                key(criterion),
                                "Choose a rating for "
                                        + criterion.title().toLowerCase(Locale.UK)
                                        + ".");
            }
            if (note.isEmpty()) {
                act =
                        act.faulty(
                                noteKey(criterion),
                                "Say why you rate "
                                        + criterion.title().toLowerCase(Locale.UK)
                                        + " so.");
            }
            if (rating.isPresent() && !note.isEmpty()) {
                ratings.put(criterion, new Rated(rating.get(), note));
            }
        }
        if (ratings.size() < Criterion.values().length) {
            return page(source, act, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (appraisals.appraise(source.id(), ratings)) {
            case Answer.Done _ -> SeeOther.to(Address.of(source.id()) + "?done=appraised");
            case Answer.Refused(var reason) ->
                    page(
                            source,
                            act.faulty(key(Criterion.MEANING), EvidenceWords.of(reason)),
                            HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static Act act(Source source, Typed typed) {
        var fields = new ArrayList<Field>();
        for (var criterion : Criterion.values()) {
            fields.add(
                    Choices.oneOf(
                                    typed,
                                    key(criterion),
                                    criterion.title(),
                                    Arrays.asList(Rating.values()),
                                    Rating::name,
                                    Rating::title)
                            .withHint(criterion.question()));
            fields.add(
                    Field.told(
                            noteKey(criterion),
                            "Why you rate " + criterion.title().toLowerCase(Locale.UK) + " so",
                            typed.text(noteKey(criterion))));
        }
        return Act.of(
                "Appraise the source",
                source.description().title(),
                "Rate it on the four criteria for documents, and say why. Whoever sees the source"
                        + " reads it.",
                Address.of(source.id()) + "/appraise",
                List.copyOf(fields),
                "Save my appraisal",
                Address.of(source.id()));
    }

    private Html page(Source source, Act act, HttpStatus status) {
        return new Html(templates.pageAct(SourceFrame.act(source, act.title()), act), status);
    }

    private static String key(Criterion criterion) {
        return criterion.name().toLowerCase(Locale.ROOT);
    }

    private static String noteKey(Criterion criterion) {
        return key(criterion) + "-note";
    }
}
