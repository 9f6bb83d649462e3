package org.ettle.evidence.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to releases: the files that were taken in, what was odd about them, and taking in more.
/// Each method is one transaction.
@Service
public class Vintages {

    private final VintageStore store;
    private final SeriesSheets sheets;
    private final IndicatorSheets indicators;
    private final ApplicationEventPublisher events;

    Vintages(
            VintageStore store,
            SeriesSheets sheets,
            IndicatorSheets indicators,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sheets = sheets;
        this.indicators = indicators;
        this.events = events;
    }

    /// Every file, those of the newest release first.
    @Transactional(readOnly = true)
    public List<Vintage> list() {
        return sheets.vintages();
    }

    /// @throws NotFound when there is no such file, or the asker may not see it
    @Transactional(readOnly = true)
    public Vintage get(Vintage.Id id) {
        return sheets.vintages().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("this file"));
    }

    /// Every row that was reported, in the order of the file.
    @Transactional(readOnly = true)
    public List<OddRow> oddRows(Vintage vintage) {
        return sheets.oddRows(vintage);
    }

    /// Takes in files of a release. The same file taken in again changes nothing; of another file,
    /// the figures that say something new are kept beside those that are there.
    ///
    /// @param progress told what is being done, in words
    /// @throws NotFound when a file has figures of an indicator that the organisation has not
    @Transactional
    public Taking take(Taking.Order order, List<Brought> files, Consumer<String> progress) {
        if (order.wish() == Taking.Wish.ALL_OR_NONE
                && files.stream().anyMatch(it -> it.count().leftOut() > 0)) {
            return new Taking.Refused(files);
        }
        store.hold();
        var known = new HashMap<Figure.Name, Figure>();
        sheets.known(addressesOf(files), order.release().released().from())
                .forEach(it -> known.put(it.name(), it));
        var taken = new ArrayList<Taking.Taken>();
        for (var file : files) {
            var there = sheets.findOwnVintage(file.hash());
            progress.accept(
                    there.isPresent()
                            ? file.name() + " is here already"
                            : file.name() + ", " + file.rows() + " rows");
            taken.add(
                    there.map(it -> new Taking.Taken(it, false))
                            .orElseGet(() -> new Taking.Taken(take(order, file, known), true)));
        }
        return new Taking.Done(taken);
    }

    private static Set<String> addressesOf(List<Brought> files) {
        return files.stream()
                .flatMap(it -> it.figures().stream())
                .map(Figure::indicator)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Vintage take(Taking.Order order, Brought file, Map<Figure.Name, Figure> known) {
        var asker = Askers.get();
        var news = newsOf(file, known);
        var release = begun(order);
        var id = Vintage.Id.fresh();
        store.vintage(id, release, file, news.size(), asker.person());
        store.figures(id, news, idsOf(addressesOf(List.of(file))), release.published());
        var count = file.count();
        events.publishEvent(
                new SeriesFact.SeriesImported(
                        Objects.requireNonNull(asker.organisation()),
                        release.id(),
                        id,
                        release.title(),
                        file.name(),
                        file.hash(),
                        count.rows(),
                        count.kept(),
                        count.marked(),
                        count.leftOut(),
                        news.size()));
        return sheets.findOwnVintage(file.hash()).orElseThrow();
    }

    private Release begun(Taking.Order order) {
        var key = order.release().key();
        return sheets.findOwnRelease(key)
                .orElseGet(() -> {
                    store.release(
                            Release.Id.fresh(),
                            order.release(),
                            order.audience() == Audience.EVERYBODY,
                            Askers.get().person());
                    return sheets.findOwnRelease(key).orElseThrow();
                });
    }

    private Map<String, Indicator.Id> idsOf(Set<String> addresses) {
        var ids = new HashMap<String, Indicator.Id>();
        for (var address : addresses) {
            ids.put(
                    address,
                    indicators
                            .findOwn(address)
                            .orElseThrow(() -> new NotFound("the indicator " + address))
                            .id());
        }
        return ids;
    }

    /// The figures that this release and those before it do not state already.
    private static List<Figure> newsOf(Brought file, Map<Figure.Name, Figure> known) {
        var news = new ArrayList<Figure>();
        for (var figure : file.figures()) {
            var there = known.get(figure.name());
            if (there == null
                    || there.definition() != figure.definition()
                    || !there.reading().saysTheSameAs(figure.reading())) {
                news.add(figure);
                known.put(figure.name(), figure);
            }
        }
        return news;
    }
}
