package org.ettle.crawl.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.ettle.crawl.Answer;
import org.ettle.crawl.Judge;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Every page is sound HTML: no error to the parser, one h1, headings in order, ids that are there
/// once, references that lead somewhere, a cell in every row for each head of a table, nothing
/// inline.
public final class Markup implements Judge {

    private static final List<String> REFERENCES =
            List.of("for", "aria-labelledby", "aria-describedby", "aria-controls", "list");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    @Override
    public List<String> faultsOf(Answer answer) {
        if (!answer.isPage()) {
            return List.of();
        }
        var faults = new ArrayList<String>();
        var parser = Parser.htmlParser().setTrackErrors(10);
        var page = parser.parseInput(answer.body(), answer.site());
        parser.getErrors().forEach(error -> faults.add("not HTML: " + error));
        if (!page.select("html").attr("lang").equals("en-GB")) {
            faults.add("the page does not say that its language is en-GB");
        }
        headings(page, faults);
        references(page, faults);
        rows(page, faults);
        page.select("[style], style, script:not([src]), [onclick], [onload], [onchange]")
                .forEach(element -> faults.add("inline style or script: " + start(element)));
        page.select("img:not([alt])")
                .forEach(image -> faults.add("no alternative text: " + start(image)));
        page.select("a:not([href])").forEach(link -> faults.add("leads nowhere: " + start(link)));
        page.select("a a, a button, button a, label label")
                .forEach(inner -> faults.add("a control within a control: " + start(inner)));
        return faults;
    }

    private static void headings(Document page, List<String> faults) {
        if (page.select("h1").size() != 1) {
            faults.add("has " + page.select("h1").size() + " h1, not one");
        }
        int last = 0;
        for (var heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.normalName().charAt(1) - '0';
            if (level > last + 1) {
                faults.add("a step of the headings is left out before: " + start(heading));
            }
            last = level;
        }
    }

    private static void references(Document page, List<String> faults) {
        var ids = new HashSet<String>();
        page.select("[id]")
                .eachAttr("id")
                .forEach(id -> {
                    if (!ids.add(id)) {
                        faults.add("two elements have the id " + id);
                    }
                });
        for (var name : REFERENCES) {
            for (var element : page.select("[" + name + "]")) {
                SPACE.splitAsStream(element.attr(name))
                        .filter(id -> !ids.contains(id))
                        .map(id -> "nothing has the id " + id + ", named by " + start(element))
                        .forEach(faults::add);
            }
        }
    }

    /// A cell that is left out puts all that follow under the wrong head.
    private static void rows(Document page, List<String> faults) {
        for (var table : page.select("table:not(:has([colspan], [rowspan]))")) {
            var heads = table.select("thead > tr");
            if (heads.size() == 1) {
                int columns = heads.getFirst().childrenSize();
                table.select("tbody > tr").stream()
                        .filter(row -> row.childrenSize() != columns)
                        .limit(1)
                        .forEach(row ->
                                faults.add(
                                        row.childrenSize()
                                                + " cells under "
                                                + columns
                                                + " heads: "
                                                + start(row)));
            }
        }
    }

    private static String start(Element element) {
        var html = element.outerHtml();
        return html.substring(0, Math.min(120, html.length())).replace('\n', ' ');
    }
}
