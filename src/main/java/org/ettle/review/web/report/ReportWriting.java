package org.ettle.review.web.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ettle.platform.drawing.PngWriter;
import org.ettle.platform.writing.Writing;
import org.ettle.platform.writing.Writing.Block;
import org.ettle.review.flow.Flow;
import org.ettle.review.flow.FlowDrawing;
import org.ettle.review.report.Report;

/// The report as a document to take away, with the words of the page.
final class ReportWriting {

    private static final int PIXELS = 1_600;

    private final List<Block> blocks = new ArrayList<>();

    private ReportWriting() {}

    static Writing of(Report report) {
        var sheet = ReportSheet.of(report);
        var writing = new ReportWriting();
        writing.lead(sheet);
        writing.methods(sheet);
        writing.results(sheet, report);
        return new Writing(
                sheet.title(),
                "Report of a review: methods and results, filled from what was done",
                writing.blocks);
    }

    private void lead(ReportSheet sheet) {
        say("Report of a review. Filled from what was done, " + sheet.when() + ".");
        head(1, "Question");
        sheet.question().forEach(this::say);
        sheet.scope().forEach(this::say);
    }

    private void methods(ReportSheet sheet) {
        head(1, "Methods");
        say("The review was begun on " + sheet.begun() + ". " + sheet.protocol());
        head(2, "What was searched");
        if (sheet.searches().isEmpty()) {
            say("The protocol names no search.");
        }
        sheet.searches().forEach(it -> item(it.source() + ", " + it.on() + ": " + it.words()));
        head(2, "How records were screened");
        say(
                "Duplicates were found by the rules of Ettle and by people. A record then passed these"
                        + " stages:");
        int number = 0;
        for (var stage : sheet.stages()) {
            number++;
            var reasons =
                    stage.reasons().isEmpty()
                            ? ""
                            : " Reasons to exclude: " + String.join("; ", stage.reasons()) + ".";
            blocks.add(
                    new Writing.Item(
                            number + ".", stage.name() + ". " + stage.people() + "." + reasons));
        }
        say(sheet.stopping());
        if (!sheet.coding().isEmpty()) {
            head(2, "How what was included is coded");
            sheet.coding().forEach(this::item);
        }
        head(2, "Amendments to the protocol");
        if (sheet.amendments().isEmpty()) {
            say("There is none.");
        }
        sheet.amendments()
                .forEach(it ->
                        item("Protocol " + it.number() + ", " + it.when() + ": " + it.reason()));
        if (!sheet.files().isEmpty()) {
            blocks.add(
                    new Writing.Table(
                            "Files that were taken in",
                            List.of(
                                    "File",
                                    "Source",
                                    "When",
                                    "Read",
                                    "Could not be read",
                                    "There already"),
                            sheet.files().stream()
                                    .map(it ->
                                            List.of(
                                                    it.name(),
                                                    it.source(),
                                                    it.when(),
                                                    figure(it.found()),
                                                    figure(it.unreadable()),
                                                    figure(it.known())))
                                    .toList()));
        }
    }

    private void results(ReportSheet sheet, Report report) {
        head(1, "Results");
        head(2, "What became of what was found");
        var flow = report.flow();
        if (flow == null) {
            say("There is no flow yet.");
        } else {
            blocks.add(drawn(sheet.title(), flow));
            blocks.add(
                    new Writing.Table(
                            "The flow, with the reasons for which records left",
                            List.of("Box", "All"),
                            sheet.flow().stream()
                                    .map(it ->
                                            List.of(
                                                    it.isPart() ? part(it.words()) : it.words(),
                                                    it.figure()))
                                    .toList()));
        }
        if (sheet.isLive()) {
            agreement(sheet);
            appraised(sheet);
        }
        head(2, "What was included: " + sheet.count());
        if (sheet.included().isEmpty()) {
            say("Nothing yet.");
        }
        if (sheet.isCut()) {
            say("The first of them; the flow of the review lists all.");
        }
        sheet.included()
                .forEach(it ->
                        blocks.add(new Writing.Item(String.valueOf(it.number()), it.words())));
    }

    private static String part(String words) {
        return "of these: " + (words.isBlank() ? "not said" : words);
    }

    private static Writing.Figure drawn(String title, Flow flow) {
        var picture =
                FlowDrawing.of(
                        "report-flow",
                        "Flow of “" + title + "”",
                        flow.isLearning() ? flow.steps() : flow.prisma(),
                        _ -> null);
        return new Writing.Figure(
                "The flow as a drawing. The table that follows has the same figures.",
                PngWriter.write(picture, PIXELS),
                picture.height() / picture.width());
    }

    private void agreement(ReportSheet sheet) {
        head(2, "How far people agreed");
        if (sheet.agreement().isEmpty()) {
            say("No two people have decided on the same records yet.");
            return;
        }
        blocks.add(
                new Writing.Table(
                        "Of records on which two people decided blind",
                        List.of("Stage", "Records", "Alike", "Cohen’s kappa", "Gwet’s AC1"),
                        sheet.agreement().stream()
                                .map(it ->
                                        List.of(
                                                it.stage(),
                                                figure(it.records()),
                                                it.observed(),
                                                it.kappa(),
                                                it.ac1()))
                                .toList()));
        say("In brackets: the interval that holds the true figure in 95 of 100 samples.");
    }

    private void appraised(ReportSheet sheet) {
        head(2, "How far the included can be relied on");
        var appraised = sheet.appraised();
        if (appraised == null) {
            say("Nobody has appraised an included record yet.");
            return;
        }
        blocks.add(
                new Writing.Table(
                        "Ratings by criterion. Records that were appraised: " + appraised.records(),
                        Stream.concat(Stream.of("Criterion"), appraised.heads().stream()).toList(),
                        appraised.rows().stream()
                                .map(it ->
                                        Stream.concat(
                                                        Stream.of(it.criterion()),
                                                        it.counts().stream()
                                                                .map(ReportWriting::figure))
                                                .toList())
                                .toList()));
    }

    private void head(int level, String words) {
        blocks.add(new Writing.Heading(level, words));
    }

    private void say(String words) {
        blocks.add(new Writing.Paragraph(words));
    }

    private void item(String words) {
        blocks.add(new Writing.Item("", words));
    }

    private static String figure(int number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
