package org.ettle.evidence.series;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to indicators: what they mean, and the figures of their lines. Each method is one
/// transaction.
@Service
public class Indicators {

    private final IndicatorStore store;
    private final IndicatorSheets sheets;
    private final SeriesSheets series;
    private final ApplicationEventPublisher events;

    Indicators(
            IndicatorStore store,
            IndicatorSheets sheets,
            SeriesSheets series,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sheets = sheets;
        this.series = series;
        this.events = events;
    }

    /// By title. With words, those in whose title or description they stand.
    @Transactional(readOnly = true)
    public List<Indicator> list(String words) {
        return sheets.list(words.strip());
    }

    /// @throws NotFound when there is no such indicator, or the asker may not see it
    @Transactional(readOnly = true)
    public Indicator get(String address) {
        return sheets.find(address).orElseThrow(() -> new NotFound("this indicator"));
    }

    /// Every line that has figures.
    @Transactional(readOnly = true)
    public List<Line> lines(Indicator indicator) {
        return series.lines(indicator);
    }

    /// Everything that was ever published, of each line by period; an empty word stands for all.
    @Transactional(readOnly = true)
    public List<Observation> observations(
            Indicator indicator, String area, String age, String group) {
        return series.observations(indicator, area, age, group);
    }

    /// What an indicator is and means.
    public record Wording(
            String address, String title, String about, List<Definition> definitions) {}

    /// Sees to it that the asker's organisation has the indicator with these definitions. What is
    /// there already stays, and is seen by whoever saw it.
    ///
    /// @throws IllegalArgumentException when something that is there was worded otherwise: it is
    ///   never changed, so the new wording needs a definition of its own
    @Transactional
    public void define(Wording wording, Audience audience) {
        var asker = Askers.get();
        var known = sheets.findOwn(wording.address());
        var published = known.map(Indicator::published).orElse(audience == Audience.EVERYBODY);
        var id = known.map(Indicator::id).orElseGet(() -> begun(wording, published));
        for (var definition : wording.definitions()) {
            var there = known.flatMap(it -> numbered(it, definition.number()));
            if (there.isEmpty()) {
                add(asker, id, wording, definition, published);
            } else if (!there.get().equals(definition)) {
                throw new IllegalArgumentException(
                        "Definition %d of “%s” is here in other words. Give the new wording a number of its own."
                                .formatted(definition.number(), wording.address()));
            }
        }
    }

    private Indicator.Id begun(Wording wording, boolean published) {
        var id = Indicator.Id.fresh();
        store.begin(id, wording, published);
        return id;
    }

    private static Optional<Definition> numbered(Indicator indicator, int number) {
        return indicator.definitions().stream().filter(it -> it.number() == number).findFirst();
    }

    private void add(
            Asker asker,
            Indicator.Id id,
            Wording wording,
            Definition definition,
            boolean published) {
        store.define(id, definition, published, asker.person());
        events.publishEvent(
                new SeriesFact.IndicatorDefined(
                        Objects.requireNonNull(asker.organisation()),
                        id,
                        wording.title(),
                        definition.number()));
    }
}
