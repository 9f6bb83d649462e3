package org.ettle.evidence.web;

import java.util.Optional;
import org.ettle.evidence.SourcesSought;
import org.ettle.platform.page.Typed;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/// What the register shows for an address, for files and programs that hold the same.
@Component
public class RegisterFilter {

    private final TargetNames names;

    RegisterFilter(TargetNames names) {
        this.names = names;
    }

    /// A question that makes no sense is passed over, as on the page.
    public SourcesSought sought(MultiValueMap<String, String> asked, int page) {
        return new RegisterForm(new Typed(asked)).sought(names, page);
    }

    /// What a program asked for that makes no sense, with what to do.
    public Optional<String> fault(MultiValueMap<String, String> asked) {
        var typed = new Typed(asked);
        var sought = sought(asked, 1);
        if (!typed.text("year").isEmpty() && sought.year() == null) {
            return Optional.of("Ask for a year of four figures, as in ?year=2018.");
        }
        if (!typed.text("on").isEmpty() && sought.touching() == null) {
            return Optional.of(
                    "There is no such outcome. Name map, version and code, as in ?on=sds/2018/5.");
        }
        if (!typed.text("demonstration").isEmpty() && sought.demonstration() == null) {
            return Optional.of("Ask for demonstration with yes or no, or not at all.");
        }
        return Optional.empty();
    }
}
