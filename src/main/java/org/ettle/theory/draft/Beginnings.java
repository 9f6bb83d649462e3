package org.ettle.theory.draft;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.Basis;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.Citation;
import org.ettle.theory.Lane;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Tier;
import org.jspecify.annotations.Nullable;

/// Works out where a draft begins: on which map, and from which version.
final class Beginnings {

    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");
    private static final String NOT_YET = "Not published yet";
    private static final Citation HERE = new Citation(null, null, Basis.STATED_HERE);

    private final ChangeMaps maps;

    Beginnings(ChangeMaps maps) {
        this.maps = maps;
    }

    /// @param map of the asker's own organisation
    /// @param isNew whether the map itself is begun with the draft
    /// @param base the draft before any edit
    record Start(ChangeMap map, boolean isNew, MapVersion base, Draft.@Nullable Parent parent) {}

    sealed interface Found {
        record At(Start start) implements Found {}

        record Refused(DraftRefusal reason) implements Found {}
    }

    /// @throws NotFound when the asker may not see the version, or it is not published
    Found find(BeginDraft order) {
        if (order.reason().isBlank()) {
            return new Found.Refused(new DraftRefusal.ReasonMissing());
        }
        if (!NAME.matcher(order.name()).matches()) {
            return new Found.Refused(new DraftRefusal.NameNotAllowed(order.name()));
        }
        return switch (order) {
            case BeginDraft.From it -> from(it);
            case BeginDraft.Afresh it -> afresh(it);
            case BeginDraft.Brought it -> brought(it);
        };
    }

    private Found from(BeginDraft.From order) {
        var theirs = maps.get(order.map());
        var parent = published(order.map(), order.version());
        boolean own = theirs.owner().equals(Asked.organisation());
        var map = own ? theirs : forkOf(theirs, order.here());
        var known = own ? Optional.of(theirs) : ownAt(map.address());
        var start =
                new Start(
                        known.orElse(map),
                        known.isEmpty(),
                        base(known.orElse(map), order, parent),
                        new Draft.Parent(theirs.owner(), parent.id()));
        return named(start);
    }

    private Found afresh(BeginDraft.Afresh order) {
        if (order.title().isBlank()) {
            return new Found.Refused(new DraftRefusal.TitleMissing());
        }
        var address = address(order.address(), order.here());
        if (!ADDRESS.matcher(address).matches()) {
            return new Found.Refused(new DraftRefusal.AddressNotAllowed(order.address()));
        }
        if (ownAt(address).isPresent()) {
            return new Found.Refused(new DraftRefusal.AddressTaken(address));
        }
        var map =
                new ChangeMap(
                        ChangeMap.Id.fresh(),
                        Asked.organisation(),
                        address,
                        order.title().strip(),
                        order.about().strip());
        return new Found.At(new Start(map, true, empty(map, order), null));
    }

    private Found brought(BeginDraft.Brought order) {
        var about = order.map();
        var own = ownAt(about.address());
        var address = own.isPresent() ? about.address() : address(about.address(), order.here());
        var known = own.or(() -> ownAt(address));
        var map =
                known.orElseGet(() ->
                        new ChangeMap(
                                ChangeMap.Id.fresh(),
                                Asked.organisation(),
                                address,
                                about.title(),
                                about.about()));
        var draft = order.version().asDraftOf(map.id());
        return known.flatMap(it -> sameAs(it, draft))
                .<Found>map(Found.Refused::new)
                .orElseGet(() -> named(new Start(map, known.isEmpty(), draft, null)));
    }

    private Optional<DraftRefusal> sameAs(ChangeMap map, MapVersion brought) {
        return maps.versions(map.id()).stream()
                .filter(it -> it.saysTheSameAs(brought.placed()))
                .findFirst()
                .map(it -> new DraftRefusal.HereAlready(it.name()));
    }

    private Found named(Start start) {
        boolean taken =
                !start.isNew()
                        && maps.findVersion(start.map().address(), start.base().name())
                                .filter(it -> it.map().equals(start.map().id()))
                                .isPresent();
        return taken
                ? new Found.Refused(new DraftRefusal.NameTaken(start.base().name()))
                : new Found.At(start);
    }

    private ChangeMap forkOf(ChangeMap theirs, BeginDraft.Workplace here) {
        return new ChangeMap(
                ChangeMap.Id.fresh(),
                Asked.organisation(),
                address(theirs.address(), here),
                theirs.title() + ": " + here.title(),
                theirs.about());
    }

    /// An address ends in its organisation's, so that nobody's map hides another's. A long one is
    /// cut before it.
    private static String address(String base, BeginDraft.Workplace here) {
        var ending = "-" + here.address();
        if (base.endsWith(ending)) {
            return base;
        }
        int room = Math.max(1, 40 - ending.length());
        return (base.length() > room ? base.substring(0, room) : base) + ending;
    }

    private Optional<ChangeMap> ownAt(String address) {
        return maps.find(address).filter(it -> it.owner().equals(Asked.organisation()));
    }

    private MapVersion published(String map, String version) {
        return maps.findVersion(map, version)
                .filter(MapVersion::isPublished)
                .orElseThrow(() -> new NotFound("this version of the map"));
    }

    private static MapVersion base(ChangeMap map, BeginDraft.From order, MapVersion parent) {
        return new MapVersion(
                MapVersion.Id.fresh(),
                map.id(),
                new MapVersion.Heading(
                        order.name(),
                        parent.heading().title(),
                        order.here().title(),
                        NOT_YET,
                        parent.heading().about()),
                new MapVersion.State.Draft(),
                parent.tiers(),
                parent.lanes(),
                parent.outcomes(),
                parent.links(),
                parent.tags(),
                parent.sources(),
                parent.gaps());
    }

    private MapVersion empty(ChangeMap map, BeginDraft.Afresh order) {
        var like = order.like();
        var model = like == null ? null : published(like.map(), like.version());
        return new MapVersion(
                MapVersion.Id.fresh(),
                map.id(),
                new MapVersion.Heading(
                        order.name(),
                        order.title().strip(),
                        order.here().title(),
                        NOT_YET,
                        order.about().strip()),
                new MapVersion.State.Draft(),
                model == null ? usualTiers() : model.tiers(),
                model == null
                        ? usualLanes()
                        : model.lanes().stream().map(Beginnings::uncited).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Tier> usualTiers() {
        return List.of(
                new Tier("step", "Steps", "need to be in place for …", false),
                new Tier("key", "Key outcomes", "bring about …", false),
                new Tier("vision", "Vision", null, true));
    }

    private static List<Lane> usualLanes() {
        return List.of(
                lane(Lane.Kind.PEOPLE, "people", "Supported people and carers."),
                lane(Lane.Kind.WORKFORCE, "workforce", "Those who work with them."),
                lane(Lane.Kind.SYSTEM, "system", "Systems and those who lead them."));
    }

    private static Lane lane(Lane.Kind kind, String key, String about) {
        return new Lane(key, kind, kind.words(), about, HERE);
    }

    private static Lane uncited(Lane it) {
        return new Lane(it.key(), it.kind(), it.title(), it.about(), HERE);
    }
}
