package org.ettle.crawl.judge;

import java.util.List;
import org.ettle.crawl.Judge;
import org.ettle.crawl.Sight;

/// The browser's console has nothing against a page: no script that failed, nothing that the
/// content policy held back. It always notes an error status, which is not a complaint.
public final class NoComplaints implements Judge {

    @Override
    public List<String> faultsOf(Sight sight) {
        var address = sight.answer().site() + sight.answer().example().address();
        return sight.complaints().stream()
                .filter(words -> !(words.startsWith("Failed to load") && words.contains(address)))
                .map(words -> "the browser complains: " + words)
                .toList();
    }
}
