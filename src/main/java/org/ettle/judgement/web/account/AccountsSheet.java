package org.ettle.judgement.web.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.ettle.judgement.account.Coverage;
import org.ettle.judgement.account.Fit;
import org.ettle.judgement.account.Tie;
import org.ettle.judgement.account.Voices;
import org.ettle.judgement.account.Wilson;
import org.ettle.judgement.web.JudgementAddress;
import org.ettle.platform.drawing.SvgWriter;
import org.ettle.platform.page.Signpost;

/// What people's own accounts say of one version of a map.
///
/// @param unpublished how many of the mentions only the reader's organisation sees
/// @param svg people's own map; empty where nobody told anything
/// @param told what people say leads to what, by how many of them
/// @param stitched what only several accounts together join
public record AccountsSheet(
        String version,
        String map,
        List<Signpost> versions,
        int heard,
        int mentions,
        int elsewhere,
        int invented,
        int unpublished,
        List<Cover> fit,
        String svg,
        List<Line> told,
        List<Line> codes,
        List<Path> within,
        List<Path> stitched,
        List<String> silent,
        String compare,
        String csv) {

    private static final double PART = 100;

    /// @param words “3 of 5 (60 in 100)”
    public record Cover(String title, String words, String meaning) {}

    /// @param known “In the theory”, “Not in the theory”; empty where that is not asked
    /// @param share of all people who were heard, with Wilson's interval
    /// @param unpublished how many of the mentions only the reader's organisation sees
    public record Line(
            String words, int people, int mentions, String share, String known, int unpublished) {}

    public record Path(String words, int people) {}

    static AccountsSheet of(Accounts accounts, List<Signpost> versions, String csv) {
        var fit = accounts.fit();
        int heard = accounts.heard();
        var theory = new TreeSet<>(accounts.theory());
        var paths = accounts.paths();
        return new AccountsSheet(
                accounts.viewed().version().heading().title(),
                accounts.viewed().address(),
                versions,
                heard,
                accounts.claims().size(),
                accounts.elsewhere(),
                accounts.invented(),
                accounts.unpublished().size(),
                covers(fit),
                accounts.claims().isEmpty() ? "" : SvgWriter.write(ToldMap.of(accounts)),
                lines(accounts, heard, theory),
                codes(accounts, heard),
                paths.within().entrySet().stream()
                        .map(it -> new Path(words(accounts, it.getKey()), it.getValue().size()))
                        .toList(),
                paths.stitched().stream().map(it -> new Path(words(accounts, it), 0)).toList(),
                fit.silent().stream().map(it -> words(accounts, it)).toList(),
                JudgementAddress.accounts(accounts.viewed())
                        .replace("/accounts?", "/accounts/versions?"),
                csv);
    }

    /// The three measures of how a theory fits.
    static List<Cover> covers(Fit fit) {
        return List.of(
                cover(
                        "Claims that are a link of the theory",
                        fit.links(),
                        "Of everything that people say leads to something."),
                cover(
                        "Starts and ends that the theory joins too",
                        fit.paths(),
                        "Of those that somebody's own account joins, by whatever steps."),
                cover(
                        "Outcomes with links that anybody names",
                        fit.nodes(),
                        "Of all that the links of the theory join."));
    }

    private static Cover cover(String title, Coverage coverage, String meaning) {
        var share = coverage.share();
        return new Cover(
                title,
                coverage.covered()
                        + " of "
                        + coverage.all()
                        + (share == null
                                ? ""
                                : " (" + Math.round(share.value() * PART) + " in 100)"),
                meaning);
    }

    private static List<Line> lines(Accounts accounts, int heard, TreeSet<Tie> theory) {
        var lines = new ArrayList<Line>();
        Voices.byTie(accounts.claims(), heard)
                .forEach((tie, voices) ->
                        lines.add(
                                line(
                                        words(accounts, tie),
                                        voices,
                                        theory.contains(tie)
                                                ? "In the theory"
                                                : "Not in the theory",
                                        accounts.unpublished(tie))));
        lines.sort(Comparator.comparingInt(Line::people).reversed().thenComparing(Line::words));
        return lines;
    }

    private static List<Line> codes(Accounts accounts, int heard) {
        var lines = new ArrayList<Line>();
        Voices.byCode(accounts.claims(), heard)
                .forEach((code, voices) ->
                        lines.add(
                                line(
                                        code.attribution().title()
                                                + ": "
                                                + code.direction().title().toLowerCase(Locale.UK),
                                        voices,
                                        "",
                                        0)));
        return lines;
    }

    private static Line line(String words, Voices voices, String known, int unpublished) {
        return new Line(
                words,
                voices.people(),
                voices.mentions(),
                share(voices.share()),
                known,
                unpublished);
    }

    /// “7 of 9: 45 to 94 in 100”.
    private static String share(Wilson wilson) {
        var range = wilson.range();
        return wilson.people()
                + " of "
                + wilson.heard()
                + ": "
                + Math.round(range.low().value() * PART)
                + " to "
                + Math.round(range.high().value() * PART)
                + " in 100";
    }

    static String words(Accounts accounts, Tie tie) {
        return "“"
                + accounts.words(tie.cause())
                + "” leads to “"
                + accounts.words(tie.effect())
                + "”";
    }
}
