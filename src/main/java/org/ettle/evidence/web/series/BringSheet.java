package org.ettle.evidence.web.series;

import java.util.List;
import org.ettle.evidence.series.Audience;
import org.ettle.evidence.series.Brought;
import org.ettle.evidence.series.Taking;
import org.ettle.evidence.series.intake.FilesRead;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Typed;

/// The form that takes files of a release, and what was wrong with those that came.
///
/// @param faults each with its place; empty until files came
public record BringSheet(String release, List<Field> fields, List<FilesRead.Fault> faults) {

    public BringSheet {
        fields = List.copyOf(fields);
        faults = List.copyOf(faults);
    }

    static BringSheet of(String release, Typed typed) {
        var wish = typed.choice("rows", Taking.Wish.class).orElse(Taking.Wish.GOOD_ROWS);
        var audience = typed.choice("audience", Audience.class).orElse(Audience.EVERYBODY);
        return new BringSheet(
                release,
                List.of(
                        Field.file("files", "CSV files")
                                .withHint(
                                        "Choose all seven together: some checks hold one table"
                                                + " against another. Up to 11 MB in all."),
                        Field.oneOf(
                                "rows",
                                "If a row cannot be used",
                                List.of(Taking.Wish.values()).stream()
                                        .map(it ->
                                                new Field.Choice(it.name(), it.title(), it == wish))
                                        .toList())),
                List.of());
    }

    BringSheet missing() {
        return new BringSheet(
                release,
                fields.stream()
                        .map(it ->
                                it.name().equals("files") ? it.withFault("Choose the files.") : it)
                        .toList(),
                faults);
    }

    BringSheet with(List<FilesRead.Fault> found) {
        return new BringSheet(release, fields, found);
    }

    /// Every row that could not be kept.
    BringSheet refused(List<Brought> files) {
        return with(
                files.stream()
                        .flatMap(file ->
                                file.odd().stream()
                                        .filter(it -> !it.rule().stays())
                                        .map(it ->
                                                new FilesRead.Fault(
                                                        file.name() + ", line " + it.row(),
                                                        it.rule().title() + ". " + it.words())))
                        .toList());
    }

    public String faultsInWords() {
        return faults.size() == 1
                ? "One fault was found. Nothing was kept."
                : faults.size() + " faults were found. Nothing was kept.";
    }
}
