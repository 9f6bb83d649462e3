package org.ettle.evidence.web.harvest;

import house.templates.Templates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.evidence.harvest.HarvestAnswer;
import org.ettle.evidence.harvest.HarvestFact;
import org.ettle.evidence.harvest.HarvestRefusal;
import org.ettle.evidence.harvest.Harvests;
import org.ettle.evidence.harvest.Statement;
import org.ettle.evidence.web.SourceAreas;
import org.ettle.evidence.web.TargetNames;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where statements are written, one part at a time, worded anew, submitted and withdrawn.
@Controller
@ForRoles(Role.ANALYST)
class WordPages {

    private static final String STATEMENT = At.LIST + "/statements/{statement}";
    private static final String CHANGED =
            "Somebody else worded this statement since you opened the form. What you typed is still"
                    + " here. Read what they wrote, then send yours or cancel.";

    private final Harvests harvests;
    private final SourceAreas areas;
    private final TargetNames names;
    private final Templates templates;

    WordPages(Harvests harvests, SourceAreas areas, TargetNames names, Templates templates) {
        this.harvests = harvests;
        this.areas = areas;
        this.names = names;
        this.templates = templates;
    }

    @GetMapping(At.NEW)
    Html begin() {
        var form = form(Typed.nothing());
        return asking(form, Part.CHANGE, form.plain(Part.CHANGE), HttpStatus.OK);
    }

