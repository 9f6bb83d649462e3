package org.ettle.judgement.web.trace;

import house.templates.Templates;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.evidence.Target;
import org.ettle.evidence.coverage.Item;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.evidence.coverage.Told;
import org.ettle.judgement.trace.Course;
import org.ettle.judgement.trace.Trace;
import org.ettle.judgement.trace.TraceAnswer;
import org.ettle.judgement.trace.TraceRefusal;
import org.ettle.judgement.trace.TraceStep;
import org.ettle.judgement.trace.Traces;
import org.ettle.judgement.trace.TracingUse;
import org.ettle.judgement.web.Asked;
import org.ettle.judgement.web.ChooseSheet;
import org.ettle.judgement.web.JudgementFrame;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where judges register tests, say what came of looking, weigh and publish.
@Controller
@ForRoles(Role.JUDGE)
@RequestMapping("/judgements/traces")
class TracingPages {

    private final Traces traces;
    private final TracingUse use;
    private final Tallies tallies;
    private final Asked asked;
    private final Templates templates;

    TracingPages(Traces traces, TracingUse use, Tallies tallies, Asked asked, Templates templates) {
        this.traces = traces;
        this.use = use;
        this.tallies = tallies;
        this.asked = asked;
        this.templates = templates;
    }

    @GetMapping("/new")
    Html ask(@RequestParam MultiValueMap<String, String> query) {
        var typed = new Typed(query);
        return typed.text("from").isEmpty()
                ? choosing(typed)
                : beginning(link(typed), new TraceForm(Typed.nothing(), false), null);
    }

    @PostMapping("/new")
    View begin(@RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var placed = link(typed);
        var form = new TraceForm(typed, true);
        var begun = form.begun();
        if (begun.isEmpty()) {
            return beginning(placed, form, null);
        }
        var id = Trace.Id.fresh();
        return switch (traces.begin(
                id, (Target.ALink) placed.target(), begun.get(), form.two(), false)) {
            case TraceAnswer.Done _ -> SeeOther.to(TraceAddress.of(id) + "?done=begun");
            case TraceAnswer.Refused(var reason) -> beginning(placed, form, reason);
        };
    }

    private Html choosing(Typed typed) {
        var page = ChooseSheet.Page.TRACE;
        var versions = asked.versions();
        var viewed =
                typed.text("map").isEmpty()
                        ? versions.stream()
                                .findFirst()
                                .orElseThrow(() -> new NotFound("a published map"))
                        : asked.version(typed);
        return new Html(
                templates.judgementChoose(
                        JudgementFrame.of(page.title() + " " + viewed.version().heading().title())
                                .under(TraceAddress.TITLE, TraceAddress.REGISTER),
                        ChooseSheet.of(page, versions, viewed)));
    }

    private Asked.Placed link(Typed typed) {
        return asked.find(typed)
                .filter(it -> it.target() instanceof Target.ALink)
                .orElseThrow(() -> new NotFound("this link"));
    }

    private Html beginning(Asked.Placed placed, TraceForm form, @Nullable TraceRefusal refusal) {
        var line = placed.line();
        var link = ((Target.ALink) placed.target()).link();
        var act =
                line.sentWith(
                        Act.of(
                                "Trace a link",
                                line.words(),
                                "First you write down what should be seen if the link holds, and how"
                                        + " likely that is if something else was at work. Only then"
                                        + " does anybody look.",
                                TraceAddress.REGISTER + "/new",
                                form.beginning(link(placed, link)),
                                "Begin",
                                line.address()));
        return page("Trace " + line.name() + ", " + line.version(), act, refusal);
    }

