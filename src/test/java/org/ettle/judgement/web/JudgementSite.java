package org.ettle.judgement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ettle.access.web.TestForms;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads pages and sends the forms that are on them.
public record JudgementSite(MockMvcTester site) {

    public static final RequestPostProcessor PUBLIC = request -> request;

    public Document page(String address, RequestPostProcessor asker) {
        var answer = site.get().uri(URI.create(address)).with(asker).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return document(answer);
    }

    public int status(String address, RequestPostProcessor asker) {
        return site.get().uri(URI.create(address)).with(asker).exchange().getResponse().getStatus();
    }

    public String text(String address) {
        var answer = site.get().uri(URI.create(address)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    public JsonNode json(String address) {
        return JsonMapper.shared().readTree(text(address));
    }

    /// Sends the first form of a page with what is typed, and what goes along unseen.
    public MvcTestResult send(Document page, RequestPostProcessor asker, List<String> typed) {
        var form = page.select("main form[method=post]").first();
        if (form == null) {
            throw new AssertionError("No form is on " + page.title());
        }
        var request = site.post().uri(URI.create(form.attr("action")));
        for (var hidden : form.select("input[type=hidden]:not([name=_form])")) {
            request.param(hidden.attr("name"), hidden.attr("value"));
        }
        for (var each : typed) {
            var parts = each.split("=", 2);
            request.param(parts[0], parts[1]);
        }
        return request.with(TestForms.token()).with(asker).exchange();
    }

    /// Where a form led that was accepted.
    public static String led(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getHeader("Location")).replaceFirst("\\?.*", "");
    }

    public static Document document(MvcTestResult answer) {
        return Jsoup.parse(
                new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
