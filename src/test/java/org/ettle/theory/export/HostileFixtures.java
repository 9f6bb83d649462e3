package org.ettle.theory.export;

import static org.ettle.theory.SmallMapFixtures.aLink;
import static org.ettle.theory.SmallMapFixtures.aMap;
import static org.ettle.theory.SmallMapFixtures.aRival;
import static org.ettle.theory.SmallMapFixtures.anAssumption;

import java.util.List;
import org.ettle.theory.Link.Assumption.Status;
import org.ettle.theory.MapVersion;

/// A map whose labels try to be read as code by whatever reads them.
final class HostileFixtures {

    static final List<String> LABELS =
            List.of(
                    "=HYPERLINK(\"http://example.org\",\"click\")",
                    "+1+1",
                    "-2+3|cmd",
                    "@SUM(A1:A9)",
                    "\tTabbed",
                    "Two\r\nlines, with \"quotes\" and a comma",
                    "\"];\n  click o1 \"javascript:alert(1)\"",
                    "\\\" -> \"5\" \\N \\",
                    "<script>alert('x')</script> & #35; #quot; %%{init}%%",
                    "`code` **bold** ]] )) }} --> o1 ;",
                    "end",
                    "Gàidhlig – “taic” 🏴 中文");

    private HostileFixtures() {}

    static MapVersion version() {
        var map = aMap("hostile").key("K", "A key outcome");
        for (int i = 0; i < LABELS.size(); i++) {
            map.step("H" + i, LABELS.get(i));
            map.with(
                    aLink(
                            "H" + i,
                            "K",
                            LABELS.get(i),
                            List.of(anAssumption(LABELS.get(i), Status.HOLDS)),
                            List.of(aRival(LABELS.get(i)))));
        }
        return map.step("end", "The last").version();
    }
}
