package org.ettle.evidence;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.Appraisal.Rated;
import org.ettle.evidence.Appraisal.Rating;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How far sources can be relied on. Two people appraise without knowing of each other, so that
/// where they agree it means something. Each method is one transaction.
@Service
public class Appraisals {

    private final AppraisalStore store;
    private final AppraisalSheets sheets;
    private final Sources known;
    private final Analysts analysts;
    private final ApplicationEventPublisher events;

    Appraisals(
            AppraisalStore store,
            AppraisalSheets sheets,
            Sources known,
            Analysts analysts,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sheets = sheets;
        this.known = known;
        this.analysts = analysts;
        this.events = events;
    }

    /// The standing appraisal of each person. Where one person alone appraised, whoever may be the
    /// second does not see it before they saved theirs.
    @Transactional(readOnly = true)
    public Appraised of(Source source) {
        var all =
                sheets.listOf(source).stream().sorted(Comparator.comparing(Appraisal::at)).toList();
        return all.size() == 1
                        && !all.getFirst().appraiser().equals(Askers.get().person())
                        && analysts.include(source.organisation())
                ? new Appraised(List.of(), 1)
                : new Appraised(all, 0);
    }

    /// Of each source of the organisation that two people or more appraised, the two earliest
    /// standing appraisals.
    @Transactional(readOnly = true)
    public List<List<Appraisal>> listDouble() {
        return sheets.list().stream()
                .collect(Collectors.groupingBy(Appraisal::source))
                .values()
                .stream()
                .filter(ofOne -> ofOne.size() > 1)
                .map(ofOne ->
                        ofOne.stream()
                                .sorted(Comparator.comparing(Appraisal::at))
                                .limit(2)
                                .toList())
                .sorted(Comparator.comparing(pair -> pair.getFirst().at()))
                .toList();
    }

    /// Keeps an appraisal of the asker's own. An earlier one of theirs no longer stands, and stays.
    ///
    /// @throws NotFound when the asker's organisation has no such source
    @Transactional
    public Answer appraise(Source.Id source, Map<Criterion, Rated> ratings) {
        known.getOwn(source);
        var appraiser = Askers.get().person();
        if (appraiser == null) {
            throw new NotFound("this person");
        }
        var id = UUID.randomUUID();
        store.appraise(id, source, appraiser, ratings);
        var told = new EnumMap<Criterion, Rating>(Criterion.class);
        ratings.forEach((criterion, rated) -> told.put(criterion, rated.rating()));
        var fact = new SourceFact.SourceAppraised(Sources.ours(), source, id, told);
        events.publishEvent(fact);
        return new Answer.Done(fact);
    }
}
