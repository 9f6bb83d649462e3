package org.ettle.review.web.screening;

import java.util.List;
import org.ettle.platform.page.Frame;
import org.ettle.review.Protocol;
import org.ettle.review.screening.AtStage;
import org.ettle.review.screening.Round;

/// What stands above every page of a stage: the stages of the review, and the pages of this one.
///
/// @param stages none where there is one only
public record StageBar(List<Line> stages, List<Line> pages) {

    public StageBar {
        stages = List.copyOf(stages);
        pages = List.copyOf(pages);
    }

    public record Line(String words, String address, boolean isHere) {}

    /// The pages of a stage.
    enum Page {
        SCREEN("Screen"),
        HISTORY("My decisions"),
        CONFLICTS("To settle"),
        TOGETHER("Exclude several"),
        AGREEMENT("Agreement"),
        STOPPING("When to stop");

        private final String title;

        Page(String title) {
            this.title = title;
        }

        private String address(AtStage at) {
            return switch (this) {
                case SCREEN -> ScreeningAddress.of(at);
                case HISTORY -> ScreeningAddress.history(at);
                case CONFLICTS -> ScreeningAddress.conflicts(at);
                case TOGETHER -> ScreeningAddress.together(at);
                case AGREEMENT -> ScreeningAddress.of(at) + "/agreement";
                case STOPPING -> ScreeningAddress.of(at) + "/stopping";
            };
        }
    }

    static StageBar of(Round round, Page here) {
        var stages = round.protocol().stages();
        return new StageBar(
                stages.size() == 1
                        ? List.of()
                        : stages.stream().map(stage -> line(round, stage)).toList(),
                List.of(Page.values()).stream()
                        .map(it -> new Line(it.title, it.address(round.at()), it == here))
                        .toList());
    }

    private static Line line(Round round, Protocol.Stage stage) {
        var at = new AtStage(round.review().id(), stage.key());
        return new Line(stage.name(), ScreeningAddress.of(at), stage.equals(round.stage()));
    }

    /// The frame of a page of the stage.
    ///
    /// @param title what the page is, without stage and review
    static Frame frame(Round round, String title) {
        return Frame.titled(
                        "%s: %s, %s".formatted(title, round.stage().name(), round.review().title()))
                .under("Reviews", "/reviews")
                .under(round.review().title(), ScreeningAddress.of(round.review().id()));
    }
}
