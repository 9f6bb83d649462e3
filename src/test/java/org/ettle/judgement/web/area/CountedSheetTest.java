package org.ettle.judgement.web.area;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import house.templates.StaticTemplates;
import java.util.List;
import org.ettle.judgement.web.JudgementFrame;
import org.ettle.platform.page.Signpost;
import org.junit.jupiter.api.Test;

class CountedSheetTest {

    private static final Signpost RATE = Signpost.to("Implementation rate", "/rate");

    @Test
    void where_no_council_is_counted_the_page_says_so_and_how_it_fills() {
        assertThat(page(List.of(), List.of(RATE)))
                .contains("No council's figures are here yet", "./ettle import phs-sds")
                .contains("Of Scotland as a whole only", "Implementation rate");
        assertThat(page(List.of(RATE), List.of())).doesNotContain("here yet", "as a whole only");
    }

    private static String page(List<Signpost> councils, List<Signpost> national) {
        var words = new StringOutput();
        new StaticTemplates()
                .judgementAreaList(JudgementFrame.of("Areas"), new CountedSheet(councils, national))
                .render(words);
        return words.toString();
    }
}
