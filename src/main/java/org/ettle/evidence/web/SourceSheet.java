package org.ettle.evidence.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.ettle.evidence.Source;
import org.ettle.platform.page.Signpost;
import org.jspecify.annotations.Nullable;

/// Everything that is known of a source, and what is not.
///
/// @param told what the form did that led here; null where none did
/// @param text where its words are read; null where the reader may not or there are none
/// @param withdrawn passages that were taken back, for the organisation's own
/// @param history its history in the journal; null for those of other organisations
public record SourceSheet(
        String title,
        String kind,
        List<Mark> marks,
        boolean demonstration,
        @Nullable String told,
        @Nullable Signpost supersededBy,
        List<Fact> facts,
        List<String> permission,
        List<Content> panels,
        @Nullable String text,
        boolean own,
        List<PassageLine> passages,
        List<PassageLine> withdrawn,
        List<BearingLine> bearings,
        List<BearingLine> withdrawnBearings,
        AppraisalSheet appraisals,
        List<Signpost> sameOrigin,
        List<Signpost> orders,
        @Nullable String history) {

    public SourceSheet {
        marks = List.copyOf(marks);
        facts = List.copyOf(facts);
        permission = List.copyOf(permission);
        panels = List.copyOf(panels);
        passages = List.copyOf(passages);
        withdrawn = List.copyOf(withdrawn);
        bearings = List.copyOf(bearings);
        withdrawnBearings = List.copyOf(withdrawnBearings);
        sameOrigin = List.copyOf(sameOrigin);
        orders = List.copyOf(orders);
    }

    /// @param value null where it was not said
    /// @param href where it leads; null where nowhere
    public record Fact(String key, @Nullable String value, @Nullable String href) {}

    static List<Fact> facts(Source source, SourceAreas areas) {
        var said = source.description();
        var facts = new ArrayList<Fact>();
        var covers = said.covers();
        var area = said.area();
        var address = said.address();
        facts.add(fact("Kind", said.kind().title()));
        facts.add(fact("Origin", said.origin().label() + " (" + originKind(source) + ")"));
        facts.add(fact("Publisher", said.publisher()));
        facts.add(fact("Dated", said.dated()));
        facts.add(fact("Tells of the time", covers == null ? null : EvidenceWords.days(covers)));
        facts.add(fact("Tells of the area", area == null ? null : areas.title(area)));
        facts.add(fact("Tells of these people", said.population()));
        facts.add(fact("Method", said.method()));
        facts.add(fact("Sample", said.sample()));
        facts.add(fact("Limits", said.limits()));
        facts.add(
                new Fact(
                        "Address",
                        address == null ? null : address.toString(),
                        address != null && isWeb(address.getScheme()) ? address.toString() : null));
        facts.add(fact("Licence", said.licence()));
        facts.add(fact("Consent, in words", said.permission().consentWords()));
        facts.add(fact("Read and agreed by those who took part", said.checked().title()));
        return List.copyOf(facts);
    }

    private static boolean isWeb(@Nullable String scheme) {
        return "https".equals(scheme) || "http".equals(scheme);
    }

    private static String originKind(Source source) {
        return source.description().origin().kind().title().toLowerCase(java.util.Locale.UK);
    }

    private static Fact fact(String key, @Nullable String value) {
        return new Fact(key, value, null);
    }
}
