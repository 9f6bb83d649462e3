package org.ettle.evidence.web.coverage;

import java.util.List;
import java.util.stream.IntStream;
import org.ettle.platform.page.Signpost;

/// The pages of a long list: the first, the last, and those around the one that is open.
public final class PageLinks {

    private static final int AROUND = 2;

    private PageLinks() {}

    /// @param address what stands before the number of a page
    public static List<Signpost> of(
            int items, int perPage, int page, String address, String anchor) {
        int last = Math.max(1, (items + perPage - 1) / perPage);
        return IntStream.rangeClosed(1, last)
                .filter(each -> each == 1 || each == last || Math.abs(each - page) <= AROUND)
                .mapToObj(each ->
                        new Signpost(String.valueOf(each), address + each + anchor, each == page))
                .toList();
    }
}
