package org.ettle.judgement.web;

import org.ettle.judgement.Judgement;
import org.ettle.judgement.analysis.ContributionAnalysis;
import org.ettle.judgement.learning.Action;
import org.ettle.judgement.learning.Decision;
import org.ettle.judgement.learning.Expectation;
import org.springframework.web.util.UriComponentsBuilder;

/// The web addresses of the room.
final class JudgementAddress {

    static final String REGISTER = "/judgements";
    static final String ANALYSES = REGISTER + "/analyses";
    static final String OWED = REGISTER + "/owed";

    private JudgementAddress() {}

    static String of(Judgement.Id judgement) {
        return REGISTER + "/" + judgement;
    }

    static String of(ContributionAnalysis.Id analysis) {
        return ANALYSES + "/" + analysis;
    }

    static String of(Decision.Id decision) {
        return REGISTER + "/decided/" + decision;
    }

    static String of(Action.Id action) {
        return REGISTER + "/actions/" + action;
    }

    static String of(Expectation.Id expectation) {
        return REGISTER + "/expected/" + expectation;
    }

    /// @param link ticked already; empty for none
    static String ask(String map, String version, String link) {
        var address =
                UriComponentsBuilder.fromPath(ANALYSES + "/new")
                        .queryParam("map", map)
                        .queryParam("version", version);
        return (link.isEmpty() ? address : address.queryParam("links", link))
                .encode()
                .toUriString();
    }

    static String open(TargetLine target) {
        return REGISTER + "/new?" + target.query();
    }

    static String contrary(TargetLine target) {
        return REGISTER + "/contrary?" + target.query();
    }
}
