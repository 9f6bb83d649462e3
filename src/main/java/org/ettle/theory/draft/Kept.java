package org.ettle.theory.draft;

import java.util.List;
import java.util.Set;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.Lane;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.Outcome.Code;
import org.ettle.theory.Source;
import org.ettle.theory.Tag;
import org.ettle.theory.Tier;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How orders, and the version from which they begin, are written down.
final class Kept {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Set<Code>> CODES = new TypeReference<>() {};

    private Kept() {}

    private record Content(
            MapVersion.Heading heading,
            List<Tier> tiers,
            List<Lane> lanes,
            List<Outcome> outcomes,
            List<Link> links,
            List<Tag> tags,
            List<Source> sources,
            List<MapVersion.Gap> gaps) {}

    static String write(MapVersion base) {
        return JSON.writeValueAsString(
                new Content(
                        base.heading(),
                        base.tiers(),
                        base.lanes(),
                        base.outcomes(),
                        base.links(),
                        base.tags(),
                        base.sources(),
                        base.gaps()));
    }

    static MapVersion readVersion(String json, MapVersion.Id id, ChangeMap.Id map) {
        var it = JSON.readValue(json, Content.class);
        return new MapVersion(
                id,
                map,
                it.heading(),
                new MapVersion.State.Draft(),
                it.tiers(),
                it.lanes(),
                it.outcomes(),
                it.links(),
                it.tags(),
                it.sources(),
                it.gaps());
    }

    static String write(Edit edit) {
        return JSON.writerFor(Edit.class).writeValueAsString(edit);
    }

    static Edit readEdit(String json) {
        return JSON.readValue(json, Edit.class);
    }

    /// The lasting name of the kind of edit.
    static String kind(Edit edit) {
        return JSON.valueToTree(edit).get("edit").stringValue();
    }

    static String write(Set<Code> codes) {
        return JSON.writeValueAsString(codes);
    }

    static Set<Code> readCodes(String json) {
        return JSON.readValue(json, CODES);
    }
}
