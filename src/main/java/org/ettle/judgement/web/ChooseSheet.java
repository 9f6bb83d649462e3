package org.ettle.judgement.web;

import java.util.List;
import org.ettle.evidence.Target;
import org.ettle.platform.page.Signpost;
import org.ettle.theory.beside.Viewed;
import org.springframework.web.util.UriComponentsBuilder;

/// What there is to judge in one version of a map.
public record ChooseSheet(
        String version, List<Signpost> versions, List<Thing> outcomes, List<Thing> links) {

    public record Thing(String code, String words, String address) {}

    static ChooseSheet of(List<Viewed> versions, Viewed viewed) {
        var owner = viewed.map().owner();
        var version = viewed.version();
        return new ChooseSheet(
                version.heading().title(),
                versions.stream()
                        .map(it ->
                                new Signpost(
                                        it.version().heading().title(),
                                        UriComponentsBuilder.fromPath("/judgements/new")
                                                .queryParam("map", it.map().address())
                                                .queryParam("version", it.version().name())
                                                .encode()
                                                .toUriString(),
                                        it.version().id().equals(version.id())))
                        .toList(),
                version.outcomes().stream()
                        .map(it -> new Target.AnOutcome(owner, version.id(), it.code()))
                        .map(it -> thing(viewed, it))
                        .toList(),
                version.links().stream()
                        .map(it -> new Target.ALink(owner, version.id(), it.name()))
                        .map(it -> thing(viewed, it))
                        .toList());
    }

    private static Thing thing(Viewed viewed, Target target) {
        var line = TargetLine.of(viewed, target);
        return new Thing(line.code(), line.words(), JudgementAddress.open(line));
    }
}
