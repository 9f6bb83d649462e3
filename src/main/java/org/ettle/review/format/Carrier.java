package org.ettle.review.format;

import java.util.Locale;
import org.ettle.review.record.Field;
import org.ettle.review.record.Reference;

/// “name: value” in one, for what a format has no place for. A field of ours has an equals sign
/// before its name.
final class Carrier {

    private Carrier() {}

    static String of(Reference.Entry entry) {
        var name =
                entry.field() == Field.OTHER
                        ? entry.name()
                        : "=" + entry.field().name().toLowerCase(Locale.ROOT);
        return name.replace("\\", "\\\\").replace(":", "\\:") + ": " + entry.value();
    }

    static void read(Reference.Draft draft, String carried) {
        var name = new StringBuilder();
        int at = 0;
        while (at < carried.length() && carried.charAt(at) != ':') {
            if (carried.charAt(at) == '\\' && at + 1 < carried.length()) {
                at++;
            }
            name.append(carried.charAt(at++));
        }
        if (at >= carried.length() || name.isEmpty()) {
            draft.other("other", carried);
            return;
        }
        var value = carried.substring(at + 1);
        if (name.charAt(0) == '=') {
            for (var field : Field.values()) {
                if (field.name().equalsIgnoreCase(name.substring(1))) {
                    draft.add(field, value);
                    return;
                }
            }
        }
        draft.other(name.toString(), value);
    }
}
