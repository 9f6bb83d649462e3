package org.ettle.review.handover;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ettle.evidence.Answer;
import org.ettle.evidence.Appraisals;
import org.ettle.evidence.Bearings;
import org.ettle.evidence.Checked;
import org.ettle.evidence.Consent;
import org.ettle.evidence.Directness;
import org.ettle.evidence.Origin;
import org.ettle.evidence.Passages;
import org.ettle.evidence.Reuse;
import org.ettle.evidence.Selection;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.SourceText;
import org.ettle.evidence.Sources;
import org.ettle.evidence.Stance;
import org.ettle.evidence.Target;
import org.ettle.evidence.Texts;
import org.ettle.evidence.document.Documents;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.review.Review;
import org.ettle.review.Reviews;
import org.ettle.review.flow.Flows;
import org.ettle.review.flow.Whereabouts;
import org.ettle.review.fulltext.FullTexts;
import org.ettle.review.reading.Readings;
import org.ettle.review.reading.Support;
import org.ettle.review.record.Field;
import org.ettle.review.record.Reference;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door from a review to the register of evidence. Each method is one transaction.
@Service
public class HandOvers {

    private final Reviews reviews;
    private final Flows flows;
    private final Sources sources;
    private final Appraisals appraisals;
    private final Bearings bearings;
    private final ChangeMaps maps;
    private final Readings readings;
    private final FullTexts texts;
    private final Texts sourceTexts;
    private final Documents documents;
    private final Passages passages;
    private final HandOverStore store;
    private final HandOverSheets sheets;
    private final ApplicationEventPublisher events;

    HandOvers(
            Reviews reviews,
            Flows flows,
            Sources sources,
            Appraisals appraisals,
            Bearings bearings,
            ChangeMaps maps,
            Readings readings,
            FullTexts texts,
            Texts sourceTexts,
            Documents documents,
            Passages passages,
            HandOverStore store,
            HandOverSheets sheets,
            ApplicationEventPublisher events) {
        this.reviews = reviews;
        this.flows = flows;
        this.sources = sources;
        this.appraisals = appraisals;
        this.bearings = bearings;
        this.maps = maps;
        this.readings = readings;
        this.texts = texts;
        this.sourceTexts = sourceTexts;
        this.documents = documents;
        this.passages = passages;
        this.store = store;
        this.sheets = sheets;
        this.events = events;
    }

    /// What is included and what became of it, in the order of numbers.
    ///
    /// @param after the last number that was seen; 0 for the beginning
    @Transactional(readOnly = true)
    public List<HandedOver> included(Review review, int after, int most) {
        var handed = sheets.sources(review.id());
        return flows.included(review, after, most).stream()
                .map(it -> new HandedOver(it, handed.get(it.number())))
                .toList();
    }

    /// What was handed over and is no longer included: somebody changed their mind, the protocol
    /// was amended, or the record was merged into another.
    @Transactional(readOnly = true)
    public List<HandedOver> leftSince(Review review) {
        var left = new ArrayList<HandedOver>();
        for (var handed : sheets.sources(review.id()).entrySet()) {
            flows.record(review, handed.getKey())
                    .filter(it -> !(it.whereabouts() instanceof Whereabouts.Included))
                    .ifPresent(it -> left.add(new HandedOver(it, handed.getValue())));
        }
        return left;
    }

    /// Empty where the record was not handed over.
    @Transactional(readOnly = true)
    public Optional<BecameSource> ofRecord(Review.Id review, int record) {
        return sheets.ofRecord(review, record);
    }

    /// By the number of the record.
    @Transactional(readOnly = true)
    public Map<Integer, Source.Id> sources(Review review) {
        return sheets.sources(review.id());
    }

