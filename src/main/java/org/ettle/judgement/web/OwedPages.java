package org.ettle.judgement.web;

import house.templates.Templates;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import org.ettle.access.ForMembers;
import org.ettle.access.People;
import org.ettle.evidence.Target;
import org.ettle.judgement.learning.Calendar;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.Spreadsheet;
import org.ettle.platform.page.Typed;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What lapses next, and what is owed: for every member of the organisation that owes it.
@Controller
@ForMembers
@RequestMapping("/judgements")
class OwedPages {

    private final Calendar calendar;
    private final Asked asked;
    private final People people;
    private final Templates templates;

    OwedPages(Calendar calendar, Asked asked, People people, Templates templates) {
        this.calendar = calendar;
        this.asked = asked;
        this.people = people;
        this.templates = templates;
    }

    @GetMapping("/owed")
    Html owed(@RequestParam MultiValueMap<String, String> query) {
        return new Html(
                templates.judgementOwed(
                        JudgementFrame.of("What lapses next, and what is owed"),
                        sheet(new Typed(query))));
    }

    @GetMapping("/owed.csv")
    ResponseEntity<byte[]> table(@RequestParam MultiValueMap<String, String> query) {
        var csv =
                Spreadsheet.of(
                        OwedSheet.HEADS,
                        sheet(new Typed(query)).lines().stream().map(OwedSheet.Line::cells));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("owed.csv").build().toString())
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    private OwedSheet sheet(Typed chosen) {
        var lines = new HashMap<Target, TargetLine>();
        return OwedSheet.of(
                calendar.list(),
                chosen,
                people.today(),
                target -> lines.computeIfAbsent(target, it -> asked.place(it).line()));
    }
}
