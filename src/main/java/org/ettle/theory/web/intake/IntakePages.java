package org.ettle.theory.web.intake;

import house.templates.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ettle.access.ForRoles;
import org.ettle.access.Organisations;
import org.ettle.access.Role;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.Section;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.MapVersion;
import org.ettle.theory.draft.BeginDraft;
import org.ettle.theory.draft.DraftAnswer;
import org.ettle.theory.draft.DraftRefusal;
import org.ettle.theory.draft.Drafts;
import org.ettle.theory.intake.Intake;
import org.ettle.theory.intake.MapCsv;
import org.ettle.theory.intake.MapJson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Takes a version of a map in from files, as a draft. Nothing is taken from files with a fault.
@Controller
@ForRoles(Role.MAP_EDITOR)
@RequestMapping("/drafts")
class IntakePages {

    private static final String NO_FILE = "Choose a file.";

    private final Drafts drafts;
    private final ChangeMaps maps;
    private final Organisations organisations;
    private final Templates templates;

    IntakePages(Drafts drafts, ChangeMaps maps, Organisations organisations, Templates templates) {
        this.drafts = drafts;
        this.maps = maps;
        this.organisations = organisations;
        this.templates = templates;
    }

    @GetMapping("/from-a-file")
    Html file(@RequestParam MultiValueMap<String, String> answers) {
        return page(fileSheet(new Typed(answers)));
    }

    @PostMapping("/from-a-file")
    View file(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var sheet = fileSheet(typed);
        if (isMissing(file)) {
            return refused(sheet.faulty("file", NO_FILE));
        }
        return begun(sheet, MapJson.read(bytes(file)), typed.text("reason"));
    }

    @GetMapping("/from-tables")
    Html tables(@RequestParam MultiValueMap<String, String> answers) {
        return page(tablesSheet(new Typed(answers)));
    }

    @PostMapping("/from-tables")
    View tables(
            @RequestParam(required = false) @Nullable MultipartFile outcomes,
            @RequestParam(required = false) @Nullable MultipartFile links,
            @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var sheet = tablesSheet(typed);
        if (isMissing(outcomes)) {
            return refused(sheet.faulty("outcomes", NO_FILE));
        }
        if (isMissing(links)) {
            return refused(sheet.faulty("links", NO_FILE));
        }
        if (typed.text("title").isBlank()) {
            return refused(sheet.faulty("title", new DraftRefusal.TitleMissing().words()));
        }
        return begun(
                sheet,
                MapCsv.read(
                        bytes(outcomes),
                        bytes(links),
                        frameOf(typed),
                        about(typed),
                        heading(typed)),
                typed.text("reason"));
    }

    private View begun(IntakeSheet sheet, Intake intake, String reason) {
        return switch (intake) {
            case Intake.Faulty(var faults) -> refused(sheet.with(faults));
            case Intake.Whole whole -> begun(sheet, whole, reason);
        };
    }

    private View begun(IntakeSheet sheet, Intake.Whole whole, String reason) {
        var map = whole.map();
        var here = organisations.get(ours());
        var order =
                new BeginDraft.Brought(
                        new BeginDraft.About(map.address(), map.title(), map.about()),
                        whole.version(),
                        reason,
                        new BeginDraft.Workplace(here.address(), here.title()));
        return switch (drafts.begin(order)) {
            case DraftAnswer.Done(var draft) -> SeeOther.to("/drafts/" + draft.id());
            case DraftAnswer.Refused(var refusal) ->
                    refused(sheet.faulty(blamed(refusal), refusal.words()));
            case DraftAnswer.Conflict _ -> throw new IllegalStateException("It was begun twice.");
        };
    }

    private static String blamed(DraftRefusal refusal) {
        return switch (refusal) {
            case DraftRefusal.ReasonMissing _ -> "reason";
            case DraftRefusal.NameNotAllowed _ -> "name";
            case DraftRefusal.AddressNotAllowed _ -> "address";
            default -> "file";
        };
    }

