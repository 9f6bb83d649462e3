package org.ettle.theory.web.drafts;

import org.ettle.platform.page.Typed;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;

/// Fills a form that was just opened with how the draft stands, so that an editor changes what is
/// there and loses nothing of it.
final class AsItStands {

    private static final int ROOM_FOR_MORE = 2;

    private final MapVersion version;
    private final Typed asked;
    private final LinkedMultiValueMap<String, String> answers = new LinkedMultiValueMap<>();

    private AsItStands(MapVersion version, Typed asked) {
        this.version = version;
        this.asked = asked;
    }

    /// @param asked which outcome or link it is about
    /// @throws NotFound when the draft has no such thing
    static Typed of(EditKind kind, MapVersion version, Typed asked) {
        var form = new AsItStands(version, asked);
        if (kind.isOfOutcome()) {
            form.outcome(kind, form.outcome());
        } else if (kind.isOfLink()) {
            form.link(form.link());
        } else if (kind == EditKind.TITLE) {
            form.put("title", version.heading().title());
            form.put("about", version.heading().about());
        }
        return asked.orElse(form.answers);
    }

    private Outcome outcome() {
        return Outcome.Code.find(asked.text("code"))
                .flatMap(version::find)
                .orElseThrow(() -> new NotFound("this outcome"));
    }

    private Link link() {
        return version.links().stream()
                .filter(it -> it.from().value().equals(asked.text("from")))
                .filter(it -> it.to().value().equals(asked.text("to")))
                .filter(it -> it.kind().name().equals(asked.text("linkKind")))
                .findFirst()
                .orElseThrow(() -> new NotFound("this link"));
    }

    private void outcome(EditKind kind, Outcome outcome) {
        put("label", outcome.label());
        put("tier", outcome.tier());
        put("lane", outcome.lane());
        put("actor", outcome.actor());
        put("rationale", outcome.rationale());
        put("owner", outcome.owner());
        outcome.tags().forEach(tag -> answers.add("tag", tag));
        if (kind == EditKind.SPLIT) {
            put("code1", outcome.code() + "a");
            put("label1", outcome.label());
            put("code2", outcome.code() + "b");
        }
    }

    private void link(Link link) {
        put("rationale", link.rationale());
        put("feedback", link.feedback());
        put(
                "rivals",
                String.join("\n", link.rivals().stream().map(Link.Rival::statement).toList()));
        int number = 1;
        for (var assumption : link.assumptions()) {
            put("statement" + number, assumption.statement());
            put("status" + number++, assumption.status().name());
        }
        for (int more = 0; more < ROOM_FOR_MORE; more++) {
            put("statement" + number, "");
            put("status" + number++, Link.Assumption.Status.UNTESTED.name());
        }
    }

    private void put(String name, @Nullable String answer) {
        answers.set(name, answer == null ? "" : answer);
    }
}
