package org.ettle.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.Outcome;
import org.springframework.context.ApplicationContext;

/// An organisation that holds words of every kind of consent. Each passage, what is noted of it,
/// and the rest of each text is a word unlike any other.
public final class ConsentWorld {

    /// A word to look for that finds all of them.
    public static final String EVERYWHERE = "whimbrel";

    private static final Source.Permission LENT =
            new Source.Permission(Consent.GIVEN, "Asked.", Reuse.PUBLIC);

    private final ApplicationContext program;
    private final OrganisationId organisation;
    private final UUID analyst;
    private final TreeSet<String> lent = new TreeSet<>();
    private final TreeSet<String> all = new TreeSet<>();
    private final List<Map<String, String>> things = new ArrayList<>();

    private ConsentWorld(ApplicationContext program, OrganisationId organisation, UUID analyst) {
        this.program = program;
        this.organisation = organisation;
        this.analyst = analyst;
    }

    public static ConsentWorld in(
            ApplicationContext program, OrganisationId organisation, UUID analyst) {
        var world = new ConsentWorld(program, organisation, analyst);
        world.fill();
        return world;
    }

    /// The words that everybody may read.
    public TreeSet<String> lent() {
        return new TreeSet<>(lent);
    }

    public TreeSet<String> all() {
        return new TreeSet<>(all);
    }

    /// What the variables of addresses stand for, for each passage.
    public List<Map<String, String>> things() {
        return List.copyOf(things);
    }

    private void fill() {
        said("lent", LENT, Reuse.PUBLIC, true);
        lent.addAll(List.of("xqlentpassage", "xqlentnote", "xqlentclaim"));
        said("kept", LENT, Reuse.ORGANISATION, true);
        said("unpublished", LENT, Reuse.PUBLIC, false);
        for (var consent : Consent.values()) {
            if (consent != Consent.NOT_NEEDED) {
                said(
                        "inside"
                                + consent.name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace("_", ""),
                        new Source.Permission(consent, null, Reuse.ORGANISATION),
                        Reuse.ORGANISATION,
                        true);
            }
        }
        var takenBack = said("takenback", LENT, Reuse.PUBLIC, true);
        as(() ->
                done(
                        door(Sources.class)
                                .permit(
                                        takenBack.source(),
                                        0,
                                        new Source.Permission(
                                                Consent.WITHDRAWN, null, Reuse.ORGANISATION),
                                        "They rang.")));
        var unsaid = said("unsaid", LENT, Reuse.PUBLIC, true);
        as(() -> done(door(Passages.class).withdraw(unsaid.passage(), "Wrong words.")));
        var recalled = said("recalled", LENT, Reuse.PUBLIC, true);
        as(() -> done(door(Sources.class).takeBack(recalled.source(), "Not yet.")));
    }

    private record Said(Source.Id source, Passage.Id passage) {}

    private Said said(String name, Source.Permission permission, Reuse reuse, boolean published) {
        return as(() -> {
            var words = EVERYWHERE + " xq" + name + "passage";
            var rest = "xq" + name + "rest";
            var description =
                    SourceFixtures.described(
                            SourceKind.CONVERSATION, "A talk: " + name, permission, null);
            var source = done(door(Sources.class).add(description)).source();
            done(door(Texts.class).add(source, words + " " + rest, SourceText.Reading.typedIn()));
            var text = door(Texts.class).findNewest(source).orElseThrow();
            var selection = new Selection(source, text.hash(), 0, words.length(), reuse, null);
            var passage =
                    ((SourceFact.PassageSelected) done(door(Passages.class).select(selection)))
                            .passage();
            var thing = tie(name, passage);
            thing.put("source", source.toString());
            thing.put("passage", passage.toString());
            things.add(thing);
            all.addAll(
                    List.of(
                            "xq" + name + "passage",
                            rest,
                            "xq" + name + "note",
                            "xq" + name + "claim"));
            if (published) {
                done(door(Sources.class).publish(source, "For all."));
            }
            return new Said(source, passage);
        });
    }

    private Map<String, String> tie(String name, Passage.Id passage) {
        var maps = door(ChangeMaps.class);
        var owner = maps.get("sds").owner();
        var version = maps.getVersion("sds", "2018");
        var five = new Outcome.Code("5");
        var bearing =
                (SourceFact.BearingMade)
                        done(
                                door(Bearings.class)
                                        .bear(
                                                passage,
                                                new Target.AnOutcome(owner, version.id(), five),
                                                Stance.SUPPORTS,
                                                Directness.DIRECT,
                                                EVERYWHERE + " xq" + name + "note"));
        var coding =
                new Coding(
                        passage,
                        owner,
                        version.id(),
                        new Claim.Factor(null, EVERYWHERE + " xq" + name + "claim"),
                        new Claim.Factor(five, EVERYWHERE + " xq" + name + "claim"),
                        Claim.Direction.MORE,
                        Claim.Attribution.EXPLICIT,
                        null,
                        null);
        var claim = (SourceFact.ClaimCoded) done(door(Claims.class).code(coding));
        var thing = new LinkedHashMap<String, String>();
        thing.put("bearing", bearing.bearing().toString());
        thing.put("claim", claim.claim().toString());
        return thing;
    }

    private static SourceFact done(Answer answer) {
        return EvidenceRoom.done(answer);
    }

    private <T> T door(Class<T> type) {
        return program.getBean(type);
    }

    private <T> T as(Supplier<T> work) {
        return Askers.call(new Asker(organisation, analyst, "a test"), work::get);
    }
}
