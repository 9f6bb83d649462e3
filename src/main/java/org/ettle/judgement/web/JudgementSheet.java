package org.ettle.judgement.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.coverage.Item;
import org.ettle.judgement.ContrarySearch;
import org.ettle.judgement.Judged;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.Opinion;
import org.ettle.judgement.Recomputed;
import org.ettle.judgement.Result;
import org.ettle.judgement.Without;
import org.ettle.judgement.body.CertaintyDecided;
import org.ettle.judgement.body.Facet;
import org.ettle.judgement.body.FacetEntry;
import org.ettle.judgement.rubric.Criterion;
import org.ettle.platform.page.Moments;
import org.ettle.platform.page.Signpost;
import org.jspecify.annotations.Nullable;

/// The page of one judgement.
///
/// @param headline what it came to; null while it is blind
/// @param lapsed what became of its confidence since it lapsed; null while it holds
/// @param progress how far it is, while it is blind; null after
/// @param withheld how many inputs are not shown and why; null where all are
/// @param json the same for programs; null where it is not published
/// @param without what would be, were one input not there; null where nobody asks
public record JudgementSheet(
        TargetLine target,
        String number,
        String state,
        String colour,
        boolean demonstration,
        @Nullable String told,
        @Nullable String headline,
        @Nullable String lapsed,
        List<String> needs,
        @Nullable String progress,
        @Nullable String agreement,
        @Nullable String rule,
        @Nullable String disagreement,
        List<Fact> facts,
        List<Answer> answers,
        LearningSheet follows,
        int inputs,
        List<Evidence> evidence,
        @Nullable String withheld,
        @Nullable Missing without,
        @Nullable Search search,
        Again again,
        List<CertaintyLine> certainties,
        List<Facets> facets,
        List<JudgementLine> others,
        List<Signpost> orders,
        @Nullable String history,
        @Nullable String json) {

    /// What there is on the link that is judged, by one of the five questions of EMMIE.
    ///
    /// @param said empty where nobody entered anything
    public record Facets(String title, String question, List<Said> said) {}

    public record Said(String words, String by) {}

    public record Fact(String key, String value, @Nullable String address) {}

    /// @param who the capacity, and inside the organisation the name
    public record Answer(
            String who,
            boolean official,
            boolean decides,
            String words,
            String rating,
            List<Given> points,
            String reason,
            String at) {}

    public record Given(String criterion, int point, String description, boolean holdsDown) {}

    public record Evidence(
            String id,
            String title,
            String address,
            String kind,
            String dated,
            boolean demonstration,
            String stance,
            String colour,
            String directness,
            @Nullable String quote,
            @Nullable String passage,
            String without,
            boolean left) {}

    /// @param title of the input; null where its words are not the reader's to see
    /// @param impossible why it cannot be worked out; null where it can
    public record Missing(
            @Nullable String title,
            @Nullable String impossible,
            List<JudgementWords.Row> rows,
            List<String> needs,
            String before,
            String after,
            String back) {}

    public record Search(String lookedIn, String lookedFor, String found, String at) {}

    /// @param words what came of working it out anew
    /// @param same whether it is what is kept
    public record Again(
            String words, boolean same, String hash, List<Recomputed.Difference> differences) {}

    /// What the doors told for a page.
    ///
    /// @param asked the id of the input without which it is asked; null where none is
    /// @param without empty where it is asked and cannot be worked out
    record Told(
            Judged judged,
            TargetLine target,
            List<Item> items,
            Optional<ContrarySearch> search,
            Recomputed recomputed,
            LearningSheet follows,
            List<CertaintyDecided> certainties,
            List<FacetEntry> facets,
            List<JudgementLine> others,
            Map<UUID, String> names,
            Bearing.@Nullable Id asked,
            Optional<Without> without) {}

    static JudgementSheet of(Told told, List<Signpost> orders, @Nullable String done, boolean own) {
        var judged = told.judged();
        var judgement = judged.judgement();
        var result = judged.result();
        int withheld = judgement.inputs() - told.items().size();
        return new JudgementSheet(
                told.target(),
                judgement.id().toString().substring(28),
                JudgementWords.state(judged),
                JudgementWords.colour(judged),
                judgement.demonstration(),
                done,
                result.map(it -> JudgementWords.headline(it, judgement)).orElse(null),
                lapsed(judgement, result),
                JudgementWords.needs(judgement.needs()),
                result.isPresent() ? null : progress(judgement),
                result.map(JudgementWords::agreement).orElse(null),
                result.map(JudgementWords::rule).orElse(null),
                result.filter(Result::disagreement).map(JudgementSheet::disagreement).orElse(null),
                facts(judgement, told),
                judged.opinions().stream()
                        .map(each -> answer(each, result.orElse(null), told.names()))
                        .toList(),
                told.follows(),
                judgement.inputs(),
                told.items().stream().map(each -> evidence(each, told, judgement)).toList(),
                withheld == 0 ? null : withheld(withheld, own),
                missing(told),
                told.search()
                        .map(it ->
                                new Search(
                                        it.lookedIn(),
                                        it.lookedFor(),
                                        it.found(),
                                        Moments.words(it.at())))
                        .orElse(null),
                again(told.recomputed(), judgement),
                told.certainties().stream().map(it -> CertaintyLine.of(it, told.names())).toList(),
                told.judged().judgement().isOfStatus() ? List.of() : facets(told.facets()),
                told.others(),
                orders,
                own ? "/journal/of/judgement/" + judgement.id() : null,
                judgement.isPublished() ? "/api/v1/judgements/" + judgement.id() : null);
    }

    private static @Nullable String lapsed(Judgement judgement, Optional<Result> result) {
        var published = judgement.publication();
        return published == null || !published.lapse().isPast()
                ? null
                : JudgementWords.lapsed(published.lapse(), result.map(Result::band).orElse(null));
    }

    private static String progress(Judgement judgement) {
        return judgement.isOpen()
                ? JudgementWords.given(judgement)
                        + " "
                        + JudgementWords.awaited(judgement)
                        + " Until then nobody sees what others answered."
                : "A newer judgement took the place of this one before all answers were in. What"
                        + " was answered stays unseen.";
    }

    private static String disagreement(Result result) {
        int other =
                (int)
                        result.lived().stream()
                                .filter(it -> !it.said().equals(result.deciding().said()))
                                .count();
        return (other == 0
                        ? "Supported people or carers gave the same answer, but rate the evidence"
                                + " otherwise."
                        : JudgementWords.count(other, "answer")
                                + " of supported people or carers "
                                + (other == 1 ? "differs" : "differ")
                                + " from that of the officials.")
                + " Neither is averaged away: read both below.";
    }

    private static List<Fact> facts(Judgement judgement, Told told) {
        var facts = new ArrayList<Fact>();
        var opener = judgement.openedBy();
        var terms = judgement.terms();
        facts.add(new Fact("Version", told.target().version(), told.target().address()));
        facts.add(
                new Fact(
                        "Opened",
                        Moments.words(judgement.openedAt())
                                + (opener != null && told.names().containsKey(opener)
                                        ? " by " + told.names().get(opener)
                                        : ""),
                        null));
        facts.add(new Fact("Why", judgement.reason(), null));
        facts.add(
                new Fact("Minimum, stated before", JudgementWords.minimum(terms.minimum()), null));
        facts.add(
                new Fact(
                        "Who answers blind",
                        JudgementWords.count(terms.officials(), "official")
                                + (terms.lived() == 0
                                        ? ""
                                        : " and "
                                                + terms.lived()
                                                + (terms.lived() == 1
                                                        ? " supported person or carer"
                                                        : " supported people or carers"))
                                + "; a third official where two are more than "
                                + JudgementWords.count(terms.difference(), "point")
                                + " apart",
                        null));
        var published = judgement.publication();
        if (published != null) {
            facts.add(
                    new Fact(
                            "Published",
                            Moments.words(published.at()) + ": " + published.reason(),
                            null));
        }
        if (published != null) {
            facts.add(
                    new Fact(
                            published.lapse().isPast() ? "Lapsed on" : "Holds until",
                            Moments.words(
                                    published.lapse().isPast()
                                            ? published.lapse().on()
                                            : published.lapse().on().minusDays(1)),
                            null));
        }
        if (judgement.supersedes() != null) {
            facts.add(
                    new Fact(
                            "Takes the place of",
                            "The judgement before",
                            JudgementAddress.of(judgement.supersedes())));
        }
        if (judgement.supersededBy() != null) {
            facts.add(
                    new Fact(
                            "Followed by",
                            "A newer judgement",
                            JudgementAddress.of(judgement.supersededBy())));
        }
        facts.add(new Fact("Rules", "Edition " + judgement.ruleVersion(), null));
        return facts;
    }

    private static Answer answer(
            Opinion opinion, @Nullable Result result, Map<UUID, String> names) {
        var name = names.get(opinion.judge());
        var rating = opinion.rating();
        return new Answer(
                opinion.capacity().title() + (name == null ? "" : ", " + name),
                opinion.capacity().isOfficial(),
                result != null && result.deciding().equals(opinion),
                opinion.said().words(),
                "Level "
                        + rating.level().number()
                        + " of 5, held down by "
                        + String.join(
                                ", ", rating.heldDownBy().stream().map(it -> it.title()).toList()),
                Arrays.stream(Criterion.values())
                        .map(it ->
                                new Given(
                                        it.title(),
                                        opinion.scores().of(it).number(),
                                        it.description(opinion.scores().of(it)),
                                        rating.heldDownBy().contains(it)))
                        .toList(),
                opinion.reason(),
                Moments.words(opinion.at()));
    }

    private static Evidence evidence(Item item, Told told, Judgement judgement) {
        return new Evidence(
                item.bearing().toString(),
                item.title(),
                "/evidence/sources/" + item.source(),
                item.kind().title(),
                item.dated(),
                item.demonstration(),
                item.stance().title(),
                item.stance().colour(),
                item.directness().title(),
                item.quote(),
                item.passage() == null ? null : "/evidence/passages/" + item.passage(),
                JudgementAddress.of(judgement.id()) + "?without=" + item.bearing() + "#without",
                item.bearing().equals(told.asked()));
    }

    private static String withheld(int number, boolean own) {
        var one = number == 1;
        return JudgementWords.count(number, "input")
                + (one ? " is" : " are")
                + " not shown: "
                + (own
                        ? "the evidence was withdrawn since, or belongs to somebody who does not"
                                + " lend it any more."
                        : (one ? "its" : "their")
                                + " words are not published, or consent to show them was taken"
                                + " back.")
                + " The count and the hash still hold "
                + (one ? "it." : "them.");
    }

    private static @Nullable Missing missing(Told told) {
        var asked = told.asked();
        if (asked == null) {
            return null;
        }
        var judged = told.judged();
        var title =
                told.items().stream()
                        .filter(it -> it.bearing().equals(asked))
                        .map(Item::title)
                        .findFirst()
                        .orElse(null);
        var back = JudgementAddress.of(judged.judgement().id()) + "#evidence";
        var before =
                judged.result()
                        .map(it -> JudgementWords.headline(it, judged.judgement()))
                        .orElse(JudgementWords.NOT_YET);
        return told.without()
                .map(it ->
                        new Missing(
                                title,
                                null,
                                JudgementWords.rows(it.before(), it.after()),
                                JudgementWords.needs(it.needs()),
                                before,
                                judged.result()
                                        .filter(_ -> it.needs().isEmpty())
                                        .map(result ->
                                                JudgementWords.headline(
                                                        result.deciding().said(),
                                                        judged.judgement().widened(it.band())))
                                        .orElse(JudgementWords.NOT_YET),
                                back))
                .orElseGet(() ->
                        new Missing(
                                title,
                                "You may not see all inputs, so it cannot be worked out for you"
                                        + " what would change.",
                                List.of(),
                                List.of(),
                                before,
                                before,
                                back));
    }

    private static Again again(Recomputed recomputed, Judgement judgement) {
        return new Again(
                recomputed.isSame()
                        ? recomputed.withheld() == 0
                                ? "Worked out anew just now from what is kept: the same, byte for"
                                        + " byte."
                                : "What the answers come to was worked out anew just now: the same,"
                                        + " byte for byte. The evidence could not be, because you"
                                        + " may not see all of it."
                        : "Worked out anew just now, it is not what was kept. Do not rely on it"
                                + " before somebody has found out why.",
                recomputed.isSame(),
                judgement.inputsHash().hex(),
                recomputed.differences());
    }

    private static List<Facets> facets(List<FacetEntry> entries) {
        return Arrays.stream(Facet.values())
                .map(facet ->
                        new Facets(
                                facet.title(),
                                facet.words(),
                                entries.stream()
                                        .filter(it -> it.facet() == facet)
                                        .map(it ->
                                                new Said(
                                                        it.words(),
                                                        (it.demonstration()
                                                                        ? "Invented, to try Ettle with. "
                                                                        : "")
                                                                + "Entered "
                                                                + Moments.words(it.at())
                                                                + (it.toAll()
                                                                        ? ""
                                                                        : ", for members only")))
                                        .toList()))
                .toList();
    }
}
