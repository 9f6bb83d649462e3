package org.ettle.judgement.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.ettle.evidence.Target;
import org.ettle.platform.page.Act;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.beside.Viewed;
import org.springframework.web.util.UriComponentsBuilder;

/// What is judged, as pages name it.
///
/// @param kind "outcome" or "link"
/// @param version the title of the version
/// @param address where its map tells of it
/// @param query names it in the address of a form
public record TargetLine(
        String kind, String code, String words, String version, String address, String query) {

    public static TargetLine of(Viewed viewed, Target target) {
        var version = viewed.version();
        var query =
                UriComponentsBuilder.newInstance()
                        .queryParam("map", viewed.map().address())
                        .queryParam("version", version.name());
        var title = version.heading().title();
        return switch (target) {
            case Target.AnOutcome(_, _, var code) ->
                    new TargetLine(
                            "outcome",
                            code.value(),
                            version.get(code).label(),
                            title,
                            viewed.outcomes() + code,
                            written(query.queryParam("outcome", code.value())));
            case Target.ALink(_, _, var link) ->
                    new TargetLine(
                            "link",
                            link.from() + " to " + link.to(),
                            sentence(version, link),
                            title,
                            "/evidence/links"
                                    + "?"
                                    + written(
                                            query.cloneBuilder()
                                                    .queryParam("from", link.from().value())
                                                    .queryParam("to", link.to().value())
                                                    .queryParam("kind", link.kind().name())),
                            written(
                                    query.queryParam("from", link.from().value())
                                            .queryParam("to", link.to().value())
                                            .queryParam("kind", link.kind().name())));
        };
    }

    private static String written(UriComponentsBuilder query) {
        return query.encode().toUriString().substring(1);
    }

    public static String sentence(MapVersion version, Link.Name link) {
        return "“"
                + version.get(link.from()).label()
                + "” "
                + link.kind().words()
                + " “"
                + version.get(link.to()).label()
                + "”";
    }

    /// “outcome 5” or “the link from 5 to 1”.
    public String name() {
        return kind.equals("outcome") ? "outcome " + code : "the link from " + code;
    }

    /// The form along with what names the target.
    public Act sentWith(Act act) {
        var sent = act;
        for (var part : query.split("&", -1)) {
            var pair = part.split("=", 2);
            sent = sent.sending(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return sent;
    }
}
