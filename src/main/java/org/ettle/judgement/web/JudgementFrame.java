package org.ettle.judgement.web;

import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Section;

/// What stands around the pages of this room.
public final class JudgementFrame {

    private JudgementFrame() {}

    static Frame register() {
        return Frame.titled("Judgements").in(Section.JUDGEMENT);
    }

    public static Frame of(String title) {
        return Frame.titled(title)
                .in(Section.JUDGEMENT)
                .under("Judgements", JudgementAddress.REGISTER);
    }
}
