package org.ettle.judgement.web.trace;

import house.templates.Templates;
import java.util.List;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.judgement.trace.TraceAnswer;
import org.ettle.judgement.trace.TraceRefusal;
import org.ettle.judgement.trace.TracingUse;
import org.ettle.judgement.web.JudgementFrame;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where an administrator switches process tracing on or off for their organisation.
@Controller
@ForRoles(Role.ADMINISTRATOR)
@RequestMapping("/judgements/traces/setting")
class TracingSettingPages {

    private final TracingUse use;
    private final Templates templates;

    TracingSettingPages(TracingUse use, Templates templates) {
        this.use = use;
        this.templates = templates;
    }

    @GetMapping
    Html ask() {
        return asking(Typed.nothing(), null);
    }

    @PostMapping
    View choose(@RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        return switch (use.switchTo(typed.text("use").equals("ON"), typed.text("reason"))) {
            case TraceAnswer.Done _ -> SeeOther.to(TraceAddress.REGISTER);
            case TraceAnswer.Refused(var reason) -> asking(typed, reason);
        };
    }

    private Html asking(Typed typed, @Nullable TraceRefusal refusal) {
        boolean on = typed.has("use") ? typed.text("use").equals("ON") : use.isOn();
        var act =
                Act.of(
                        "Whether your organisation traces links with numbers",
                        null,
                        "Guidance on it is thin, and errors in it go unseen. So it is off for a"
                                + " partnership until its administrator says otherwise. What is"
                                + " there already stays readable.",
                        TraceAddress.SETTING,
                        List.of(
                                Field.oneOf(
                                        "use",
                                        "Process tracing",
                                        List.of(
                                                new Field.Choice("ON", "On", on),
                                                new Field.Choice("OFF", "Off", !on))),
                                Field.told("reason", "Why", typed.text("reason"))
                                        .withHint("It stands in the journal.")),
                        "Keep it",
                        TraceAddress.REGISTER);
        return new Html(
                templates.pageAct(
                        JudgementFrame.of("Process tracing: on or off")
                                .under(TraceAddress.TITLE, TraceAddress.REGISTER),
                        refusal == null ? act : act.faulty(refusal.field(), refusal.words())),
                refusal == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
