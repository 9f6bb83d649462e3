package org.ettle.theory.web.drafts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.ettle.platform.page.Moments;
import org.ettle.theory.Crosswalk.Change;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.comparison.Step;
import org.ettle.theory.draft.Edit;
import org.ettle.theory.draft.News;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// What a newer version holds of the map that a draft took up, outcome by outcome.
public record NewsSheet(String from, String to, int open, List<Line> lines) {

    /// @param was the outcomes of the version that was taken up; empty for an added one
    /// @param is those of the newer version; empty for a dropped one
    /// @param edits what adopting it does
    /// @param hindrance why it cannot be adopted now; null where it can be
    /// @param decided who decided what, and why; null while it is open
    public record Line(
            String words,
            List<String> changes,
            List<String> was,
            List<String> is,
            List<String> reasons,
            List<String> edits,
            @Nullable String hindrance,
            @Nullable String decided,
            String adopt,
            String keep) {}

    static NewsSheet of(DraftFile file, News news) {
        return new NewsSheet(
                title(news.from()),
                title(news.to()),
                news.open().size(),
                news.items().stream().map(item -> line(file, item)).toList());
    }

    private static Line line(DraftFile file, News.Item item) {
        var succession = item.succession();
        var hindrance = item.hindrance();
        var decision = item.decision();
        var decide =
                file.address().news()
                        + "/decision?item="
                        + UriUtils.encode(item.key(), StandardCharsets.UTF_8);
        return new Line(
                words(item),
                succession.changes().stream().map(Change::title).toList(),
                labels(succession.from()),
                labels(succession.to()),
                succession.steps().stream().map(Step::reason).distinct().toList(),
                item.edits().stream().map(Edit::words).toList(),
                hindrance == null ? null : hindrance.words(),
                decision == null ? null : told(file, decision),
                decide + "&how=adopt",
                decide + "&how=keep");
    }

    private static String told(DraftFile file, News.Decision decision) {
        return (decision.adopted() ? "Adopted by " : "Kept as it was by ")
                + file.who(decision.author())
                + ", "
                + Moments.words(decision.at())
                + ": "
                + decision.reason();
    }

    /// “5 became 5a, 5b”.
    static String words(News.Item item) {
        var was = codes(item.succession().from());
        var is = codes(item.succession().to());
        if (was.isEmpty()) {
            return is + " is new";
        }
        if (is.isEmpty()) {
            return was + " was dropped";
        }
        return was.equals(is) ? is + " has changed" : was + " became " + is;
    }

    private static String title(MapVersion version) {
        return version.heading().title() + " (" + version.name() + ")";
    }

    private static String codes(List<Outcome> outcomes) {
        return outcomes.stream().map(it -> it.code().value()).collect(Collectors.joining(", "));
    }

    private static List<String> labels(List<Outcome> outcomes) {
        return outcomes.stream().map(it -> it.code() + " " + it.label()).toList();
    }
}
