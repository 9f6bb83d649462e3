package org.ettle.crawl.judge;

import com.microsoft.playwright.Request;
import java.util.List;
import org.ettle.crawl.Judge;
import org.ettle.crawl.Sight;

/// No page makes the browser ask anything of another site.
public final class StaysHome implements Judge {

    @Override
    public List<String> faultsOf(Sight sight) {
        return sight.requests().stream()
                .map(Request::url)
                .filter(address -> !address.startsWith(sight.answer().site() + "/"))
                .filter(address -> !address.startsWith("data:"))
                .map(address -> "asks another site: " + address)
                .toList();
    }
}
