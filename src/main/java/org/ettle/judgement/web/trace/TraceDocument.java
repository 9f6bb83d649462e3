package org.ettle.judgement.web.trace;

import java.math.BigDecimal;
import java.util.List;
import org.ettle.judgement.Band;
import org.ettle.judgement.ChanceRange;
import org.ettle.judgement.trace.Reading;
import org.ettle.judgement.trace.Trace;
import org.ettle.judgement.tracing.SecondOpinion;
import org.ettle.judgement.tracing.Tracing;
import org.ettle.judgement.tracing.TwoReadings;
import org.ettle.theory.beside.Viewed;
import org.jspecify.annotations.Nullable;

/// A trace for programs, as its page tells it. Nobody is named.
///
/// @param before how likely the link was held to be before anybody looked
/// @param assessors how many read each test
/// @param result null until it was weighed
record TraceDocument(
        String id,
        String map,
        String version,
        String from,
        String to,
        String kind,
        boolean demonstration,
        @Nullable String question,
        @Nullable Range before,
        int assessors,
        List<Test> tests,
        @Nullable Result result,
        boolean recomputedTheSame) {

    record Range(BigDecimal low, BigDecimal high) {

        static Range of(ChanceRange range) {
            return new Range(range.low().decimal(), range.high().decimal());
        }
    }

    /// @param kind null while it is blind how it is read, and so are the ranges
    /// @param ifNot under the rival that explains it best
    /// @param readings of two assessors or three
    /// @param apart in nats; null where one reads it
    /// @param origin tells findings of one origin, and names nobody
    record Test(
            String name,
            String statement,
            @Nullable String kind,
            String registered,
            @Nullable Range ifHeld,
            @Nullable Range ifNot,
            List<Read> readings,
            @Nullable BigDecimal apart,
            @Nullable String came,
            @Nullable Integer effort,
            @Nullable String origin,
            boolean beforehand) {}

    record Read(Range ifHeld, Range ifOther, List<Range> ifRival, String reason) {

        static Read of(Reading reading) {
            var said = reading.said();
            return new Read(
                    Range.of(said.ifHeld()),
                    Range.of(said.other()),
                    said.rivals().stream().map(Range::of).toList(),
                    said.reason());
        }
    }

    /// @param band null where the range is too wide for a word
    /// @param rubric what the judgement that stood then says by the rubric; null where none had a
    ///   word
    record Result(
            Range range,
            @Nullable String band,
            BigDecimal weight,
            boolean capped,
            List<Package> packages,
            List<String> robustness,
            List<String> failed,
            @Nullable String rubric,
            boolean differs,
            String inputsHash) {}

    record Package(String origin, int findings, BigDecimal low, BigDecimal high, boolean capped) {}

    static TraceDocument of(Trace trace, Viewed viewed) {
        var course = trace.course();
        var begun = course.begun();
        var link = trace.target().link();
        return new TraceDocument(
                trace.id().toString(),
                viewed.map().address(),
                viewed.version().name(),
                link.from().value(),
                link.to().value(),
                link.kind().name(),
                trace.demonstration(),
                begun == null ? null : begun.question(),
                begun == null ? null : Range.of(begun.before()),
                course.assessors().two() ? (course.assessors().thirdCalled() ? 3 : 2) : 1,
                course.tests().stream()
                        .map(it -> {
                            var clue = course.clue(it).orElse(null);
                            var looked =
                                    course.lookedFor(it.said().test())
                                            .map(each -> each.said())
                                            .orElse(null);
                            return new Test(
                                    it.said().test(),
                                    it.said().statement(),
                                    clue == null ? null : clue.kind().name(),
                                    it.at().toString(),
                                    clue == null ? null : Range.of(clue.ifContributed()),
                                    clue == null ? null : Range.of(clue.ifNot()),
                                    course.assessors().two()
                                            ? it.readings().stream().map(Read::of).toList()
                                            : List.of(),
                                    course.apart(it).map(TwoReadings::apart).orElse(null),
                                    looked == null || looked.came() == null
                                            ? null
                                            : looked.came().name(),
                                    looked == null ? null : looked.effort(),
                                    looked == null ? null : looked.origin(),
                                    looked != null && looked.beforehand());
                        })
                        .toList(),
                course.weighed() == null ? null : result(trace, course.tracing()),
                course.unlike().isEmpty());
    }

    private static @Nullable Result result(Trace trace, Tracing tracing) {
        var weighed = trace.course().weighed();
        if (weighed == null) {
            return null;
        }
        return new Result(
                Range.of(tracing.range()),
                name(tracing.band()),
                tracing.weight(),
                tracing.capped(),
                tracing.packages().stream()
                        .map(it ->
                                new Package(
                                        it.origin().key(),
                                        it.findings(),
                                        it.low(),
                                        it.high(),
                                        it.capped()))
                        .toList(),
                tracing.robustness().stream().map(it -> it.words()).toList(),
                tracing.failed().stream().map(it -> it.value()).toList(),
                name(weighed.rubric()),
                weighed.judgement() != null
                        && TraceTold.second(trace.course(), tracing)
                                instanceof SecondOpinion.Differs,
                weighed.inputsHash());
    }

    private static @Nullable String name(@Nullable Band band) {
        return band == null ? null : band.name();
    }
}
