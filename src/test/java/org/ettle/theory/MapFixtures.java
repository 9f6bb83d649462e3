package org.ettle.theory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Versions for tests: two shaped like the published maps, and random worlds from a seed.
public final class MapFixtures {

    private static final Instant PUBLISHED = Instant.parse("2018-11-01T00:00:00Z");

    private final List<Tier> tiers = new ArrayList<>();
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private boolean published = true;

    private MapFixtures() {}

    public static MapFixtures aMap() {
        return new MapFixtures();
    }

    public MapFixtures tier(String key, String title, @Nullable String hint) {
        tiers.add(new Tier(key, title, hint, false));
        return this;
    }

    public MapFixtures spanning(String key, String title) {
        tiers.add(new Tier(key, title, null, true));
        return this;
    }

    public MapFixtures lane(String key, Lane.Kind kind, String title, String about) {
        lanes.add(new Lane(key, kind, title, about, Citation.inferred()));
        return this;
    }

    public MapFixtures outcome(
            String code, String tier, @Nullable String lane, Standing standing, String label) {
        return outcome(code, tier, lane, standing, label, null);
    }

    public MapFixtures outcome(
            String code,
            String tier,
            @Nullable String lane,
            Standing standing,
            String label,
            @Nullable Integer slot) {
        outcomes.add(
                new Outcome(
                        new Outcome.Code(code),
                        label,
                        standing,
                        tier,
                        lane,
                        null,
                        null,
                        Citation.inferred(),
                        null,
                        List.of(),
                        slot));
        return this;
    }

    public MapFixtures nested(String from, String... to) {
        Arrays.stream(to).forEach(one -> links.add(link(from, one, Link.Kind.PARENT)));
        return this;
    }

    public MapFixtures influence(String from, String to) {
        links.add(link(from, to, Link.Kind.INFLUENCE));
        return this;
    }

    public MapFixtures draft() {
        published = false;
        return this;
    }

