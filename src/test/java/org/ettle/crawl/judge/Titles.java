package org.ettle.crawl.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ettle.crawl.Answer;
import org.ettle.crawl.Judge;

/// No two pages have the same title (WCAG 2.4.2); the site's name stands at its end.
public final class Titles implements Judge {

    private final Map<String, String> pathOfTitle = new LinkedHashMap<>();
    private final List<String> shared = new ArrayList<>();

    @Override
    public List<String> faultsOf(Answer answer) {
        if (!answer.isPage() || !answer.isFine()) {
            return List.of();
        }
        var title = answer.document().title();
        var path = answer.example().address().replaceFirst("\\?.*", "");
        var other = pathOfTitle.putIfAbsent(title, path);
        if (other != null && !other.equals(path)) {
            shared.add(other + " and " + path + " are both called " + title);
        }
        return title.matches("\\S.+ - Ettle") ? List.of() : List.of("is called \"" + title + "\"");
    }

    @Override
    public List<String> faultsOfAll() {
        return List.copyOf(shared);
    }
}
