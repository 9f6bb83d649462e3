package org.ettle.evidence.web.series;

import house.templates.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.evidence.series.Areas;
import org.ettle.evidence.series.Audience;
import org.ettle.evidence.series.Taking;
import org.ettle.evidence.series.Vintage;
import org.ettle.evidence.series.Vintages;
import org.ettle.evidence.series.content.ReferenceSeries;
import org.ettle.evidence.series.intake.FilesRead;
import org.ettle.evidence.series.intake.PhsSds;
import org.ettle.evidence.series.intake.Upload;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.Section;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// The releases from which figures come, and taking one in. What was published is public here too.
@Controller
@RequestMapping("/evidence/releases")
class ReleasePages {

    private final Vintages vintages;
    private final ReferenceSeries reference;
    private final Areas areas;
    private final Templates templates;

    ReleasePages(Vintages vintages, ReferenceSeries reference, Areas areas, Templates templates) {
        this.vintages = vintages;
        this.reference = reference;
        this.areas = areas;
        this.templates = templates;
    }

    @GetMapping
    @OpenToAll
    Html list(@RequestParam(defaultValue = "") String done) {
        return new Html(
                templates.evidenceSeriesReleases(
                        frame("Releases of figures"),
                        done.equals("new")
                                ? "The files were taken in."
                                : done.equals("same")
                                        ? "These files were here already. Nothing changed."
                                        : "",
                        ReleaseSheet.shelves(vintages.list())));
    }

    @GetMapping("/{vintage}")
    @OpenToAll
    Html report(@PathVariable String vintage, @RequestParam(defaultValue = "1") String page) {
        var found = vintages.get(id(vintage));
        return new Html(
                templates.evidenceSeriesReport(
                        frame("Report on " + found.name() + ", " + found.hash().substring(0, 8))
                                .under("Releases of figures", "/evidence/releases"),
                        ReleaseSheet.of(found, vintages.oddRows(found), number(page))));
    }

    @GetMapping("/new")
    @ForRoles(Role.ANALYST)
    Html bring(@RequestParam MultiValueMap<String, String> answers) {
        return new Html(template(sheet(new Typed(answers))));
    }

    @PostMapping
    @ForRoles(Role.ANALYST)
    View bring(
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var sheet = sheet(typed);
        var uploads = uploads(Objects.requireNonNullElse(files, List.of()));
        if (uploads.isEmpty()) {
            return Html.refused(template(sheet.missing()));
        }
        return switch (PhsSds.read(uploads, areas)) {
            case FilesRead.Faulty(var faults) -> Html.refused(template(sheet.with(faults)));
            case FilesRead.Whole(var whole) -> {
                var audience = typed.choice("audience", Audience.class).orElse(Audience.EVERYBODY);
                reference.define(audience);
                var wish = typed.choice("rows", Taking.Wish.class).orElse(Taking.Wish.GOOD_ROWS);
                yield switch (vintages.take(
                        new Taking.Order(ReferenceSeries.phsTables(), wish, audience),
                        whole,
                        _ -> {})) {
                    case Taking.Done done ->
                            SeeOther.to("/evidence/releases?done=" + outcome(done));
                    case Taking.Refused(var refused) ->
                            Html.refused(template(sheet.refused(refused)));
                };
            }
        };
    }

    private static String outcome(Taking.Done done) {
        return done.files().stream().anyMatch(Taking.Taken::isNew) ? "new" : "same";
    }

    private static BringSheet sheet(Typed typed) {
        return BringSheet.of(ReferenceSeries.phsTables().title(), typed);
    }

    private gg.jte.models.runtime.JteModel template(BringSheet sheet) {
        return templates.evidenceSeriesBring(
                frame("Take a release in").under("Releases of figures", "/evidence/releases"),
                sheet);
    }

    private static List<Upload> uploads(List<MultipartFile> files) {
        var uploads = new ArrayList<Upload>();
        for (var file : files) {
            if (!file.isEmpty()) {
                uploads.add(new Upload(nameOf(file), bytes(file)));
            }
        }
        return uploads;
    }

    /// Without the folders that some browsers send, and without what cannot be printed.
    private static String nameOf(MultipartFile file) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("\\p{Cntrl}", "").strip();
        return plain.isEmpty() ? "a file" : plain.substring(0, Math.min(plain.length(), 120));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /// @throws NotFound when no file can be called so
    static Vintage.Id id(String text) {
        try {
            return new Vintage.Id(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            throw new NotFound("this file");
        }
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 1;
    }

    private static Frame frame(String title) {
        return Frame.titled(title).in(Section.EVIDENCE).under("Indicators", "/evidence/indicators");
    }
}
