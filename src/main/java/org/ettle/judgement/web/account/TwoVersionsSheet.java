package org.ettle.judgement.web.account;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.ettle.judgement.account.Fit;
import org.ettle.judgement.account.Tie;
import org.ettle.judgement.web.JudgementAddress;
import org.ettle.platform.drawing.SvgWriter;
import org.ettle.platform.page.Signpost;
import org.ettle.theory.beside.Viewed;
import org.springframework.web.util.UriComponentsBuilder;

/// Two versions of a theory beside each other and beside people's own map.
///
/// @param others with which else the first can be compared
/// @param carried whether the one came from the other
/// @param svg people's own map, by the links of the later; empty where nobody told anything
/// @param gained what people say that only the later has a link for
/// @param lost what people say that only the earlier has a link for
public record TwoVersionsSheet(
        Side earlier,
        Side later,
        List<Signpost> others,
        boolean carried,
        int heard,
        int mentions,
        int invented,
        int unpublished,
        String svg,
        List<Row> rows,
        List<String> gained,
        List<String> lost) {

    /// @param links whether it draws any
    /// @param silent links that nobody tells
    /// @param uninvited what people say that it has no link for
    public record Side(
            String title,
            String map,
            String accounts,
            boolean links,
            List<String> silent,
            List<String> uninvited) {}

    /// One measure in both.
    public record Row(String title, String earlier, String later, String meaning) {}

    static TwoVersionsSheet of(TwoVersions two, List<Signpost> others) {
        var change = two.change();
        var accounts = two.accounts();
        return new TwoVersionsSheet(
                side(two.earlier(), change.earlier(), accounts),
                side(two.later(), change.later(), accounts),
                others,
                two.carried(),
                accounts.heard(),
                accounts.claims().size(),
                accounts.invented(),
                accounts.unpublished().size(),
                accounts.claims().isEmpty() ? "" : SvgWriter.write(ToldMap.of(accounts)),
                rows(change.earlier(), change.later()),
                words(accounts, change.gained()),
                words(accounts, change.lost()));
    }

    static String address(Viewed one, Viewed other) {
        return UriComponentsBuilder.fromUriString(
                        JudgementAddress.accounts(one).replace("/accounts?", "/accounts/versions?"))
                .queryParam("otherMap", other.map().address())
                .queryParam("otherVersion", other.version().name())
                .toUriString();
    }

    private static Side side(Viewed viewed, Fit fit, Accounts accounts) {
        return new Side(
                viewed.version().heading().title(),
                viewed.address(),
                JudgementAddress.accounts(viewed),
                !viewed.version().links().isEmpty(),
                words(accounts, fit.silent()),
                words(accounts, fit.uninvited()));
    }

    private static List<Row> rows(Fit earlier, Fit later) {
        var one = AccountsSheet.covers(earlier);
        var other = AccountsSheet.covers(later);
        return IntStream.range(0, one.size())
                .mapToObj(i ->
                        new Row(
                                one.get(i).title(),
                                one.get(i).words(),
                                other.get(i).words(),
                                one.get(i).meaning()))
                .toList();
    }

    private static List<String> words(Accounts accounts, Collection<Tie> ties) {
        return ties.stream().map(it -> AccountsSheet.words(accounts, it)).toList();
    }
}
