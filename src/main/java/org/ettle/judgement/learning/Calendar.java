package org.ettle.judgement.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.ettle.judgement.Judged;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.Judgements;
import org.ettle.platform.store.Askers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What lapses next, and what is owed: the door to everything of the asker's organisation that has
/// a day, the nearest day first.
@Service
public class Calendar {

    private final Judgements judgements;
    private final Decisions decisions;

    Calendar(Judgements judgements, Decisions decisions) {
        this.judgements = judgements;
        this.decisions = decisions;
    }

    @Transactional(readOnly = true)
    public List<Due> list() {
        var all = new ArrayList<Due>();
        var known = new HashMap<Judgement.Name, Judgement>();
        for (var judged : judgements.list()) {
            var judgement = judged.judgement();
            known.put(judgement.name(), judgement);
            if (judgement.organisation().equals(Askers.get().organisation())) {
                lapsing(judged, all);
            }
        }
        for (var decision : decisions.listOwn()) {
            var judgement = known.get(decision.judgement());
            if (judgement != null) {
                decision.actions().forEach(action -> owed(action, judgement, all));
            }
        }
        all.sort(Comparator.comparing(Due::on));
        return all;
    }

    private static void lapsing(Judged judged, List<Due> all) {
        var published = judged.judgement().publication();
        if (published != null && judged.stands()) {
            all.add(new Due.AJudgement(judged, published.lapse().on()));
        }
    }

    private static void owed(Action action, Judgement judgement, List<Due> all) {
        if (action.end() == null) {
            all.add(new Due.AnAction(action, judgement));
        }
        action.expected().stream()
                .filter(it -> it.settled() == null)
                .forEach(it -> all.add(new Due.Evidence(it, action, judgement)));
    }
}
