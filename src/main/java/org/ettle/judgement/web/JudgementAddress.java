package org.ettle.judgement.web;

import org.ettle.judgement.Judgement;
import org.ettle.judgement.analysis.ContributionAnalysis;
import org.ettle.judgement.learning.Action;
import org.ettle.judgement.learning.Decision;
import org.ettle.judgement.learning.Expectation;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Viewed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The web addresses of the room.
public final class JudgementAddress {

    public static final String REGISTER = "/judgements";
    public static final String TRACES = REGISTER + "/traces";
    public static final String ANALYSES = REGISTER + "/analyses";
    public static final String OWED = REGISTER + "/owed";

    private JudgementAddress() {}

    public static String of(Judgement.Id judgement) {
        return REGISTER + "/" + judgement;
    }

    public static String of(ContributionAnalysis.Id analysis) {
        return ANALYSES + "/" + analysis;
    }

    public static String of(Decision.Id decision) {
        return REGISTER + "/decided/" + decision;
    }

    public static String of(Action.Id action) {
        return REGISTER + "/actions/" + action;
    }

    public static String of(Expectation.Id expectation) {
        return REGISTER + "/expected/" + expectation;
    }

    /// @param link ticked already; empty for none
    public static String ask(String map, String version, String link) {
        var address =
                UriComponentsBuilder.fromPath(ANALYSES + "/new")
                        .queryParam("map", map)
                        .queryParam("version", version);
        return (link.isEmpty() ? address : address.queryParam("links", link))
                .encode()
                .toUriString();
    }

    public static String open(TargetLine target) {
        return REGISTER + "/new?" + target.query();
    }

    public static String contrary(TargetLine target) {
        return REGISTER + "/contrary?" + target.query();
    }

    public static String trace(TargetLine target) {
        return TRACES + "/new?" + target.query();
    }

    /// @param outcome null for all of the version
    public static String pathways(Viewed viewed, Outcome.@Nullable Code outcome) {
        var address =
                UriComponentsBuilder.fromPath(REGISTER + "/pathways")
                        .queryParam("map", viewed.map().address())
                        .queryParam("version", viewed.version().name());
        return (outcome == null ? address : address.queryParam("outcome", outcome.value()))
                .encode()
                .toUriString();
    }

    /// All that is judged of a link.
    public static String link(TargetLine target) {
        return REGISTER + "/links?" + target.query();
    }

    public static String facet(TargetLine target) {
        return REGISTER + "/links/facets?" + target.query();
    }

    public static String accounts(Viewed viewed) {
        return UriComponentsBuilder.fromPath(REGISTER + "/accounts")
                .queryParam("map", viewed.map().address())
                .queryParam("version", viewed.version().name())
                .encode()
                .toUriString();
    }
}
