package org.ettle.evidence.web.coverage;

import org.ettle.evidence.remapping.Decide;
import org.ettle.evidence.remapping.Decision;
import org.ettle.theory.Link;
import org.ettle.theory.beside.Viewed;
import org.springframework.web.util.UriComponentsBuilder;

/// The web addresses of coverage.
final class CoverageAddress {

    private CoverageAddress() {}

    static String coverage(Viewed viewed) {
        return of("/evidence/coverage", viewed);
    }

    static String gaps(Viewed viewed) {
        return of("/evidence/gaps", viewed);
    }

    private static String of(String page, Viewed viewed) {
        return UriComponentsBuilder.fromPath(page)
                .queryParam("map", viewed.map().address())
                .queryParam("version", viewed.version().name())
                .encode()
                .toUriString();
    }

    static String links(Viewed viewed, Link.Name link) {
        return UriComponentsBuilder.fromUriString(of("/evidence/links", viewed))
                .queryParam("from", link.from().value())
                .queryParam("to", link.to().value())
                .queryParam("kind", link.kind().name())
                .toUriString();
    }

    /// The page that asks for a decision.
    static String decide(Decide.Where where) {
        return UriComponentsBuilder.fromPath("/evidence/remapping/decision")
                .queryParam("fromOrganisation", where.fromOrganisation())
                .queryParam("from", where.from())
                .queryParam("place", "{place}")
                .queryParam("toOrganisation", where.toOrganisation())
                .queryParam("to", where.to())
                .encode()
                .buildAndExpand(where.place().key())
                .toUriString();
    }

    static String withdraw(Decision.Id decision) {
        return "/evidence/remapping/" + decision + "/withdrawal";
    }
}
