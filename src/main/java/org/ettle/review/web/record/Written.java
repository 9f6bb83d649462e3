package org.ettle.review.web.record;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ettle.platform.page.Spreadsheet;
import org.ettle.review.KeptReference;
import org.ettle.review.RecordSheet;
import org.ettle.review.RecordsSought;
import org.ettle.review.Review;
import org.ettle.review.ReviewRecord;
import org.ettle.review.Reviews;
import org.ettle.review.format.Format;
import org.ettle.review.format.Workbook;
import org.ettle.review.record.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/// Records as a file, written while they are read, so that half a million need no more memory than
/// a thousand.
record Written(Reviews reviews, Review review, RecordsSought sought, Format format)
        implements View {

    private static final int AT_A_TIME = 1_000;

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(
                switch (format) {
                    case CSV -> "text/csv;charset=UTF-8";
                    case EXCEL ->
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                    default -> "text/plain;charset=UTF-8";
                });
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"records." + format.ending() + "\"");
        if (format == Format.EXCEL) {
            var out = new Workbook(response.getOutputStream());
            write(out::write);
            out.finish();
            return;
        }
        var to =
                new BufferedWriter(
                        new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        var out = format.new Out(to);
        write(it -> out.write(format == Format.CSV ? harmless(it) : it));
        out.finish();
    }

    private interface Out {
        void write(Reference reference) throws IOException;
    }

    private void write(Out out) throws IOException {
        for (var some = after(0); !some.isEmpty(); some = after(some.getLast().number())) {
            write(some, out);
        }
    }

    private List<ReviewRecord> after(int number) {
        return reviews.records(review, sought, number, AT_A_TIME);
    }

    private void write(List<ReviewRecord> records, Out out) throws IOException {
        var references =
                reviews
                        .references(review, records.stream().map(ReviewRecord::number).toList())
                        .stream()
                        .collect(Collectors.groupingBy(KeptReference::record));
        for (var record : records) {
            var merged =
                    new RecordSheet(record, references.getOrDefault(record.number(), List.of()))
                            .merged();
            out.write(merged);
        }
    }

    private static Reference harmless(Reference reference) {
        return new Reference(
                Spreadsheet.harmless(reference.id()),
                reference.kind(),
                reference.entries().stream()
                        .map(it ->
                                new Reference.Entry(
                                        it.field(), it.name(), Spreadsheet.harmless(it.value())))
                        .toList(),
                reference.origin());
    }
}