    private static Link link(Asked.Placed placed, Link.Name name) {
        return placed.viewed().version().links().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("this link"));
    }

    @GetMapping("/{trace}/tests")
    Html test(@PathVariable("trace") UUID id) {
        return registering(own(id), new TraceForm(Typed.nothing(), false), null);
    }

    @PostMapping("/{trace}/tests")
    View register(
            @PathVariable("trace") UUID id, @RequestParam MultiValueMap<String, String> answers) {
        var trace = own(id);
        var form = new TraceForm(new Typed(answers), true);
        var said = form.said(begun(trace));
        if (said.isEmpty()) {
            return registering(trace, form, null);
        }
        var name = "t" + (trace.course().tests().size() + 1);
        return switch (traces.register(trace.id(), name, form.statement(), said.get())) {
            case TraceAnswer.Done _ ->
                    SeeOther.to(TraceAddress.of(trace.id()) + "?done=registered");
            case TraceAnswer.Refused(var reason) -> registering(trace, form, reason);
        };
    }

    @GetMapping("/{trace}/reading")
    Html askToRead(@PathVariable("trace") UUID id) {
        return reading(own(id), new TraceForm(Typed.nothing(), false), null);
    }

    @PostMapping("/{trace}/reading")
    View read(@PathVariable("trace") UUID id, @RequestParam MultiValueMap<String, String> answers) {
        var trace = own(id);
        var form = new TraceForm(new Typed(answers), true);
        var readings = form.readings(trace.course(), begun(trace));
        if (readings.isEmpty()) {
            return reading(trace, form, null);
        }
        return switch (traces.read(trace.id(), readings.get())) {
            case TraceAnswer.Done _ -> SeeOther.to(TraceAddress.of(trace.id()) + "?done=read");
            case TraceAnswer.Refused(var reason) -> reading(trace, form, reason);
        };
    }

    private Html reading(Trace trace, TraceForm form, @Nullable TraceRefusal refusal) {
        return step(
                trace,
                "Read the tests",
                "Say of each test how likely it is, before anybody looks. You see how others read it"
                        + " once all who are awaited have. No test is registered afterwards.",
                "/reading",
                form.reading(trace.course(), begun(trace)),
                "Keep your reading",
                Traces.refusalToRead(trace).orElse(null),
                refusal);
    }

    private static TraceStep.Begun begun(Trace trace) {
        return Objects.requireNonNull(trace.course().begun());
    }

    private Html registering(Trace trace, TraceForm form, @Nullable TraceRefusal refusal) {
        return step(
                trace,
                "Register a test",
                "Write it down before anybody looks. The rival that explains it best says how much"
                        + " it tells; which kind of test it is, the figures say.",
                "/tests",
                form.registering(trace.course(), begun(trace)),
                "Register it",
                trace.course().stage() == Course.Stage.REGISTERING
                        ? null
                        : new TraceRefusal.SomebodyLooked(),
                refusal);
    }

    @GetMapping("/{trace}/tests/{test}")
    Html lookFor(@PathVariable("trace") UUID id, @PathVariable String test) {
        var trace = own(id);
        return looking(trace, test(trace, test), new TraceForm(Typed.nothing(), false), null);
    }

    @PostMapping("/{trace}/tests/{test}")
    View look(
            @PathVariable("trace") UUID id,
            @PathVariable String test,
            @RequestParam MultiValueMap<String, String> answers) {
        var trace = own(id);
        var registered = test(trace, test);
        var form = new TraceForm(new Typed(answers), true);
        return switch (traces.look(trace.id(), form.lookedFor(test))) {
            case TraceAnswer.Done _ -> SeeOther.to(TraceAddress.of(trace.id()) + "?done=looked");
            case TraceAnswer.Refused(var reason) -> looking(trace, registered, form, reason);
        };
    }

    private static Course.Test test(Trace trace, String test) {
        return trace.course().test(test).orElseThrow(() -> new NotFound("this test"));
    }

    private Html looking(
            Trace trace, Course.Test test, TraceForm form, @Nullable TraceRefusal refusal) {
        var name = test.said().test();
        return step(
                trace,
                "Say what came of looking, test " + name.substring(1),
                test.said().statement(),
                "/tests/" + name,
                form.looking(
                        trace.course().lookedFor(name).map(Course.Looked::said), evidence(trace)),
                "Keep it",
                trace.course().weighed() != null
                        ? new TraceRefusal.WeighedAlready()
                        : trace.course().assessors().areAwaited()
                                ? new TraceRefusal.ReadingsAwaited()
                                : null,
                refusal);
    }

    private List<Item> evidence(Trace trace) {
        return tallies.list(
                traces.evidence(trace).stream()
                        .map((Told it) -> new Tallies.Named(it.organisation(), it.bearing()))
                        .toList());
    }

    @GetMapping("/{trace}/weigh")
    Html askToWeigh(@PathVariable("trace") UUID id) {
        return weighing(own(id), Typed.nothing(), null);
    }

    @PostMapping("/{trace}/weigh")
    View weigh(
            @PathVariable("trace") UUID id, @RequestParam MultiValueMap<String, String> answers) {
        var trace = own(id);
        var typed = new Typed(answers);
        return switch (traces.weigh(trace.id(), typed.text("reason"))) {
            case TraceAnswer.Done _ -> SeeOther.to(TraceAddress.of(trace.id()) + "?done=weighed");
            case TraceAnswer.Refused(var reason) -> weighing(trace, typed, reason);
        };
    }

    private Html weighing(Trace trace, Typed typed, @Nullable TraceRefusal refusal) {
        return step(
                trace,
                "Weigh what came of it",
                "The rule works out the range from what was written down. What the rubric says of the"
                        + " link stands beside it. Nothing is changed afterwards.",
                "/weigh",
                List.of(
                        Field.told("reason", "How to read it", typed.text("reason"))
                                .withHint(
                                        "What is uncertain about it, in words. Once published,"
                                                + " everybody can read this.")),
                "Weigh it",
                trace.course().weighed() != null
                        ? new TraceRefusal.WeighedAlready()
                        : trace.course().assessors().areAwaited()
                                ? new TraceRefusal.ReadingsAwaited()
                                : null,
                refusal);
    }

    @GetMapping("/{trace}/publish")
    Html askToPublish(@PathVariable("trace") UUID id) {
        return publishing(own(id), Typed.nothing(), null);
    }

    @PostMapping("/{trace}/publish")
    View publish(
            @PathVariable("trace") UUID id, @RequestParam MultiValueMap<String, String> answers) {
        var trace = own(id);
        var typed = new Typed(answers);
        return switch (traces.publish(trace.id(), typed.text("reason"))) {
            case TraceAnswer.Done _ -> SeeOther.to(TraceAddress.of(trace.id()) + "?done=published");
            case TraceAnswer.Refused(var reason) -> publishing(trace, typed, reason);
        };
    }

    private Html publishing(Trace trace, Typed typed, @Nullable TraceRefusal refusal) {
        return step(
                trace,
                "Publish the trace",
                "Everybody will see every test, what came of it, and the evidence that they may see."
                        + " This cannot be undone.",
                "/publish",
                List.of(Field.told("reason", "Why it is published", typed.text("reason"))),
                "Publish it",
                Traces.refusalToPublish(trace).orElse(null),
                refusal);
    }

    private Trace own(UUID id) {
        return traces.getOwn(new Trace.Id(id));
    }

    /// @param inTheWay said before anybody fills in a form in vain
    private Html step(
            Trace trace,
            String title,
            String lead,
            String step,
            List<Field> fields,
            String button,
            @Nullable TraceRefusal inTheWay,
            @Nullable TraceRefusal refusal) {
        var address = TraceAddress.of(trace.id());
        var act =
                Act.of(
                                title,
                                asked.place(trace.target()).line().words(),
                                lead,
                                address + step,
                                fields,
                                button,
                                address)
                        .warning(inTheWay == null ? null : inTheWay.words());
        return page(
                "%s: trace %s".formatted(title, trace.id().toString().substring(28)), act, refusal);
    }

    private Html page(String title, Act act, @Nullable TraceRefusal refusal) {
        boolean faulty = refusal != null || act.fields().stream().anyMatch(Field::isFaulty);
        var off = new TraceRefusal.TracingIsOff();
        var told = use.isOn() ? act : act.warning(off.words());
        return new Html(
                templates.pageAct(
                        JudgementFrame.of(title).under(TraceAddress.TITLE, TraceAddress.REGISTER),
                        refusal == null ? told : told.faulty(refusal.field(), refusal.words())),
                faulty ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
