package org.ettle.review.web.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.Appraisal.Rating;
import org.ettle.platform.drawing.SvgWriter;
import org.ettle.platform.page.Moments;
import org.ettle.review.Protocol;
import org.ettle.review.ProtocolVersion;
import org.ettle.review.agreement.Agreement;
import org.ettle.review.agreement.TwoReaders;
import org.ettle.review.flow.Chart;
import org.ettle.review.flow.Flow;
import org.ettle.review.flow.FlowDrawing;
import org.ettle.review.flow.FlowRecord;
import org.ettle.review.flow.FlowTable;
import org.ettle.review.intake.Intake;
import org.ettle.review.report.Report;
import org.ettle.review.report.Reports;
import org.jspecify.annotations.Nullable;

/// What the page of a report shows.
///
/// @param when as of which moment it tells
/// @param svg of the flow; empty where there is none
public record ReportSheet(
        String address,
        String title,
        String when,
        String begun,
        String protocol,
        List<String> question,
        List<String> scope,
        List<Search> searches,
        List<File> files,
        List<Stage> stages,
        String stopping,
        List<Amendment> amendments,
        String svg,
        List<Line> flow,
        List<Pair> agreement,
        @Nullable Ratings appraised,
        List<String> coding,
        List<Included> included,
        String count,
        boolean isCut,
        boolean isLive) {

    public record Search(String source, String on, String words) {}

    public record File(
            String name, String source, String when, int found, int unreadable, int known) {}

    public record Stage(String name, String people, List<String> reasons) {}

    public record Amendment(int number, String when, String reason) {}

    public record Line(String words, boolean isPart, String figure) {}

    public record Pair(String stage, int records, String observed, String kappa, String ac1) {}

    public record Ratings(int records, List<String> heads, List<Criterial> rows) {}

    public record Criterial(String criterion, List<Integer> counts) {}

    public record Included(int number, String words) {}

    static ReportSheet of(Report report) {
        var review = report.review();
        var version = report.protocol();
        var protocol = version.protocol();
        var publication = review.publication();
        var flow = report.flow();
        var table =
                flow == null ? null : flow.isLearning() ? flow.stepsTable() : flow.prismaTable();
        long all = flow == null ? 0 : flow.included();
        return new ReportSheet(
                "/reviews/" + review.id(),
                review.title(),
                report.isLive() || publication == null
                        ? "as it stands now"
                        : "as it was published on " + Moments.words(publication.at()),
                Moments.words(Moments.day(review.begunAt())),
                started(version),
                paragraphs(protocol.question()),
                paragraphs(protocol.scope()),
                protocol.searches().stream().map(ReportSheet::search).toList(),
                report.files().stream().map(ReportSheet::file).toList(),
                protocol.stages().stream().map(ReportSheet::stage).toList(),
                stopping(protocol),
                report.protocols().reversed().stream()
                        .filter(it -> it.number() > 1)
                        .map(it ->
                                new Amendment(it.number(), Moments.words(it.madeAt()), it.reason()))
                        .toList(),
                flow == null ? "" : svg(review.title(), flow),
                table == null ? List.of() : lines(table),
                report.agreement().stream().map(ReportSheet::pair).toList(),
                ratings(report.appraised()),
                protocol.coding().stream()
                        .map(it ->
                                it.name()
                                        + ": "
                                        + it.codes().stream()
                                                .map(Protocol.Code::words)
                                                .collect(Collectors.joining("; ")))
                        .toList(),
                report.included().stream()
                        .map(it -> new Included(it.number(), citation(it)))
                        .toList(),
                figure(all),
                all > Reports.MOST_INCLUDED,
                report.isLive());
    }

    private static String started(ProtocolVersion version) {
        var started = version.startedAt();
        return started == null
                ? "The protocol is still being written."
                : version.number() == 1
                        ? "The protocol was started on " + Moments.words(started) + "."
                        : "It is told by protocol "
                                + version.number()
                                + ", in force since "
                                + Moments.words(started)
                                + ".";
    }

    private static List<String> paragraphs(String words) {
        return Arrays.stream(words.split("\\R+", -1)).filter(it -> !it.isBlank()).toList();
    }

    private static Search search(Protocol.Search search) {
        var on = search.on();
        return new Search(
                search.source(), on == null ? "planned" : Moments.words(on), search.words());
    }

    private static File file(Intake file) {
        return new File(
                file.name(),
                file.source(),
                Moments.words(Moments.day(file.begunAt())),
                file.counts().found(),
                file.counts().unreadable(),
                file.counts().known());
    }

    private static Stage stage(Protocol.Stage stage) {
        return new Stage(
                stage.name(),
                switch (stage.people()) {
                    case 1 -> "One person decides";
                    case 2 -> "Two people decide, neither knowing what the other decided";
                    default -> "Three people decide, none knowing what the others decided";
                },
                stage.reasons().stream().map(Protocol.Reason::words).toList());
    }

    private static String stopping(Protocol protocol) {
        var stopping = protocol.stopping();
        return stopping == null
                ? "Every record is read."
                : "Screening may end once it is %d per cent sure that %d per cent of what is relevant was found."
                        .formatted(stopping.confidence(), stopping.recall());
    }

    private static String svg(String title, Flow flow) {
        Chart chart = flow.isLearning() ? flow.steps() : flow.prisma();
        return SvgWriter.write(
                FlowDrawing.of("report-flow", "Flow of “" + title + "”", chart, _ -> null));
    }

    private static List<Line> lines(FlowTable table) {
        var lines = new ArrayList<Line>();
        for (var line : table.lines()) {
            var box = line.boxes().getFirst();
            lines.add(
                    new Line(line.words(), line.isPart(), box == null ? "" : figure(box.count())));
        }
        return lines;
    }

    private static Pair pair(Report.Alike alike) {
        var readers = alike.readers();
        return new Pair(
                alike.stage(),
                readers.records(),
                String.format(Locale.UK, "%.0f%%", 100 * readers.observed()),
                figure(readers.kappa(TwoReaders.Weights.NONE)),
                figure(readers.ac1()));
    }

    private static String figure(Agreement it) {
        if (!it.isKnown()) {
            return "cannot be told";
        }
        return Double.isNaN(it.low())
                ? String.format(Locale.UK, "%.2f", it.value())
                : String.format(Locale.UK, "%.2f (%.2f to %.2f)", it.value(), it.low(), it.high());
    }

    private static @Nullable Ratings ratings(Report.Appraised appraised) {
        if (appraised.records() == 0) {
            return null;
        }
        return new Ratings(
                appraised.records(),
                Stream.of(Rating.values()).map(Rating::title).toList(),
                Stream.of(Criterion.values())
                        .map(it ->
                                new Criterial(
                                        it.title(),
                                        counts(appraised.counts().getOrDefault(it, Map.of()))))
                        .toList());
    }

    private static List<Integer> counts(Map<Rating, Integer> counts) {
        return Stream.of(Rating.values()).map(it -> counts.getOrDefault(it, 0)).toList();
    }

    private static String citation(FlowRecord record) {
        var year = record.year();
        return Stream.of(
                        record.authors(),
                        year == null ? "" : year.toString(),
                        record.title(),
                        record.container())
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining(". "));
    }

    private static String figure(long count) {
        return String.format(Locale.UK, "%,d", count);
    }
}
