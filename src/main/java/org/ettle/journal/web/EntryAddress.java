package org.ettle.journal.web;

import java.util.regex.Pattern;
import org.ettle.journal.Entered;
import org.ettle.journal.Journal;
import org.ettle.platform.store.NotFound;

/// How an entry is named in addresses: by its number and the beginning of its hash, "12-9d08096e".
/// Every organisation has an entry 12, and a link to one shall never show another.
///
/// @param beginning of the hash; empty where only the number is known
public record EntryAddress(long number, String beginning) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,18})(?:-([0-9a-f]{8}))?");
    private static final int LENGTH = 8;

    static EntryAddress of(Entered entered) {
        return new EntryAddress(entered.number(), entered.hash().hex().substring(0, LENGTH));
    }

    /// @throws NotFound when it is no such address
    static EntryAddress of(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) {
            throw new NotFound("this entry");
        }
        var beginning = found.group(2);
        return new EntryAddress(Long.parseLong(found.group(1)), beginning == null ? "" : beginning);
    }

    /// @throws NotFound when the asker has no such entry
    Journal.Whole in(Journal journal) {
        var whole = journal.get(number);
        if (!whole.entered().hash().hex().startsWith(beginning)) {
            throw new NotFound("this entry");
        }
        return whole;
    }

    @Override
    public String toString() {
        return beginning.isEmpty() ? Long.toString(number) : number + "-" + beginning;
    }
}
