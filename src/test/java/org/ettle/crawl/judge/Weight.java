package org.ettle.crawl.judge;

import com.microsoft.playwright.Request;
import java.util.List;
import org.ettle.crawl.Judge;
import org.ettle.crawl.Sight;
import org.ettle.crawl.State;

/// The first visit to a page loads at most 100 kB over the wire, stylesheets, scripts and fonts
/// included, pictures left out.
public final class Weight implements Judge {

    private static final long MOST = 100_000;

    private long heaviest;
    private String heaviestPage = "";

    @Override
    public List<String> faultsOf(Sight sight) {
        if (sight.state() != State.DESKTOP) {
            return List.of();
        }
        long weight =
                sight.requests().stream()
                        .filter(request -> !request.resourceType().equals("image"))
                        .mapToLong(Weight::weigh)
                        .sum();
        if (weight > heaviest) {
            heaviest = weight;
            heaviestPage = sight.answer().example().address();
        }
        return weight <= MOST ? List.of() : List.of("weighs " + weight + " bytes, over " + MOST);
    }

    private static long weigh(Request request) {
        var sizes = request.sizes();
        return sizes.responseBodySize + sizes.responseHeadersSize;
    }

    /// For the record: the heaviest page and its weight.
    public String heaviest() {
        return heaviestPage + ": " + heaviest + " bytes";
    }
}
