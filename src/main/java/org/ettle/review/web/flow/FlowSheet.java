package org.ettle.review.web.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ettle.platform.drawing.SvgWriter;
import org.ettle.platform.page.Moments;
import org.ettle.review.Review;
import org.ettle.review.flow.Box;
import org.ettle.review.flow.Flow;
import org.jspecify.annotations.Nullable;

/// What the page of a flow shows.
///
/// @param published when it was as it is shown; null where it is as it stands now
/// @param choice the end of the addresses of the files
public record FlowSheet(
        String address,
        List<Form> forms,
        String svg,
        List<String> columns,
        List<Line> lines,
        @Nullable String published,
        boolean isFinished,
        String choice) {

    public record Form(String words, String address, boolean isHere) {}

    /// @param cells one for each column
    public record Line(String words, boolean isPart, List<Cell> cells) {}

    /// @param address null where there is nothing to count
    public record Cell(String figure, @Nullable String address) {}

    static FlowSheet of(Review review, Flow flow, FlowForm form, boolean isLive) {
        var address = new FlowAddress(review.id());
        var table = form.table(flow);
        var forms = new ArrayList<Form>();
        for (var each : FlowForm.values()) {
            forms.add(new Form(each.words(), address.flow() + "?form=" + each.key(), each == form));
        }
        var publication = review.publication();
        return new FlowSheet(
                address.flow(),
                forms,
                SvgWriter.write(form.picture(flow, review.title(), address::records)),
                table.columns(),
                table.lines().stream()
                        .map(it ->
                                new Line(
                                        it.words(),
                                        it.isPart(),
                                        it.boxes().stream()
                                                .map(box -> cell(box, address))
                                                .toList()))
                        .toList(),
                isLive || publication == null ? null : Moments.words(publication.at()),
                flow.isFinished(),
                "?form=" + form.key());
    }

    private static Cell cell(@Nullable Box box, FlowAddress address) {
        return box == null
                ? new Cell("–", null)
                : new Cell(figure(box.count()), address.records(box.shown()));
    }

    static String figure(long count) {
        return String.format(Locale.UK, "%,d", count);
    }
}
