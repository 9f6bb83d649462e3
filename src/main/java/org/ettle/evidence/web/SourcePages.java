package org.ettle.evidence.web;

import house.templates.Templates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ettle.access.People;
import org.ettle.evidence.Analysts;
import org.ettle.evidence.Appraisal;
import org.ettle.evidence.Appraisals;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.Bearings;
import org.ettle.evidence.Passage;
import org.ettle.evidence.Passages;
import org.ettle.evidence.Source;
import org.ettle.evidence.Sources;
import org.ettle.evidence.Texts;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.Section;
import org.ettle.platform.page.Signpost;
import org.ettle.platform.store.Askers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of a source.
@Controller
@OpenToAll
class SourcePages {

    private static final Map<String, String> TOLD =
            Map.ofEntries(
                    Map.entry("added", "The source was added. Nobody else sees it yet."),
                    Map.entry("corrected", "The description was corrected."),
                    Map.entry("permitted", "The permission was changed. It holds from now on."),
                    Map.entry("published", "Everybody can now see that the source exists."),
                    Map.entry("taken-back", "Nobody else sees the source any more."),
                    Map.entry("superseded", "It is kept which source took its place."),
                    Map.entry("appraised", "Your appraisal was saved."),
                    Map.entry("tied", "It is kept what the source tells of."),
                    Map.entry("withdrawn", "It was withdrawn, and stays in the history."));

    private final Sources sources;
    private final Texts texts;
    private final Passages passages;
    private final Bearings bearings;
    private final Appraisals appraisals;
    private final Analysts analysts;
    private final People people;
    private final SourceAreas areas;
    private final TargetNames names;
    private final ObjectProvider<SourcePanel> panels;
    private final Templates templates;

    SourcePages(
            Sources sources,
            Texts texts,
            Passages passages,
            Bearings bearings,
            Appraisals appraisals,
            Analysts analysts,
            People people,
            SourceAreas areas,
            TargetNames names,
            ObjectProvider<SourcePanel> panels,
            Templates templates) {
        this.sources = sources;
        this.texts = texts;
        this.passages = passages;
        this.bearings = bearings;
        this.appraisals = appraisals;
        this.analysts = analysts;
        this.people = people;
        this.areas = areas;
        this.names = names;
        this.panels = panels;
        this.templates = templates;
    }

    @GetMapping("/evidence/sources/{source}")
    Html source(@PathVariable("source") UUID id, @RequestParam(defaultValue = "") String done) {
        var source = sources.get(new Source.Id(id));
        return new Html(
                templates.evidenceSource(
                        Frame.titled(source.description().title())
                                .in(Section.EVIDENCE)
                                .under("Evidence", Address.REGISTER),
                        sheet(source, TOLD.get(done))));
    }

    private SourceSheet sheet(Source source, @Nullable String told) {
        boolean own = source.organisation().equals(Askers.get().organisation());
        boolean mayWrite = analysts.include(source.organisation());
        var words = passages.listOf(source);
        boolean hasText = !texts.list(source.id()).isEmpty();
        var lines = bearingLines(source, words, mayWrite);
        return new SourceSheet(
                source.description().title(),
                source.description().kind().title(),
                Mark.of(source),
                source.demonstration(),
                told,
                supersededBy(source),
                SourceSheet.facts(source, areas),
                EvidenceWords.permission(source),
                panels.orderedStream().map(it -> it.of(source, mayWrite)).toList(),
                hasText ? Address.text(source.id()) : null,
                own,
                passageLines(words, false),
                passageLines(words, true),
                lines.stream().filter(line -> line.withdrawn() == null).toList(),
                lines.stream().filter(line -> line.withdrawn() != null).toList(),
                appraisals(source),
                sameOrigin(source),
                mayWrite ? orders(source, hasText) : List.of(),
                own ? "/journal/of/source/" + source.id() : null);
    }

    private static List<PassageLine> passageLines(List<Passage> words, boolean withdrawn) {
        return words.stream()
                .filter(passage -> (passage.withdrawn() != null) == withdrawn)
                .map(PassageLine::of)
                .toList();
    }

    private List<BearingLine> bearingLines(Source source, List<Passage> words, boolean mayWrite) {
        var quotes = new HashMap<Passage.Id, String>();
        words.forEach(passage -> quotes.put(passage.id(), passage.quote()));
        return bearings.listOf(source).stream()
                .map(bearing -> BearingLine.of(bearing, names, signpost(bearing, quotes), mayWrite))
                .toList();
    }

    private static @Nullable Signpost signpost(Bearing bearing, Map<Passage.Id, String> quotes) {
        var passage = bearing.passage();
        return passage == null
                ? null
                : Signpost.to(
                        "“" + EvidenceWords.opening(quotes.getOrDefault(passage, "…")) + "”",
                        Address.of(passage));
    }

    private @Nullable Signpost supersededBy(Source source) {
        var by = source.supersededBy();
        return by == null
                ? null
                : sources.find(by)
                        .map(other ->
                                Signpost.to(other.description().title(), Address.of(other.id())))
                        .orElse(null);
    }

    private AppraisalSheet appraisals(Source source) {
        var appraised = appraisals.of(source);
        var who = appraised.shown().stream().map(Appraisal::appraiser).collect(Collectors.toSet());
        return AppraisalSheet.of(
                appraised, Askers.get().organisation() == null ? Map.of() : people.names(who));
    }

    private List<Signpost> sameOrigin(Source source) {
        return sources.listOf(source.organisation(), source.description().origin()).stream()
                .filter(other -> !other.id().equals(source.id()))
                .map(other -> Signpost.to(other.description().title(), Address.of(other.id())))
                .toList();
    }

    private static List<Signpost> orders(Source source, boolean hasText) {
        var here = Address.of(source.id());
        var orders = new ArrayList<Signpost>();
        if (hasText) {
            orders.add(Signpost.to("Read its words and keep passages", Address.text(source.id())));
        }
        orders.add(Signpost.to("Type in or paste its words", here + "/words"));
        orders.add(Signpost.to("Say what it tells of as a whole", here + "/bear"));
        orders.add(Signpost.to("Appraise it", here + "/appraise"));
        orders.add(Signpost.to("Correct its description", here + "/describe"));
        orders.add(Signpost.to("Change its permission", here + "/permission"));
        orders.add(
                source.isPublished()
                        ? Signpost.to("Take it back from publication", here + "/take-back")
                        : Signpost.to("Publish it", here + "/publish"));
        orders.add(Signpost.to("Say which source took its place", here + "/supersede"));
        return List.copyOf(orders);
    }
}
