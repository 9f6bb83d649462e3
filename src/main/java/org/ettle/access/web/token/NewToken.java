package org.ettle.access.web.token;

import java.util.List;
import org.ettle.platform.page.Field;

/// The questions that somebody answers to make a token.
public record NewToken(Field name, Field scope, Field lastDay) {

    public List<Field> fields() {
        return List.of(name, scope, lastDay);
    }
}
