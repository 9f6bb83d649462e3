package org.ettle.judgement.web.account;

import house.templates.Templates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ettle.evidence.Claims;
import org.ettle.evidence.ClaimsFound;
import org.ettle.evidence.ClaimsSought;
import org.ettle.evidence.remapping.KeptWays;
import org.ettle.judgement.web.Asked;
import org.ettle.judgement.web.JudgementAddress;
import org.ettle.judgement.web.JudgementFrame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.Signpost;
import org.ettle.platform.page.Spreadsheet;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.beside.Viewed;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What people's own accounts say of a version, as far as the reader may see it.
@Controller
@OpenToAll
class AccountsPages {

    private final Claims claims;
    private final KeptWays ways;
    private final Asked asked;
    private final Templates templates;

    AccountsPages(Claims claims, KeptWays ways, Asked asked, Templates templates) {
        this.claims = claims;
        this.ways = ways;
        this.asked = asked;
        this.templates = templates;
    }

    @GetMapping("/judgements/accounts")
    Html accounts(@RequestParam MultiValueMap<String, String> query) {
        var viewed = viewed(new Typed(query));
        return new Html(
                templates.judgementAccountAccounts(
                        JudgementFrame.of(
                                "What people's own accounts say, "
                                        + viewed.version().heading().title()),
                        sheet(viewed)));
    }

    @GetMapping("/judgements/accounts.csv")
    ResponseEntity<byte[]> table(@RequestParam MultiValueMap<String, String> query) {
        var csv =
                Spreadsheet.of(
                        List.of(
                                "said",
                                "people",
                                "mentions",
                                "share of people",
                                "theory",
                                "not published"),
                        sheet(viewed(new Typed(query))).told().stream()
                                .map(it ->
                                        List.of(
                                                it.words(),
                                                String.valueOf(it.people()),
                                                String.valueOf(it.mentions()),
                                                it.share(),
                                                it.known(),
                                                String.valueOf(it.unpublished()))));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("accounts.csv").build().toString())
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    private Viewed viewed(Typed typed) {
        return typed.text("map").isEmpty()
                ? asked.versions().stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound("a published map"))
                : asked.version(typed);
    }

    /// Two versions of a theory, held against the same accounts.
    @GetMapping("/judgements/accounts/versions")
    Html versions(@RequestParam MultiValueMap<String, String> query) {
        var typed = new Typed(query);
        var one = viewed(typed);
        var linked =
                asked.versions().stream()
                        .filter(it -> !it.version().links().isEmpty())
                        .filter(it -> !it.version().id().equals(one.version().id()))
                        .toList();
        var other =
                typed.text("otherMap").isEmpty()
                        ? linked.stream()
                                .findFirst()
                                .orElseThrow(() -> new NotFound("another published version"))
                        : asked.version(typed.text("otherMap"), typed.text("otherVersion"));
        return new Html(
                templates.judgementAccountVersions(
                        JudgementFrame.of(
                                        "Two versions and people's own accounts: %s, %s"
                                                .formatted(
                                                        one.version().heading().title(),
                                                        other.version().heading().title()))
                                .under(
                                        "What people's own accounts say",
                                        JudgementAddress.accounts(one)),
                        TwoVersionsSheet.of(
                                TwoVersions.of(one, other, ways, this::found),
                                linked.stream()
                                        .map(it ->
                                                new Signpost(
                                                        it.version().heading().title(),
                                                        TwoVersionsSheet.address(one, it),
                                                        it.version()
                                                                .id()
                                                                .equals(other.version().id())))
                                        .toList())));
    }

    private List<ClaimsFound.Coded> found(Viewed viewed) {
        return claims.list(
                        new ClaimsSought(
                                null,
                                null,
                                new ClaimsSought.Version(
                                        viewed.map().owner(), viewed.version().id()),
                                1,
                                Integer.MAX_VALUE))
                .claims();
    }

    private AccountsSheet sheet(Viewed viewed) {
        var address = JudgementAddress.accounts(viewed);
        return AccountsSheet.of(
                Accounts.of(viewed, found(viewed)),
                asked.versions().stream()
                        .map(it ->
                                new Signpost(
                                        it.version().heading().title(),
                                        JudgementAddress.accounts(it),
                                        it.version().id().equals(viewed.version().id())))
                        .toList(),
                address.replace("/accounts?", "/accounts.csv?"));
    }
}
