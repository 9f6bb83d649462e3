package org.ettle.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ettle.platform.page.Moments;
import org.ettle.platform.page.Signpost;
import org.ettle.review.Protocol;
import org.ettle.review.ProtocolVersion;
import org.jspecify.annotations.Nullable;

/// The page of a protocol: how it stands, and what each earlier version said otherwise.
///
/// @param told what was just done; null where nothing was
public record ProtocolSheet(
        ReviewHead head,
        @Nullable String told,
        String state,
        List<Said> said,
        List<Amendment> amendments,
        List<Signpost> orders) {

    public ProtocolSheet {
        said = List.copyOf(said);
        amendments = List.copyOf(amendments);
        orders = List.copyOf(orders);
    }

    /// @param lines what is said of it; none where nothing is
    public record Said(String key, List<String> lines) {

        public Said {
            lines = List.copyOf(lines);
        }
    }

    /// What one version changed.
    public record Amendment(String heading, String reason, List<Change> changes) {

        public Amendment {
            changes = List.copyOf(changes);
        }
    }

    public record Change(String key, List<String> before, List<String> after) {}

    static List<Said> said(Protocol protocol) {
        var stopping = protocol.stopping();
        var said = new ArrayList<Said>();
        said.add(new Said("Question", words(protocol.question())));
        said.add(new Said("Scope", words(protocol.scope())));
        said.add(
                new Said(
                        "Searches",
                        protocol.searches().stream().map(ProtocolSheet::search).toList()));
        for (int i = 0; i < protocol.stages().size(); i++) {
            var stage = protocol.stages().get(i);
            said.add(new Said("Stage " + (i + 1), stage(stage)));
        }
        said.add(new Said("Words that tell for a record", protocol.termsFor()));
        said.add(new Said("Words that tell against it", protocol.termsAgainst()));
        said.add(
                new Said(
                        "Codes",
                        protocol.coding().stream()
                                .map(it ->
                                        it.name()
                                                + ": "
                                                + it.codes().stream()
                                                        .map(Protocol.Code::words)
                                                        .collect(Collectors.joining(", ")))
                                .toList()));
        said.add(
                new Said(
                        "Noted of each included record",
                        protocol.extraction().stream().map(Protocol.Extract::words).toList()));
        said.add(
                new Said(
                        "When screening may end",
                        List.of(
                                stopping == null
                                        ? "When every record is read."
                                        : "When "
                                                + stopping.recall()
                                                + "% of what is relevant was found, with "
                                                + stopping.confidence()
                                                + "% confidence.")));
        return said;
    }

    private static List<String> words(String text) {
        return text.lines().filter(it -> !it.isBlank()).toList();
    }

    private static String search(Protocol.Search search) {
        var on = search.on();
        return search.source()
                + (on == null ? ", planned" : ", on " + Moments.words(on))
                + (search.words().isEmpty() ? "" : ": " + search.words());
    }

    private static List<String> stage(Protocol.Stage stage) {
        var lines = new ArrayList<String>();
        lines.add(
                stage.name()
                        + ": "
                        + switch (stage.people()) {
                            case 1 -> "one person decides";
                            case 2 -> "two people decide, without knowing of one another";
                            default -> "three people decide, without knowing of one another";
                        });
        stage.reasons().forEach(it -> lines.add("Excluded if: " + it.words()));
        return lines;
    }

    /// What each amendment changed, the last first.
    ///
    /// @param versions the newest first
    static List<Amendment> amendments(List<ProtocolVersion> versions) {
        return IntStream.range(0, versions.size() - 1)
                .mapToObj(i -> amendment(versions.get(i + 1), versions.get(i)))
                .toList();
    }

    private static Amendment amendment(ProtocolVersion before, ProtocolVersion after) {
        var was = said(before.protocol());
        var is = said(after.protocol());
        var changes = new ArrayList<Change>();
        for (var said : is) {
            var earlier = lines(was, said.key());
            if (!earlier.equals(said.lines())) {
                changes.add(new Change(said.key(), earlier, said.lines()));
            }
        }
        was.stream()
                .filter(said -> is.stream().noneMatch(it -> it.key().equals(said.key())))
                .forEach(said -> changes.add(new Change(said.key(), said.lines(), List.of())));
        return new Amendment(
                "Amendment "
                        + (after.number() - 1)
                        + ", of "
                        + Moments.words(Moments.day(after.madeAt())),
                after.reason(),
                changes);
    }

    private static List<String> lines(List<Said> all, String key) {
        return all.stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .map(Said::lines)
                .orElse(List.of());
    }
}