    private Html page(IntakeSheet sheet) {
        return new Html(templates.theoryIntakeFiles(frame(sheet), sheet));
    }

    private Html refused(IntakeSheet sheet) {
        return Html.refused(templates.theoryIntakeFiles(frame(sheet), sheet));
    }

    private static Frame frame(IntakeSheet sheet) {
        return Frame.titled(sheet.title()).in(Section.DRAFTS).under("Drafts", "/drafts");
    }

    private static IntakeSheet fileSheet(Typed typed) {
        return new IntakeSheet(
                "Begin a draft from a JSON file",
                "The file is read whole or not at all. What it holds becomes a draft that you can"
                        + " edit.",
                List.of(
                        "It is in the format in which every map can be taken away here: “Map as"
                                + " JSON” on the map's page.",
                        "At the address of a map of yours it becomes that map's next version."
                                + " Otherwise it begins a map.",
                        "The same file brought again adds nothing."),
                "/drafts/from-a-file",
                List.of(Field.file("file", "JSON file").withHint("Up to 5 MB."), reason(typed)),
                List.of());
    }

    private IntakeSheet tablesSheet(Typed typed) {
        return new IntakeSheet(
                "Begin a draft from two tables",
                "Both tables are read whole or not at all. What they hold becomes a draft that you"
                        + " can edit.",
                List.of(
                        "Save both from a spreadsheet as “CSV UTF-8”.",
                        "Outcomes need the columns code, label and tier. They may have lane,"
                                + " standing, actor, rationale, owner, tags, source, locator and"
                                + " basis.",
                        "Links need the columns from and to. They may have kind, rationale,"
                                + " assumptions, rivals, source, locator and basis.",
                        "The tables that every map offers are written in this way."),
                "/drafts/from-tables",
                List.of(
                        Field.file("outcomes", "Table of outcomes"),
                        Field.file("links", "Table of links"),
                        Field.chosen("frame", "Tiers and lanes as in", frames(typed)),
                        Field.typed("address", "Address of the map", typed.text("address"))
                                .withHint("Small letters, digits and hyphens, such as “sds”."),
                        Field.typed("name", "Name of the version", typed.text("name"))
                                .withHint("Such as “2027”. It is part of its web address."),
                        Field.typed("title", "Title", typed.text("title")),
                        Field.told("about", "What it is about", typed.text("about")),
                        reason(typed)),
                List.of());
    }

    private static Field reason(Typed typed) {
        return Field.told("reason", "Why it is brought here", typed.text("reason"));
    }

    private List<Field.Choice> frames(Typed typed) {
        var choices = new ArrayList<Field.Choice>();
        for (var map : maps.list()) {
            for (var version : maps.versions(map.id()).reversed()) {
                if (version.isPublished()) {
                    var value = map.address() + "/" + version.name();
                    choices.add(
                            new Field.Choice(
                                    value,
                                    version.heading().title(),
                                    value.equals(typed.text("frame"))));
                }
            }
        }
        return choices;
    }

    private MapVersion frameOf(Typed typed) {
        var names = typed.text("frame").split("/", 2);
        return Optional.of(names)
                .filter(it -> it.length == 2)
                .flatMap(it -> maps.findVersion(it[0], it[1]))
                .filter(MapVersion::isPublished)
                .orElseThrow(() -> new NotFound("this version of the map"));
    }

    private static Intake.About about(Typed typed) {
        return new Intake.About(typed.text("address"), typed.text("title"), typed.text("about"));
    }

    private static MapVersion.Heading heading(Typed typed) {
        return new MapVersion.Heading(
                typed.text("name"),
                typed.text("title"),
                "Not published yet",
                "Not published yet",
                typed.text("about"));
    }

    private static OrganisationId ours() {
        return Objects.requireNonNull(Askers.get().organisation());
    }

    private static boolean isMissing(@Nullable MultipartFile file) {
        return file == null || file.isEmpty();
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
