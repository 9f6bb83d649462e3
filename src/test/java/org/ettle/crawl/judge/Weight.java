package org.ettle.crawl.judge;

import com.microsoft.playwright.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ettle.crawl.Judge;
import org.ettle.crawl.Sight;
import org.ettle.crawl.State;

/// The first visit to a page loads at most 100 kB over the wire, stylesheets, scripts and fonts
/// included, pictures left out. What the browser still has from an earlier page weighs what it
/// weighed when it came: its address says what is in it.
public final class Weight implements Judge {

    private static final long MOST = 100_000;

    private final Map<String, Long> weights = new HashMap<>();
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
                        .mapToLong(this::weigh)
                        .sum();
        if (weight > heaviest) {
            heaviest = weight;
            heaviestPage = sight.answer().example().address();
        }
        return weight <= MOST ? List.of() : List.of("weighs " + weight + " bytes, over " + MOST);
    }

    private long weigh(Request request) {
        var sizes = request.sizes();
        return weights.merge(
                request.url(),
                (long) sizes.responseBodySize + sizes.responseHeadersSize,
                Math::max);
    }

    /// For the record: the heaviest page and its weight.
    public String heaviest() {
        return heaviestPage + ": " + heaviest + " bytes";
    }
}
