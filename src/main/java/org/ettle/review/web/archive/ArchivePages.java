package org.ettle.review.web.archive;

import gg.jte.models.runtime.JteModel;
import house.templates.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.Section;
import org.ettle.platform.page.SeeOther;
import org.ettle.review.Review;
import org.ettle.review.Reviews;
import org.ettle.review.archive.ArchiveAnswer;
import org.ettle.review.archive.ArchiveSettings;
import org.ettle.review.archive.Archives;
import org.ettle.review.web.ReviewFrames;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Reviews as one file, there and back, for those who work on reviews.
@Controller
@ForRoles({Role.ANALYST, Role.ADMINISTRATOR})
class ArchivePages {

    private static final MediaType ZIP = new MediaType("application", "zip");

    private final Reviews reviews;
    private final Archives archives;
    private final ArchiveSettings settings;
    private final ReviewFrames frames;
    private final Templates templates;

    ArchivePages(
            Reviews reviews,
            Archives archives,
            ArchiveSettings settings,
            ReviewFrames frames,
            Templates templates) {
        this.settings = settings;
        this.reviews = reviews;
        this.archives = archives;
        this.frames = frames;
        this.templates = templates;
    }

    @GetMapping("/reviews/{review}/archive")
    Html archive(@PathVariable UUID review) {
        var found = reviews.getOwn(new Review.Id(review));
        return new Html(
                templates.reviewArchiveArchive(
                        ReviewFrames.frame(found, "Archive"),
                        frames.head(
                                found, "Archive", ReviewFrames.address(found.id()) + "/archive"),
                        found,
                        held(archives.held(found.id())),
                        leftOut(archives.countBlind(found.id()))));
    }

    /// What of whole documents is in it; empty where the review has none.
    private String held(Archives.Held held) {
        if (held.documents() == 0) {
            return "";
        }
        var all =
                String.format(
                        Locale.UK,
                        held.documents() == 1
                                ? "Now that is %,d document of %s."
                                : "Now those are %,d documents of %s together.",
                        held.documents(),
                        size(held.bytes()));
        return held.bytes() <= settings.bytes()
                ? all
                : all
                        + String.format(
                                Locale.UK,
                                " This Ettle takes archives of up to %,d MB in, and so may others:"
                                        + " ask whoever runs the other one first.",
                                settings.megabytes());
    }

    private static String size(long bytes) {
        return bytes < 1 << 20
                ? String.format(Locale.UK, "%,d kB", Math.max(1, bytes >> 10))
                : String.format(Locale.UK, "%,d MB", Math.round(bytes / (double) (1 << 20)));
    }

    private static String leftOut(int blind) {
        return switch (blind) {
            case 0 -> "Nothing that was decided is left out now.";
            case 1 -> "Left out now: 1 decision.";
            default -> String.format(Locale.UK, "Left out now: %,d decisions.", blind);
        };
    }

    /// It is written to a file first: half an archive must never look like a whole one. The file
    /// goes when it was sent.
    @GetMapping("/reviews/{review}/archive.zip")
    ResponseEntity<Resource> file(
            @PathVariable UUID review, @RequestParam(defaultValue = "") String documents)
            throws IOException {
        var id = new Review.Id(review);
        reviews.getOwn(id);
        var file = Files.createTempFile("ettle-review", ".zip");
        try (var out = Files.newOutputStream(file)) {
            archives.write(id, !documents.equals("no"), out);
        } catch (IOException | RuntimeException fault) {
            Files.deleteIfExists(file);
            throw fault;
        }
        return ResponseEntity.ok()
                .contentType(ZIP)
                .contentLength(Files.size(file))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("review-" + id + ".zip")
                                .build()
                                .toString())
                .body(
                        new InputStreamResource(
                                Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
    }

    @GetMapping("/reviews/from-archive")
    Html choose() {
        return new Html(page(null));
    }

    @PostMapping("/reviews/from-archive")
    View take(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return Html.refused(page("Choose a file."));
        }
        return switch (taken(file)) {
            case ArchiveAnswer.Done(var id) -> SeeOther.to("/reviews/" + id + "/flow");
            case ArchiveAnswer.Refused(var reason) -> Html.refused(page(reason.words()));
        };
    }

    private ArchiveAnswer taken(MultipartFile sent) throws IOException {
        Path file = Files.createTempFile("ettle-review", ".zip");
        try {
            sent.transferTo(file);
            return archives.take(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private JteModel page(@Nullable String fault) {
        var field =
                Field.file("file", "An archive of a review")
                        .withHint(
                                String.format(
                                        Locale.UK,
                                        "A file that ends in .zip, of %,d MB at most.",
                                        settings.megabytes()));
        return templates.reviewArchiveTake(
                Frame.titled("Take a review in")
                        .in(Section.REVIEWS)
                        .under("Reviews", ReviewFrames.LIST),
                fault == null ? field : field.withFault(fault));
    }
}