    public MapVersion named(String name, String title) {
        return new MapVersion(
                new MapVersion.Id(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
                new ChangeMap.Id(new UUID(0, 1)),
                new MapVersion.Heading(
                        name, title, "Scottish Government", "2018", "A map for tests."),
                published
                        ? new MapVersion.State.Published(PUBLISHED)
                        : new MapVersion.State.Draft(),
                tiers,
                lanes,
                outcomes,
                links,
                List.of(),
                List.of(),
                List.of());
    }

    private static Link link(String from, String to, Link.Kind kind) {
        return new Link(
                new Outcome.Code(from),
                new Outcome.Code(to),
                kind,
                null,
                null,
                Citation.inferred(),
                List.of(),
                List.of());
    }

    /// Shaped like the map of 2018: three tiers, three lanes, 18 outcomes.
    public static MapVersion the2018Map() {
        var map =
                aMap().tier("intermediate", "Intermediate outcomes", "need to be in place for …")
                        .tier("key", "Key outcomes", "which together bring …")
                        .spanning("vision", "Vision")
                        .lane("people", Lane.Kind.PEOPLE, "People", "Supported people and carers")
                        .lane(
                                "workforce",
                                Lane.Kind.WORKFORCE,
                                "Workforce",
                                "Everyone whose work affects support")
                        .lane(
                                "system",
                                Lane.Kind.SYSTEM,
                                "System",
                                "Leaders, commissioning and systems");
        map.outcome(
                "0",
                "vision",
                null,
                Standing.OFFICIAL,
                "People’s social care and support outcomes are met");
        map.outcome(
                "1",
                "key",
                "people",
                Standing.OFFICIAL,
                "People have choice and control over their social care and support");
        map.outcome(
                "2",
                "key",
                "people",
                Standing.OFFICIAL,
                "People are empowered to make informed decisions about their social care and support");
        map.outcome(
                "3",
                "key",
                "workforce",
                Standing.WORKING,
                "Workers have the values, skills, knowledge and confidence to support people");
        map.outcome(
                "4",
                "key",
                "system",
                Standing.WORKING,
                "Senior decision makers and systems create the conditions for choice and control");
        map.outcome(
                "5",
                "intermediate",
                "people",
                Standing.WORKING,
                "People experience good conversations which respect what matters to them and the support they need");
        map.outcome(
                "6",
                "intermediate",
                "people",
                Standing.WORKING,
                "People have access to high quality advice, support and information");
        map.outcome(
                "7",
                "intermediate",
                "people",
                Standing.WORKING,
                "People have access to advocacy where required");
        map.outcome(
                "8",
                "intermediate",
                "people",
                Standing.WORKING,
                "People know the budget available to them");
        map.outcome(
                "9",
                "intermediate",
                "workforce",
                Standing.WORKING,
                "Workers across relevant roles are clear and consistent in their support");
        map.outcome(
                "10",
                "intermediate",
                "workforce",
                Standing.WORKING,
                "Workers take an assets-based approach");
        map.outcome(
                "11",
                "intermediate",
                "workforce",
                Standing.WORKING,
                "Frontline workers exercise professional autonomy");
        map.outcome(
                "12",
                "intermediate",
                "system",
                Standing.WORKING,
                "Statutory authorities plan and review services recognising choice and control");
        map.outcome(
                "13",
                "intermediate",
                "system",
                Standing.WORKING,
                "Communities and supported people influence planning, commissioning and procuring");
        map.outcome(
                "14",
                "intermediate",
                "system",
                Standing.WORKING,
                "Delivery approaches enable creativity");
        map.outcome(
                "15",
                "intermediate",
                "system",
                Standing.WORKING,
                "Commissioning is supportive: flexible, proportionate, outcomes-based");
        map.outcome(
                "16",
                "intermediate",
                "system",
                Standing.WORKING,
                "Statutory, independent and third sectors have trusting, collaborative relationships");
        map.outcome(
                "17",
                "intermediate",
                "system",
                Standing.WORKING,
                "Procurement and commissioning processes support the flexible, personalised and creative choices people make");
        for (var code : List.of("5", "6", "7", "8")) {
            map.nested(code, "1", "2");
        }
        for (var code : List.of("9", "10", "11")) {
            map.nested(code, "3");
        }
        for (var code : List.of("12", "13", "14", "15", "16", "17")) {
            map.nested(code, "4");
        }
        for (var code : List.of("1", "2", "3", "4")) {
            map.nested(code, "0");
        }
        map.influence("4", "11").influence("17", "1").influence("4", "1").influence("3", "1");
        return map.named("2018", "SDS Change Map 2018");
    }

    /// Shaped like the map of 2019–21: a process outcome across all lanes, long labels, no vision.
    public static MapVersion the2019Map() {
        var map =
                aMap().tier("sub", "Sub-outcomes", "need to be in place for …")
                        .tier("headline", "Headline outcomes", null)
                        .spanning("process", "Process outcome")
                        .lane(
                                "leaders",
                                Lane.Kind.SYSTEM,
                                "Leaders and systems",
                                "Those who decide, and the systems they decide through")
                        .lane(
                                "workforce",
                                Lane.Kind.WORKFORCE,
                                "Workforce",
                                "Workers across all aspects of social care support")
                        .lane(
                                "people",
                                Lane.Kind.PEOPLE,
                                "People",
                                "People who use support, unpaid carers and families");
        map.outcome(
                "Leaders",
                "headline",
                "leaders",
                Standing.OFFICIAL,
                "Senior decision makers and systems create the culture and conditions for choice and control over social care support");
        map.outcome(
                "L1",
                "sub",
                "leaders",
                Standing.OFFICIAL,
                "Statutory authorities undertake effective strategic planning for improvement");
        map.outcome(
                "L2",
                "sub",
                "leaders",
                Standing.OFFICIAL,
                "Communities and supported people shape the planning, commissioning and monitoring of support, and are enabled to create and sustain the full range of community resources");
        map.outcome(
                "L3",
                "sub",
                "leaders",
                Standing.OFFICIAL,
                "Decision making structures enable a creative, flexible and timely approach to the delivery of support");
        map.outcome(
                "L4",
                "sub",
                "leaders",
                Standing.OFFICIAL,
                "Procurement and commissioning processes promote a diverse range of flexible, personalised and creative support");
        map.outcome(
                "L5",
                "sub",
                "leaders",
                Standing.OFFICIAL,
                "All contractual and monitoring arrangements between local authorities, providers and supported people are flexible, proportionate and outcome-based");
        map.outcome(
                "L6",
                "sub",
                "leaders",
                Standing.OFFICIAL,
                "The relationship between public, independent and third sector health and social care organisations is trusting and collaborative");
        map.outcome(
                "WorkforceA",
                "headline",
                "workforce",
                Standing.OFFICIAL,
                "Workers enable and empower people to make informed decisions about their social care support");
        map.outcome(
                "WorkforceB",
                "headline",
                "workforce",
                Standing.OFFICIAL,
                "Workers across all aspects of social care support exercise the appropriate values, skills, knowledge and confidence");
        map.outcome(
                "W1",
                "sub",
                "workforce",
                Standing.OFFICIAL,
                "Workers receive clear and consistent information, training and capacity building in supporting and delivering self-directed approaches");
        map.outcome(
                "W2",
                "sub",
                "workforce",
                Standing.OFFICIAL,
                "Workers engage in good conversations which respect what matters to people and the outcomes they value");
        map.outcome(
                "W3",
                "sub",
                "workforce",
                Standing.OFFICIAL,
                "Workers take a strengths-based approach to supporting people");
        map.outcome(
                "W4",
                "sub",
                "workforce",
                Standing.OFFICIAL,
                "Frontline workers are encouraged and enabled to exercise professional autonomy");
        map.outcome(
                "People",
                "headline",
                "people",
                Standing.OFFICIAL,
                "People have choice and control over their social care support");
        map.outcome(
                "P1",
                "sub",
                "people",
                Standing.OFFICIAL,
                "People are fully involved in decisions about their support");
        map.outcome(
                "P2",
                "sub",
                "people",
                Standing.OFFICIAL,
                "People have access to good quality information, advice and practical assistance in understanding creative support options and how they might work");
        map.outcome(
                "P3",
                "sub",
                "people",
                Standing.OFFICIAL,
                "People have access to good quality advocacy, if they feel it is required");
        map.outcome(
                "P4",
                "sub",
                "people",
                Standing.OFFICIAL,
                "People know the budget and resources available to them and can direct them creatively and flexibly");
        map.outcome(
                "P5",
                "sub",
                "people",
                Standing.OFFICIAL,
                "People understand how and why decisions about budgets and support are made");
        map.outcome(
                "Process",
                "process",
                null,
                Standing.WORKING,
                "Views and experiences of people, workers and social care support providers inform and underpin these changes");
        for (var code : List.of("L1", "L2", "L3", "L4", "L5", "L6")) {
            map.nested(code, "Leaders");
        }
        for (var code : List.of("W1", "W2", "W3", "W4")) {
            map.nested(code, "WorkforceA", "WorkforceB");
        }
        for (var code : List.of("P1", "P2", "P3", "P4", "P5")) {
            map.nested(code, "People");
        }
        return map.named("2019-21", "SDS Implementation Plan 2019–21: change map");
    }

    /// Shaped like the plan of 2016–18: four outcomes in one tier.
    public static MapVersion the2016Map() {
        return aMap().tier("strategic", "Strategic outcomes", null)
                .lane("people", Lane.Kind.PEOPLE, "People", "")
                .lane("workforce", Lane.Kind.WORKFORCE, "Workforce", "")
                .lane("system", Lane.Kind.SYSTEM, "System", "")
                .outcome(
                        "S1",
                        "strategic",
                        "people",
                        Standing.OFFICIAL,
                        "Supported people have more choice and control")
                .outcome(
                        "S2",
                        "strategic",
                        "workforce",
                        Standing.OFFICIAL,
                        "Workers are confident and valued")
                .outcome(
                        "S3",
                        "strategic",
                        "system",
                        Standing.OFFICIAL,
                        "Commissioning is more flexible and responsive")
                .outcome(
                        "S4",
                        "strategic",
                        "system",
                        Standing.OFFICIAL,
                        "Systems are more widely understood, flexible and less complex")
                .named("2016-18", "SDS Implementation Plan 2016–18");
    }

    /// Shaped like the plan of 2023–27: three tiers, of which little is known.
    public static MapVersion the2023Map() {
        return aMap().tier("activity", "Activities", "are done under …")
                .tier("theme", "Themes", "which serve …")
                .tier("outcome", "Outcome areas", null)
                .lane("people", Lane.Kind.PEOPLE, "People", "Supported people and carers")
                .lane("workforce", Lane.Kind.WORKFORCE, "Workforce", "")
                .lane("system", Lane.Kind.SYSTEM, "Systems and culture", "")
                .lane("leaders", Lane.Kind.SYSTEM, "Leaders", "")
                .outcome(
                        "1",
                        "outcome",
                        "people",
                        Standing.OFFICIAL,
                        "Supported person and carer’s choice over their support")
                .outcome(
                        "2",
                        "outcome",
                        "workforce",
                        Standing.OFFICIAL,
                        "Enhanced worker skills, practice and autonomy")
                .outcome("3", "outcome", "system", Standing.OFFICIAL, "Systems and culture")
                .outcome(
                        "4",
                        "outcome",
                        "leaders",
                        Standing.OFFICIAL,
                        "Leaders understand and help staff realise SDS principles and values")
                .outcome(
                        "1.1",
                        "theme",
                        "people",
                        Standing.OFFICIAL,
                        "Access to SDS support, brokerage, advice, advocacy and tools")
                .outcome(
                        "1.1.1",
                        "activity",
                        "people",
                        Standing.WORKING,
                        "Continue funding independent support through Support in the Right Direction")
                .outcome(
                        "1.1.2",
                        "activity",
                        "people",
                        Standing.WORKING,
                        "Access to advice, advocacy, brokerage and preventative support")
                .outcome(
                        "1.1.3",
                        "activity",
                        "people",
                        Standing.WORKING,
                        "Capacity of supported people and independent support organisations")
                .nested("1.1.1", "1.1")
                .nested("1.1.2", "1.1")
                .nested("1.1.3", "1.1")
                .nested("1.1", "1")
                .named("2023-27", "SDS Improvement Plan 2023–27");
    }

    public static List<MapVersion> thePublishedMaps() {
        return List.of(the2016Map(), the2018Map(), the2019Map(), the2023Map());
    }

    /// A map of any shape: tiers, lanes and links in both directions, drawn from the seed.
    public static MapVersion aRandomMap(long seed, int size) {
        var random = new Random(seed);
        var map = aMap();
        int tierCount = 1 + random.nextInt(5);
        int laneCount = 1 + random.nextInt(5);
        for (int tier = 0; tier < tierCount; tier++) {
            map.tier("t" + tier, "Tier " + tier, null);
        }
        map.spanning("span", "Across");
        for (int lane = 0; lane < laneCount; lane++) {
            var kind = Lane.Kind.values()[random.nextInt(3)];
            map.lane("l" + lane, kind, "Lane " + lane, "Any lane");
        }
        var tierOf = new int[size];
        for (int code = 0; code < size; code++) {
            tierOf[code] = random.nextInt(tierCount);
            boolean spans = random.nextInt(12) == 0;
            if (spans) {
                tierOf[code] = tierCount;
            }
            map.outcome(
                    "n" + code,
                    spans ? "span" : "t" + tierOf[code],
                    spans ? null : "l" + random.nextInt(laneCount),
                    random.nextBoolean() ? Standing.OFFICIAL : Standing.WORKING,
                    aLabel(random),
                    random.nextInt(3) == 0 ? code + size * random.nextInt(4) : null);
        }
        var seen = new HashSet<String>();
        for (int link = 0; link < size * 3 / 2; link++) {
            int from = random.nextInt(size);
            int to = random.nextInt(size);
            if (from == to || !seen.add(from + " " + to)) {
                continue;
            }
            if (tierOf[from] >= tierOf[to] || random.nextInt(4) == 0) {
                map.influence("n" + from, "n" + to);
            } else {
                map.nested("n" + from, "n" + to);
            }
        }
        return map.named("world-" + seed, "World " + seed);
    }

    private static String aLabel(Random random) {
        var words =
                List.of(
                        "people",
                        "choice",
                        "and",
                        "budget",
                        "conversation",
                        "self-directed",
                        "a",
                        "outcomes",
                        "are",
                        "<met>",
                        "\"support\"",
                        "&",
                        "incomprehensibilities");
        var label = new StringBuilder("Outcome");
        int count = 1 + random.nextInt(18);
        for (int i = 0; i < count; i++) {
            label.append(' ').append(words.get(random.nextInt(words.size())));
        }
        return label.toString();
    }

    /// A layered map of the given size, 1.5 links to each outcome; one link in six skips a column.
    public static MapVersion aLargeMap(long seed, int size) {
        var random = new Random(seed);
        var map = aMap();
        int tierCount = 5;
        for (int tier = 0; tier < tierCount; tier++) {
            map.tier("t" + tier, "Tier " + tier, null);
        }
        map.lane("a", Lane.Kind.PEOPLE, "People", "People")
                .lane("b", Lane.Kind.WORKFORCE, "Workforce", "Workforce")
                .lane("c", Lane.Kind.SYSTEM, "System", "System");
        int each = size / tierCount;
        for (int code = 0; code < size; code++) {
            var lane = List.of("a", "b", "c").get(code % each * 3 / each);
            var tier = "t" + Math.min(tierCount - 1, code / each);
            map.outcome("n" + code, tier, lane, Standing.WORKING, aLabel(random), null);
        }
        var seen = new HashSet<String>();
        for (int link = 0; link < size * 3 / 2; link++) {
            int from = random.nextInt(size - each);
            int further = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 1;
            int to = (from / each + further) * each + random.nextInt(each);
            if (to < size && seen.add(from + " " + to)) {
                map.nested("n" + from, "n" + to);
            }
        }
        return map.named("large-" + size, "A map of " + size + " outcomes");
    }
}
