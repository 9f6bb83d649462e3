package org.ettle.judgement.web.body;

import java.util.List;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.jspecify.annotations.Nullable;

/// The page on which a body of evidence is rated.
///
/// @param address where the concerns are sent, and the page is
/// @param suggested what the rule suggests; null before the concerns are said
/// @param steps how it came to that
public record CertaintySheet(
        String title,
        String label,
        String lead,
        String address,
        String back,
        @Nullable String warning,
        List<Field> concerns,
        @Nullable String suggested,
        List<String> steps,
        List<Act.Hidden> hidden,
        List<Field> decision) {

    public List<Field> fields() {
        return suggested == null ? concerns : decision;
    }
}
