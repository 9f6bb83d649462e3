package org.ettle.crawl.judge;

import java.util.List;
import org.ettle.crawl.Answer;
import org.ettle.crawl.Judge;

/// Every example answers with the status that was told for it.
public final class Status implements Judge {

    @Override
    public List<String> faultsOf(Answer answer) {
        int told = answer.example().status();
        return answer.status() == told
                ? List.of()
                : List.of("answered " + answer.status() + ", not " + told);
    }
}
