package org.ettle.review.screening;

import java.util.List;
import java.util.Optional;
import org.ettle.platform.store.NotFound;
import org.ettle.review.Protocol;
import org.ettle.review.Review;
import org.jspecify.annotations.Nullable;

/// A stage of a review with the protocol as it stands.
public record Round(Review review, Protocol protocol, Protocol.Stage stage, boolean isStarted) {

    /// @throws NotFound when the protocol has no such stage
    static Round of(Review review, Protocol protocol, String key) {
        return new Round(
                review,
                protocol,
                protocol.stage(key).orElseThrow(() -> new NotFound("this stage")),
                review.isStarted());
    }

    public AtStage at() {
        return new AtStage(review.id(), stage.key());
    }

    public int needed() {
        return stage.people();
    }

    private int place() {
        return protocol.stages().indexOf(stage);
    }

    /// The stage that records come from; null for the first, to which all records come.
    @Nullable String previous() {
        return place() == 0 ? null : protocol.stages().get(place() - 1).key();
    }

    List<String> later() {
        return protocol.stages().stream().skip(place() + 1L).map(Protocol.Stage::key).toList();
    }

    public boolean isLast() {
        return place() == protocol.stages().size() - 1;
    }

    /// Whether two answers come to the same: at the last stage those who exclude must agree on the
    /// reason too.
    boolean agree(Said one, Said other) {
        return areReasonsCounted() ? one.equals(other) : one.verdict() == other.verdict();
    }

    private boolean areReasonsCounted() {
        return isLast() && !stage.reasons().isEmpty();
    }

    /// The words of a reason; its key where an amendment took it out.
    public String words(String reason) {
        return stage.reason(reason).map(Protocol.Reason::words).orElse(reason);
    }

    Standing standing(List<Decision> decisions, @Nullable Resolution resolution) {
        return Standing.of(
                needed(),
                areReasonsCounted(),
                said(decisions),
                resolution == null ? null : resolution.said());
    }

    @Nullable String reason(List<Decision> decisions, @Nullable Resolution resolution) {
        return Standing.reason(
                stage.reasons().stream().map(Protocol.Reason::key).toList(),
                said(decisions),
                resolution == null ? null : resolution.said());
    }

    private static List<Said> said(List<Decision> decisions) {
        return decisions.stream().flatMap(it -> Optional.ofNullable(it.said()).stream()).toList();
    }
}