    /// The next part, or the one with which something is wrong.
    @PostMapping(At.NEW)
    View next(@RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var form = form(typed);
        int answered = typed.choice("part", Part.class).orElse(Part.CHANGE).ordinal();
        for (var part : Part.values()) {
            if (form.skips(part) || (part.ordinal() <= answered && form.faults(part).isEmpty())) {
                continue;
            }
            return part.ordinal() <= answered
                    ? asking(form, part, form.fields(part), HttpStatus.UNPROCESSABLE_CONTENT)
                    : asking(form, part, form.plain(part), HttpStatus.OK);
        }
        return switch (harvests.begin(form.wording())) {
            case HarvestAnswer.Done(HarvestFact.StatementBegun fact) ->
                    SeeOther.to(At.of(fact.statement()) + "?done=begun");
            case HarvestAnswer.Done _ -> SeeOther.to(At.LIST);
            case HarvestAnswer.Refused(var reason) ->
                    asking(
                            form,
                            Part.PERMISSION,
                            blamed(form.plain(Part.PERMISSION), reason),
                            HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private Html asking(StatementForm form, Part part, List<Field> fields, HttpStatus status) {
        var act =
                form.act(
                        part,
                        Act.of(
                                part.title(),
                                "New outcome statement, part "
                                        + (part.ordinal() + 1)
                                        + " of "
                                        + Part.values().length,
                                part.lead(),
                                At.NEW,
                                fields,
                                part == Part.PERMISSION ? "Keep the statement" : "Go on",
                                At.LIST));
        return new Html(templates.pageAct(At.under("New outcome statement"), act), status);
    }

    @GetMapping(STATEMENT + "/reword")
    Html reword(
            @PathVariable("statement") UUID id,
            @RequestParam(defaultValue = "CHANGE") String part) {
        var statement = own(id);
        var asked = Arrays.stream(Part.values()).filter(it -> it.name().equals(part)).findFirst();
        var typed = StatementForm.said(statement.wording(), names);
        var form = form(typed);
        var which = asked.filter(it -> it != Part.ON).orElse(Part.CHANGE);
        return rewording(
                statement, form, which, form.plain(which), typed, closed(statement), HttpStatus.OK);
    }

    private static @Nullable String closed(Statement statement) {
        return statement.submittedAt() == null && statement.withdrawn() == null
                ? null
                : new HarvestRefusal.SubmittedAlready().words();
    }

    @PostMapping(STATEMENT + "/reword")
    View reworded(
            @PathVariable("statement") UUID id,
            @RequestParam MultiValueMap<String, String> answers) {
        var statement = own(id);
        var typed = new Typed(answers).orElse(others(statement, answers).answers());
        var form = form(typed);
        var part = typed.choice("part", Part.class).orElse(Part.CHANGE);
        if (!form.faults(part).isEmpty()) {
            return rewording(statement, form, part, form.fields(part), typed, null, UNPROCESSABLE);
        }
        if (part == Part.VERSION && !form.skips(Part.ON)) {
            return rewording(
                    statement, form, Part.ON, form.plain(Part.ON), typed, null, HttpStatus.OK);
        }
        for (var other : Part.values()) {
            if (!form.skips(other) && !form.faults(other).isEmpty()) {
                return rewording(
                        statement, form, other, form.fields(other), typed, null, UNPROCESSABLE);
            }
        }
        try {
            return switch (harvests.reword(
                    statement.id(), number(typed), form.wording(), typed.text("reason"))) {
                case HarvestAnswer.Done _ -> SeeOther.to(At.of(statement.id()) + "?done=reworded");
                case HarvestAnswer.Refused(HarvestRefusal.ReasonMissing reason) ->
                        rewording(
                                statement,
                                form,
                                part,
                                form.plain(part),
                                typed,
                                reason.words(),
                                UNPROCESSABLE);
                case HarvestAnswer.Refused(var reason) ->
                        rewording(
                                statement,
                                form,
                                part,
                                blamed(form.plain(part), reason),
                                typed,
                                null,
                                UNPROCESSABLE);
            };
        } catch (Stale changed) {
            return rewording(
                    own(id), form, part, form.plain(part), typed, CHANGED, HttpStatus.CONFLICT);
        }
    }

    private static final HttpStatus UNPROCESSABLE = HttpStatus.UNPROCESSABLE_CONTENT;

    /// What the statement says of everything that was not asked.
    private Typed others(Statement statement, MultiValueMap<String, String> answers) {
        var said = StatementForm.said(statement.wording(), names);
        if (answers.containsKey("version")) {
            said.answers().remove("outcome");
            said.answers().remove("link");
        }
        return said;
    }

    /// @param words of warning, or what is wrong with the reason
    private Html rewording(
            Statement statement,
            StatementForm form,
            Part part,
            List<Field> fields,
            Typed typed,
            @Nullable String words,
            HttpStatus status) {
        var asked = new ArrayList<>(fields);
        var reason =
                Field.told("reason", "Why do you word it anew?", typed.text("reason"))
                        .withHint("This is kept in the journal. Name no private person.");
        boolean missing = words != null && status == UNPROCESSABLE;
        asked.add(reason.withFault(missing ? words : null));
        var act =
                form.act(
                                part,
                                Act.of(
                                        part.title(),
                                        At.opening(statement),
                                        part.lead() + " What was said before stays in the history.",
                                        At.of(statement.id()) + "/reword",
                                        asked,
                                        part == Part.VERSION ? "Go on" : "Keep the new wording",
                                        At.of(statement.id())))
                        .warning(missing ? null : words)
                        .sending("number", String.valueOf(statement.number()));
        return new Html(templates.pageAct(At.under(statement, part.title()), act), status);
    }

    @GetMapping(STATEMENT + "/submit")
    Html submit(@PathVariable("statement") UUID id) {
        var statement = own(id);
        return page(statement, submitting(statement).warning(closed(statement)), HttpStatus.OK);
    }

    @PostMapping(STATEMENT + "/submit")
    View submitted(
            @PathVariable("statement") UUID id,
            @RequestParam MultiValueMap<String, String> answers) {
        var statement = own(id);
        try {
            return switch (harvests.submit(statement.id(), number(new Typed(answers)))) {
                case HarvestAnswer.Done _ -> SeeOther.to(At.of(statement.id()) + "?done=submitted");
                case HarvestAnswer.Refused(var reason) ->
                        page(
                                statement,
                                submitting(statement).warning(reason.words()),
                                UNPROCESSABLE);
            };
        } catch (Stale changed) {
            return page(
                    own(id),
                    submitting(own(id))
                            .warning(
                                    "Somebody else worded it since you opened this page. Read it"
                                            + " again before you submit it."),
                    HttpStatus.CONFLICT);
        }
    }

    private static Act submitting(Statement statement) {
        return Act.of(
                        "Submit the statement",
                        At.opening(statement),
                        "From then on its words stay as they are, and it can be drawn into a sample"
                                + " to be substantiated.",
                        At.of(statement.id()) + "/submit",
                        List.of(),
                        "Submit it",
                        At.of(statement.id()))
                .sending("number", String.valueOf(statement.number()));
    }

    @GetMapping(STATEMENT + "/withdraw")
    Html withdraw(@PathVariable("statement") UUID id) {
        var statement = own(id);
        return page(statement, withdrawing(statement, Typed.nothing()), HttpStatus.OK);
    }

    @PostMapping(STATEMENT + "/withdraw")
    View withdrawn(
            @PathVariable("statement") UUID id,
            @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var statement = own(id);
        return switch (harvests.withdraw(statement.id(), typed.text("reason"))) {
            case HarvestAnswer.Done _ -> SeeOther.to(At.of(statement.id()) + "?done=withdrawn");
            case HarvestAnswer.Refused(var reason) ->
                    page(
                            statement,
                            withdrawing(statement, typed).faulty("reason", reason.words()),
                            UNPROCESSABLE);
        };
    }

    private static Act withdrawing(Statement statement, Typed typed) {
        return Act.of(
                "Withdraw the statement",
                At.opening(statement),
                "It stays in the history, and counts no more.",
                At.of(statement.id()) + "/withdraw",
                List.of(reason(typed)),
                "Withdraw it",
                At.of(statement.id()));
    }

    static Field reason(Typed typed) {
        return Field.told("reason", "Why", typed.text("reason"))
                .withHint("This is kept in the journal. Name no private person.");
    }

    private static int number(Typed typed) {
        var text = typed.text("number");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    /// The fault beside the question that it is about; where the form does not ask it, its first.
    private static List<Field> blamed(List<Field> fields, HarvestRefusal reason) {
        var about =
                switch (reason) {
                    case HarvestRefusal.NotSaid(var what, _) -> what;
                    case HarvestRefusal.TooLong(var what, _) -> what;
                    case HarvestRefusal.ConsentMissing _ -> "reuse";
                    case HarvestRefusal.NotInTheVersion _ -> "outcome";
                    default -> "";
                };
        var there = fields.stream().anyMatch(it -> it.name().equals(about));
        var blamed = there ? about : fields.getFirst().name();
        return fields.stream()
                .map(it -> it.name().equals(blamed) ? it.withFault(reason.words()) : it)
                .toList();
    }

    private Html page(Statement statement, Act act, HttpStatus status) {
        return new Html(templates.pageAct(At.under(statement, act.title()), act), status);
    }

    private StatementForm form(Typed typed) {
        return new StatementForm(typed, areas, names);
    }

    private Statement own(UUID id) {
        return harvests.get(new Statement.Id(id));
    }
}
