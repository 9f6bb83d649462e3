package org.ettle.evidence.web;

import org.ettle.evidence.Bearing;
import org.ettle.evidence.Claim;
import org.ettle.evidence.Passage;
import org.ettle.evidence.Source;

/// The web addresses of the room.
public final class Address {

    public static final String REGISTER = "/evidence";

    private Address() {}

    public static String of(Source.Id source) {
        return "/evidence/sources/" + source;
    }

    public static String text(Source.Id source) {
        return of(source) + "/text";
    }

    public static String of(Passage.Id passage) {
        return "/evidence/passages/" + passage;
    }

    static String of(Bearing.Id bearing) {
        return "/evidence/bearings/" + bearing;
    }

    static String of(Claim.Id claim) {
        return "/evidence/claims/" + claim;
    }
}
