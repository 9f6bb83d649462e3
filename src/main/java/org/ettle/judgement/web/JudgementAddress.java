package org.ettle.judgement.web;

import org.ettle.judgement.Judgement;

/// The web addresses of the room.
final class JudgementAddress {

    static final String REGISTER = "/judgements";

    private JudgementAddress() {}

    static String of(Judgement.Id judgement) {
        return REGISTER + "/" + judgement;
    }

    static String open(TargetLine target) {
        return REGISTER + "/new?" + target.query();
    }

    static String contrary(TargetLine target) {
        return REGISTER + "/contrary?" + target.query();
    }
}