    /// Enters an included record as a source. Its words stay inside until somebody says that they
    /// may be used: a review does not know who agreed to what.
    ///
    /// @throws NotFound when the asker's organisation has no such review, or it no such record
    @Transactional
    public HandOverAnswer hand(Review.Id id, int number, SourceKind kind) {
        var review = reviews.getOwn(id);
        if (!store.lock(id, number)) {
            throw new NotFound("this record");
        }
        if (sheets.sources(id).containsKey(number)) {
            return new HandOverAnswer.Refused("It is in the register of evidence already.");
        }
        if (flows.record(review, number)
                .filter(it -> it.whereabouts() instanceof Whereabouts.Included)
                .isEmpty()) {
            return new HandOverAnswer.Refused(
                    "Only what is included becomes a source. Include the record first.");
        }
        var source = Source.Id.fresh();
        var told = reviews.record(review, number).merged();
        if (sources.add(source, description(told, kind), review.demonstration())
                instanceof Answer.Refused(var reason)) {
            throw new IllegalStateException("What stays inside is never refused: " + reason);
        }
        store.keep(id, number, source);
        takeAlong(review, number, source);
        events.publishEvent(
                new HandOverFact.RecordHandedOver(review.organisation(), id, number, source));
        return new HandOverAnswer.Done(source);
    }

    /// The documents of the record and the passages in them that bear what was said of it; the
    /// asker's own appraisal, for nobody appraises in another's name; and the outcomes with which
    /// the record was coded, as context, because a code does not say for or against.
    private void takeAlong(Review review, int number, Source.Id source) {
        for (var each : texts.list(review.id(), number)) {
            var text = texts.get(review.id(), number, each.document());
            documents.hand(source, text.name(), text.words(), text.reading());
        }
        var supports = new LinkedHashSet<Support>();
        readings.answers(review.id(), number).values().forEach(it -> supports.add(it.support()));
        var asker = Askers.get().person();
        readings.appraisals(review.id(), number).stream()
                .filter(it -> it.appraiser().equals(asker))
                .forEach(it -> {
                    appraisals.appraise(source, it.ratings());
                    supports.addAll(it.passages().values());
                });
        supports.forEach(it -> take(source, it));
        for (var code :
                readings.codes(review.id(), number).getOrDefault(Readings.OUTCOME, List.of())) {
            outcome(code)
                    .ifPresent(it ->
                            bearings.bear(
                                    source,
                                    it,
                                    Stance.CONTEXT,
                                    Directness.PARTIAL,
                                    "Coded with this outcome in the review “"
                                            + review.title()
                                            + "”."));
        }
    }

    /// What was found in a document becomes a passage there; what nobody checked stays behind.
    private void take(Source.Id source, Support support) {
        var text =
                support.isChecked()
                        ? sourceTexts.find(source, support.text())
                        : Optional.<SourceText>empty();
        text.ifPresent(it ->
                passages.select(
                        new Selection(
                                source,
                                it.hash(),
                                support.begins(),
                                support.ends(),
                                Reuse.ORGANISATION,
                                null)));
    }

    /// A code names map, version and outcome. One of a map that is no longer there ties nothing.
    private Optional<Target> outcome(String code) {
        var parts = code.split("/", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var version = maps.getVersion(parts[0], parts[1]);
            return Outcome.Code.find(parts[2])
                    .filter(it -> version.find(it).isPresent())
                    .map(it -> new Target.AnOutcome(maps.get(parts[0]).owner(), version.id(), it));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    private static Source.Description description(Reference told, SourceKind kind) {
        var title = told.has(Field.TITLE) ? told.value(Field.TITLE) : "Without a title";
        var authors = String.join("; ", told.values(Field.AUTHOR));
        return new Source.Description(
                kind,
                title,
                authors.isEmpty()
                        ? new Origin(Origin.Kind.DOCUMENT, title)
                        : new Origin(Origin.Kind.AUTHORS, authors),
                orNull(told.container().isEmpty() ? told.value(Field.PUBLISHER) : told.container()),
                dated(told),
                null,
                null,
                null,
                null,
                null,
                null,
                address(told).orElse(null),
                null,
                new Source.Permission(Consent.NOT_ASKED, null, Reuse.ORGANISATION),
                Checked.NOT_KNOWN);
    }

    private static String dated(Reference told) {
        for (var field : List.of(Field.DATE, Field.YEAR)) {
            if (told.has(field)) {
                return told.value(field);
            }
        }
        return "not dated";
    }

    private static Optional<URI> address(Reference told) {
        var doi = told.value(Field.DOI);
        var words =
                doi.isEmpty()
                        ? told.value(Field.URL)
                        : "https://doi.org/"
                                + doi.replaceFirst("^(https?://(dx\\.)?doi\\.org/)", "");
        try {
            return words.startsWith("http") ? Optional.of(URI.create(words)) : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static @Nullable String orNull(String words) {
        return words.isBlank() ? null : words;
    }
}
