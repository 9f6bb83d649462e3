package org.ettle.theory.drawing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.ettle.platform.drawing.Paper;
import org.ettle.platform.drawing.PdfWriter;
import org.ettle.platform.drawing.Picture;
import org.ettle.platform.drawing.PngWriter;
import org.ettle.platform.drawing.SvgWriter;
import org.ettle.platform.drawing.Typeface;
import org.ettle.theory.Cell;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;

/// A version laid out, ready to be drawn as often as asked. The same version and emphasis always
/// give the same bytes. Immutable.
public final class MapDrawing {

    private final MapVersion version;
    private final @Nullable String lane;
    private final Grid grid;
    private final SequencedMap<Link, Route> routes;
    private final boolean judged;

    private MapDrawing(MapVersion version, Measures measures, @Nullable String lane) {
        this.version = version;
        this.lane = lane;
        this.judged = measures.judged();
        this.grid = Grid.of(version, measures, lane);
        var links =
                version.links().stream()
                        .filter(link -> grid.places().containsKey(link.from()))
                        .filter(link -> grid.places().containsKey(link.to()))
                        .toList();
        this.routes = Router.routes(grid, links);
    }

    /// Lays the version out: places every box and finds the way of every link.
    public static MapDrawing of(MapVersion version) {
        return new MapDrawing(version, Measures.screen(version, false), null);
    }

    /// The same with room in every box for what was judged.
    public static MapDrawing ofJudged(MapVersion version) {
        return new MapDrawing(version, Measures.screen(version, true), null);
    }

    /// Loads the fonts and the router, so that nobody waits for the first drawing.
    public static void warmUp() {
        Typeface.BOLD.width("", 1);
        ElkRoutes.warmUp();
    }

    public String svg(Emphasis emphasis) {
        return svg(emphasis, Overlay.NONE);
    }

    public String svg(Emphasis emphasis, Overlay overlay) {
        return SvgWriter.write(picture(emphasis, overlay));
    }

    /// The same for an editor, with what a script needs to know to let boxes be dragged.
    ///
    /// @param moves the tiers and lanes to which each outcome can be moved
    public String svg(Emphasis emphasis, Map<Outcome.Code, List<Cell>> moves) {
        return SvgWriter.write(
                new MapPicture(version, grid, routes, emphasis, Overlay.NONE)
                        .movable(moves)
                        .picture());
    }

    /// One box alone, as it stands on the map.
    public String alone(Outcome.Code code, Emphasis emphasis, Overlay overlay) {
        return SvgWriter.write(
                new MapPicture(version, grid, routes, emphasis, overlay).alone(code));
    }

    /// One page with legend and version stamp: A3 for the whole map, A4 for one lane. It is laid
    /// out anew so that the boxes are as large on the paper as they can be.
    public byte[] pdf(Emphasis emphasis, Overlay overlay) {
        var paper = emphasis.lane() == null ? Paper.A3_LANDSCAPE : Paper.A4_LANDSCAPE;
        var measures = Measures.print(version, paper, emphasis, overlay);
        var printed = new MapDrawing(version, measures, emphasis.lane());
        return PdfWriter.write(printed.draw(emphasis, overlay), paper);
    }

    /// @param pixels how wide
    public byte[] png(Emphasis emphasis, Overlay overlay, int pixels) {
        return PngWriter.write(picture(emphasis, overlay), pixels);
    }

    Picture picture(Emphasis emphasis, Overlay overlay) {
        return laidOutFor(emphasis, overlay).draw(emphasis, overlay);
    }

    private MapDrawing laidOutFor(Emphasis emphasis, Overlay overlay) {
        return Objects.equals(emphasis.lane(), lane) && overlay.isJudged() == judged
                ? this
                : new MapDrawing(
                        version, Measures.screen(version, overlay.isJudged()), emphasis.lane());
    }

    private Picture draw(Emphasis emphasis, Overlay overlay) {
        return new MapPicture(version, grid, routes, emphasis, overlay).picture();
    }

    Grid grid() {
        return grid;
    }

    SequencedMap<Link, Route> routes() {
        return routes;
    }
}
