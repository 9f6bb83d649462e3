package org.ettle.judgement.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ettle.evidence.Target;
import org.ettle.judgement.Judged;
import org.ettle.platform.page.Moments;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;

/// All judgements that the reader may see.
///
/// @param awaited those that await the reader's own answer
/// @param lapsing what lapses next, the nearest day first
/// @param published those that stand, by version of a map
public record JudgementsSheet(
        List<JudgementLine> awaited,
        List<JudgementLine> open,
        List<Group> published,
        List<JudgementLine> superseded,
        List<Lapsing> lapsing,
        boolean judges,
        boolean owed) {

    private static final int NEXT = 3;

    public record Group(String version, List<JudgementLine> lines) {

        /// All that stands of the version, for programs.
        public String json() {
            var parts = lines.getFirst().target().query().split("&", -1);
            return "/api/v1/judgements?" + parts[0] + "&" + parts[1];
        }
    }

    /// A judgement that stands, and the day on which it lapses.
    public record Lapsing(TargetLine target, String address, String day) {}

    /// @param lines names what is judged
    /// @param person the reader, where they judge for the organisation
    static JudgementsSheet of(
            List<Judged> all,
            Function<Target, TargetLine> lines,
            @Nullable OrganisationId organisation,
            @Nullable UUID person) {
        var awaited = new ArrayList<JudgementLine>();
        var open = new ArrayList<JudgementLine>();
        var superseded = new ArrayList<JudgementLine>();
        Map<String, List<JudgementLine>> published = new LinkedHashMap<>();
        for (var judged : all) {
            var judgement = judged.judgement();
            boolean mine =
                    person != null
                            && judgement.isOpen()
                            && judgement.organisation().equals(organisation)
                            && !judged.isAnsweredBy(person);
            var line = JudgementLine.of(judged, lines.apply(judgement.target()), mine);
            if (mine) {
                awaited.add(line);
            } else if (judged.stands()) {
                published
                        .computeIfAbsent(
                                Objects.requireNonNull(line.target().version()),
                                _ -> new ArrayList<>())
                        .add(line);
            } else if (judgement.isPublished() || judgement.supersededBy() != null) {
                superseded.add(line);
            } else {
                open.add(line);
            }
        }
        return new JudgementsSheet(
                awaited,
                open,
                published.entrySet().stream()
                        .map(each -> new Group(each.getKey(), each.getValue()))
                        .toList(),
                superseded,
                lapsing(all, lines),
                person != null,
                organisation != null);
    }

    /// The next to lapse; what lapsed already says so in its own line.
    private static List<Lapsing> lapsing(List<Judged> all, Function<Target, TargetLine> lines) {
        return all.stream()
                .filter(Judged::stands)
                .map(Judged::judgement)
                .flatMap(it ->
                        Stream.ofNullable(it.publication())
                                .filter(published -> !published.lapse().isPast())
                                .map(published -> Map.entry(it, published.lapse().on())))
                .sorted(Map.Entry.comparingByValue())
                .limit(NEXT)
                .map(it ->
                        new Lapsing(
                                lines.apply(it.getKey().target()),
                                JudgementAddress.of(it.getKey().id()),
                                Moments.words(it.getValue())))
                .toList();
    }

    public boolean isEmpty() {
        return awaited.isEmpty() && open.isEmpty() && published.isEmpty() && superseded.isEmpty();
    }
}
