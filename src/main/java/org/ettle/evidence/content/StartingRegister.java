package org.ettle.evidence.content;

import java.util.List;
import java.util.Optional;
import org.ettle.evidence.Answer;
import org.ettle.evidence.Bearings;
import org.ettle.evidence.Claim;
import org.ettle.evidence.Claims;
import org.ettle.evidence.Coding;
import org.ettle.evidence.Passage;
import org.ettle.evidence.Passages;
import org.ettle.evidence.Selection;
import org.ettle.evidence.SourceFact;
import org.ettle.evidence.SourceText;
import org.ettle.evidence.Sources;
import org.ettle.evidence.SourcesSought;
import org.ettle.evidence.Target;
import org.ettle.evidence.Texts;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings the sources of content files into the register of the organisation that asks.
///
/// A source that is there already is left alone, with whatever people made of it since. Each is
/// brought in whole or not at all, so that a start that was broken off goes on where it was.
final class StartingRegister {

    private static final String WHY = "Ettle started with it.";
    private static final String WHY_NOT = "Ettle started without demonstration.";
    private static final String MAP = "sds";
    private static final String VERSION = "2018";

    private final Sources sources;
    private final Texts texts;
    private final Passages passages;
    private final Bearings bearings;
    private final Claims claims;
    private final ChangeMaps maps;
    private final TransactionTemplate transactions;

    StartingRegister(
            Sources sources,
            Texts texts,
            Passages passages,
            Bearings bearings,
            Claims claims,
            ChangeMaps maps,
            TransactionTemplate transactions) {
        this.sources = sources;
        this.texts = texts;
        this.passages = passages;
        this.bearings = bearings;
        this.claims = claims;
        this.maps = maps;
        this.transactions = transactions;
    }

    void load(RegisterFile file, boolean demonstration) {
        for (var entry : file.sources()) {
            transactions.executeWithoutResult(_ -> load(entry, demonstration));
        }
    }

    private void load(RegisterFile.Entry entry, boolean demonstration) {
        var known = sources.find(entry.source());
        if (known.isEmpty()) {
            bringIn(entry, demonstration);
        } else if (demonstration && entry.published() && !known.get().isPublished()) {
            // It was taken back when Ettle started without demonstration.
            done(sources.publish(entry.source(), WHY));
        }
    }

    private void bringIn(RegisterFile.Entry entry, boolean demonstration) {
        var id = entry.source();
        done(sources.add(id, entry.description(), demonstration));
        for (var tie : listed(entry.tells())) {
            done(bearings.bear(id, target(tie), tie.stance(), tie.directness(), tie.note()));
        }
        var text = entry.text();
        if (text != null) {
            done(texts.add(id, text, SourceText.Reading.typedIn()));
            var whole = texts.findNewest(id).orElseThrow();
            listed(entry.passages()).forEach(words -> keep(whole, words));
        }
        if (entry.published()) {
            done(sources.publish(id, WHY));
        }
    }

    private void keep(SourceText text, RegisterFile.Words words) {
        int at = text.words().indexOf(words.words());
        if (at < 0) {
            throw new IllegalStateException("The text does not hold “" + words.words() + "”");
        }
        int begins = text.words().codePointCount(0, at);
        int length = words.words().codePointCount(0, words.words().length());
        var selection =
                new Selection(
                        text.source(),
                        text.hash(),
                        begins,
                        begins + length,
                        words.reuse(),
                        words.origin());
        var kept = (SourceFact.PassageSelected) done(passages.select(selection));
        for (var tie : listed(words.tells())) {
            done(
                    bearings.bear(
                            kept.passage(),
                            target(tie),
                            tie.stance(),
                            tie.directness(),
                            tie.note()));
        }
        listed(words.claims()).forEach(said -> done(claims.code(coding(kept.passage(), said))));
    }

    private Coding coding(Passage.Id passage, RegisterFile.Said said) {
        return new Coding(
                passage,
                owner(),
                version().id(),
                factor(said.cause(), said.causeWords()),
                factor(said.effect(), said.effectWords()),
                said.direction(),
                said.attribution(),
                said.context(),
                said.mechanism());
    }

    private static Claim.Factor factor(@Nullable String code, String words) {
        return new Claim.Factor(code == null ? null : new Outcome.Code(code), words);
    }

    private Target target(RegisterFile.Tie tie) {
        var outcome = tie.outcome();
        if (outcome != null) {
            return new Target.AnOutcome(owner(), version().id(), new Outcome.Code(outcome));
        }
        var ends = Optional.ofNullable(tie.link()).orElseThrow();
        return version().links().stream()
                .filter(link ->
                        link.from().value().equals(ends.from())
                                && link.to().value().equals(ends.to()))
                .findFirst()
                .map(link -> new Target.ALink(owner(), version().id(), link.name()))
                .orElseThrow();
    }

    private MapVersion version() {
        return maps.getVersion(MAP, VERSION);
    }

    private OrganisationId owner() {
        return maps.get(MAP).owner();
    }

    /// Nobody else sees the demonstration any more.
    void takeDemonstrationBack() {
        var published = new SourcesSought(null, null, null, null, true, true, 1);
        for (var found = sources.list(published).sources();
                !found.isEmpty();
                found = sources.list(published).sources()) {
            found.forEach(line -> done(sources.takeBack(line.source().id(), WHY_NOT)));
        }
    }

    private static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static SourceFact done(Answer answer) {
        return switch (answer) {
            case Answer.Done(var fact) -> fact;
            case Answer.Refused(var reason) ->
                    throw new IllegalStateException("The register refused: " + reason);
        };
    }
}
