package org.ettle.evidence.series.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.ettle.evidence.series.Areas;
import org.ettle.evidence.series.Brought;
import org.ettle.evidence.series.Figure;
import org.ettle.evidence.series.Line;
import org.ettle.evidence.series.OddRow;
import org.ettle.evidence.series.Reading;
import org.jspecify.annotations.Nullable;

/// Reads the published tables on self-directed support of Public Health Scotland. Brought together
/// they are held against each other.
public final class PhsSds {

    private PhsSds() {}

    /// Each row is kept, kept with a mark, or left out with a reason.
    public static FilesRead read(List<Upload> uploads, Areas areas) {
        var faults = new ArrayList<FilesRead.Fault>();
        var sheets = new ArrayList<Sheet>();
        var files = EnumSet.noneOf(PhsFile.class);
        for (var upload : uploads) {
            Sheet.of(upload, areas, words -> faults.add(new FilesRead.Fault(upload.name(), words)))
                    .ifPresent(sheet -> {
                        if (files.add(sheet.file())) {
                            sheets.add(sheet);
                        } else {
                            faults.add(
                                    new FilesRead.Fault(
                                            upload.name(),
                                            "Another of these files is the same table, “"
                                                    + sheet.file().title()
                                                    + "”. Choose one of them."));
                        }
                    });
        }
        if (uploads.isEmpty()) {
            faults.add(new FilesRead.Fault("Files", "There is no file."));
        }
        if (!faults.isEmpty()) {
            return new FilesRead.Faulty(faults);
        }
        sheets.sort(Comparator.comparing(Sheet::file));
        new AcrossFiles(sheets).look();
        return new FilesRead.Whole(sheets.stream().map(PhsSds::brought).toList());
    }

    private static Brought brought(Sheet sheet) {
        var odd = new ArrayList<>(sheet.odd());
        odd.sort(Comparator.comparing(OddRow::row).thenComparing(OddRow::rule));
        return new Brought(
                sheet.upload().name(),
                sheet.upload().hash(),
                sheet.count(),
                sheet.rows().stream().flatMap(row -> figures(row).stream()).toList(),
                odd);
    }

    private static List<Figure> figures(Row row) {
        return row.file().measures().stream()
                .map(measure ->
                        new Figure(
                                measure.indicator(),
                                new Line(
                                        row.area().key(),
                                        row.age(),
                                        Objects.requireNonNullElse(measure.group(), row.group())),
                                row.year().days(),
                                measure.definition(),
                                toPlaces(row.reading(measure.column()), measure.places()),
                                number(row, measure.numerator()),
                                number(row, measure.denominator()),
                                row.number()))
                .toList();
    }

    private static @Nullable BigDecimal number(Row row, @Nullable String column) {
        return column == null ? null : row.reading(column).value().orElse(null);
    }

    /// A nought at the end that was dropped in the file is a place all the same.
    private static Reading toPlaces(Reading reading, int places) {
        return switch (reading) {
            case Reading.Measured(var number, var words) when number.scale() < places ->
                    new Reading.Measured(number.setScale(places), words);
            case Reading.CarriedForward(var number, var words) when number.scale() < places ->
                    new Reading.CarriedForward(number.setScale(places), words);
            default -> reading;
        };
    }
}
