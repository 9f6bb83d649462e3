package org.ettle.judgement.web;

import java.util.List;
import org.ettle.evidence.Target;
import org.ettle.platform.page.Signpost;
import org.ettle.theory.beside.Viewed;
import org.springframework.web.util.UriComponentsBuilder;

/// What there is to judge in one version of a map, or to look for contrary evidence on.
///
/// @param page for which something is chosen
public record ChooseSheet(
        Page page,
        String version,
        List<Signpost> versions,
        List<Thing> outcomes,
        List<Thing> links) {

    public enum Page {
        OPEN(
                "/judgements/new",
                "What is judged?",
                "Choose an outcome, to judge how far it has come about; or a link, to judge what the"
                        + " one does for the other."),
        CONTRARY(
                "/judgements/contrary",
                "Where is contrary evidence sought?",
                "Choose the outcome or link on which you looked for what tells against it."),
        TRACE(
                JudgementAddress.TRACES + "/new",
                "Which link is traced?",
                "Choose a link, to write down what should be seen if it holds.");

        private final String address;
        private final String title;
        private final String lead;

        Page(String address, String title, String lead) {
            this.address = address;
            this.title = title;
            this.lead = lead;
        }

        /// Whether it is about links alone.
        boolean isOfLinks() {
            return this == TRACE;
        }

        public String title() {
            return title;
        }

        public String lead() {
            return lead;
        }
    }

    public record Thing(String code, String words, String address) {}

    public static ChooseSheet of(Page page, List<Viewed> versions, Viewed viewed) {
        var owner = viewed.map().owner();
        var version = viewed.version();
        return new ChooseSheet(
                page,
                version.heading().title(),
                versions.stream()
                        .map(it ->
                                new Signpost(
                                        it.version().heading().title(),
                                        UriComponentsBuilder.fromPath(page.address)
                                                .queryParam("map", it.map().address())
                                                .queryParam("version", it.version().name())
                                                .encode()
                                                .toUriString(),
                                        it.version().id().equals(version.id())))
                        .toList(),
                version.outcomes().stream()
                        .filter(_ -> !page.isOfLinks())
                        .map(it -> new Target.AnOutcome(owner, version.id(), it.code()))
                        .map(it -> thing(page, viewed, it))
                        .toList(),
                version.links().stream()
                        .map(it -> new Target.ALink(owner, version.id(), it.name()))
                        .map(it -> thing(page, viewed, it))
                        .toList());
    }

    private static Thing thing(Page page, Viewed viewed, Target target) {
        var line = TargetLine.of(viewed, target);
        return new Thing(line.code(), line.words(), page.address + "?" + line.query());
    }
}
