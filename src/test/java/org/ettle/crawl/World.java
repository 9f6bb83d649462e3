package org.ettle.crawl;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ettle.access.Answer;
import org.ettle.access.Organisations;
import org.ettle.access.People;
import org.ettle.access.Role;
import org.ettle.access.Scope;
import org.ettle.access.SignedIn;
import org.ettle.access.passkey.PasskeyFixtures;
import org.ettle.access.passkey.Passkeys;
import org.ettle.access.session.Sessions;
import org.ettle.access.token.ApiTokens;
import org.ettle.access.token.TokenFixtures;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.Bearings;
import org.ettle.evidence.Directness;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceFact;
import org.ettle.evidence.SourceFixtures;
import org.ettle.evidence.Sources;
import org.ettle.evidence.Stance;
import org.ettle.evidence.Target;
import org.ettle.evidence.document.Documents;
import org.ettle.evidence.document.Sent;
import org.ettle.evidence.remapping.Decide;
import org.ettle.evidence.remapping.Place;
import org.ettle.evidence.remapping.RemappingAnswer;
import org.ettle.evidence.remapping.RemappingFact;
import org.ettle.evidence.remapping.Remappings;
import org.ettle.evidence.series.Audience;
import org.ettle.evidence.series.Brought;
import org.ettle.evidence.series.Definition;
import org.ettle.evidence.series.Figure;
import org.ettle.evidence.series.FinancialYear;
import org.ettle.evidence.series.Indicators;
import org.ettle.evidence.series.Line;
import org.ettle.evidence.series.OddRow;
import org.ettle.evidence.series.Oddity;
import org.ettle.evidence.series.Reading;
import org.ettle.evidence.series.Release;
import org.ettle.evidence.series.Taking;
import org.ettle.evidence.series.Unit;
import org.ettle.evidence.series.Vintages;
import org.ettle.journal.Journal;
import org.ettle.journal.Sought;
import org.ettle.judgement.Capacity;
import org.ettle.judgement.ContrarySearches;
import org.ettle.judgement.GiveOpinion;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.Judgements;
import org.ettle.judgement.OpenJudgement;
import org.ettle.judgement.Said;
import org.ettle.judgement.SearchContrary;
import org.ettle.judgement.Status;
import org.ettle.judgement.Terms;
import org.ettle.judgement.rubric.Point;
import org.ettle.judgement.rubric.Scores;
import org.ettle.judgement.sufficiency.Minimum;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.ettle.review.Reviews;
import org.ettle.review.intake.Intakes;
import org.ettle.review.screening.Screening;
import org.ettle.review.screening.ScreeningFixtures;
import org.ettle.review.screening.Verdict;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.draft.BeginDraft;
import org.ettle.theory.draft.Comment;
import org.ettle.theory.draft.Draft;
import org.ettle.theory.draft.DraftAnswer;
import org.ettle.theory.draft.Drafts;
import org.ettle.theory.draft.Edit;
import org.springframework.context.ApplicationContext;

/// One organisation in the running program with somebody for each role and one of everything that
/// an address can name. The crawl and the matrix visit it.
public final class World {

    private static final OrganisationId NATIONAL =
            OrganisationId.of("5d5c0000-0000-4000-8000-000000000001");

    /// Begins the reason of the opinion that is blind yet.
    public static final String OPINION = "As I see it ";

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([A-Za-z]+)}");

    private final ApplicationContext program;
    private final OrganisationId organisation;
    private final Map<Role, UUID> people = new EnumMap<>(Role.class);
    private final Map<Role, String> sessions = new EnumMap<>(Role.class);
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);
    private final Map<String, String> values = new LinkedHashMap<>();

    private World(ApplicationContext program, OrganisationId organisation, String mark) {
        this.program = program;
        this.organisation = organisation;
        for (var role : Role.values()) {
            people.put(role, somebody(role, mark));
        }
    }

    public static World inTheNationalBody(ApplicationContext program) {
        return of(program, NATIONAL, "example");
    }

    /// @param mark a word, unlike any other, that stands in everything that is written
    public static World of(ApplicationContext program, OrganisationId organisation, String mark) {
        var world = new World(program, organisation, mark);
        world.tellOfPasskeys(mark);
        world.signEverybodyIn();
        world.tellOfPeople();
        world.tellOfTokens();
        world.tellOfDrafts(mark);
        world.tellOfEvidence(mark);
        world.tellOfRemapping(mark);
        world.tellOfJudgement(mark);
        world.tellOfScreening(mark);
        world.tellOfSeries(mark);
        world.tellOfDocuments(mark);
        world.tellOfReview(mark);
        world.tellOfJournal();
        return world;
    }

    public OrganisationId organisation() {
        return organisation;
    }

    private void signEverybodyIn() {
        people.forEach((role, person) -> sessions.put(role, signIn(person)));
    }

    /// Somebody who holds this role and no other.
    public UUID person(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    /// The cookie of their session.
    public String session(Role role) {
        return Objects.requireNonNull(sessions.get(role));
    }

    /// The header by which a program acts for them, with every scope.
    public String token(Role role) {
        return Objects.requireNonNull(tokens.get(role));
    }

    /// What a variable of an address stands for here, such as the draft in `/drafts/{draft}`.
    public Optional<String> find(String variable) {
        return Optional.ofNullable(values.get(variable));
    }

    private void tellOfPeople() {
        var reader = person(Role.READER);
        tell("person", reader.toString());
        tell(
                "held",
                as(Role.ADMINISTRATOR, () -> door(People.class).get(reader))
                        .roles()
                        .getFirst()
                        .id()
                        .toString());
        tell(
                "session",
                as(Role.READER, () -> door(Sessions.class).list(reader))
                        .getFirst()
                        .id()
                        .toString());
    }

    private void tellOfPasskeys(String mark) {
        var reader = person(Role.READER);
        PasskeyFixtures.add(
                door(Passkeys.class), door(Sessions.class), organisation, reader, "Laptop " + mark);
        tell(
                "passkey",
                as(Role.READER, () -> door(Passkeys.class).list(reader))
                        .getFirst()
                        .id()
                        .toString());
    }

    private void tellOfTokens() {
        for (var role : Role.values()) {
            var made =
                    TokenFixtures.made(
                            door(ApiTokens.class), organisation, person(role), Scope.values());
            tokens.put(role, "Bearer " + made.text().reveal());
            tell("token", made.fact().token().toString());
        }
        tell("organisation", door(Organisations.class).get(organisation).address());
    }

    private void tellOfDrafts(String mark) {
        var drafts = door(Drafts.class);
        var here = door(Organisations.class).get(organisation);
        var draft =
                done(
                        as(
                                Role.MAP_EDITOR,
                                () ->
                                        drafts.begin(
                                                new BeginDraft.From(
                                                        "sds",
                                                        "2018",
                                                        "example",
                                                        "To try it out: " + mark,
                                                        new BeginDraft.Workplace(
                                                                here.address(), here.title())))));
        var code = new Outcome.Code("4");
        done(
                as(
                        Role.MAP_EDITOR,
                        () ->
                                drafts.edit(
                                        draft.id(),
                                        draft.revision(),
                                        new Edit.RewordOutcome(code, "Said otherwise: " + mark),
                                        "Plainer: " + mark)));
        done(
                as(
                        Role.MAP_EDITOR,
                        () ->
                                drafts.comment(
                                        draft.id(),
                                        new Comment.About.AnOutcome(code),
                                        "Is this what people say? " + mark)));
        var link = draft.version().links().getFirst();
        tell("draft", draft.id().toString());
        tell("map", draft.map().address());
        tell("version", draft.version().name());
        tell("code", code.value());
        tell("from", link.from().value());
        tell("to", link.to().value());
        tell("number", "1");
        tell("step", "ask");
        tell(
                "comment",
                as(Role.MAP_EDITOR, () -> drafts.comments(draft.id())).getFirst().id().toString());
    }

    /// A source with words, and with every kind of thing that hangs on one.
    private void tellOfEvidence(String mark) {
        as(
                Role.ANALYST,
                () -> {
                    new EvidenceWorld(this::door).fill(mark).forEach(this::tell);
                    return true;
                });
    }

    /// Evidence made for an outcome that a later version split: one item waits, and somebody
    /// decided on the other.
    private void tellOfRemapping(String mark) {
        var maps = door(ChangeMaps.class);
        var from = as(Role.ANALYST, () -> maps.getVersion("sds", "2016-18")).id();
        var to = as(Role.ANALYST, () -> maps.getVersion("sds", "2018")).id();
        var where =
                new Decide.Where(
                        NATIONAL, from, new Place.AnOutcome(new Outcome.Code("S1")), NATIONAL, to);
        var decided = bearing(mark + " one", from);
        bearing(mark + " two", from);
        var answer =
                as(
                        Role.ANALYST,
                        () ->
                                door(Remappings.class)
                                        .decide(
                                                new Decide(
                                                        where,
                                                        Set.of(decided),
                                                        List.of(
                                                                new Place.AnOutcome(
                                                                        new Outcome.Code("1"))),
                                                        false,
                                                        "It tells of choice " + mark)));
        if (answer instanceof RemappingAnswer.Done(RemappingFact.EvidenceRemapped fact)) {
            tell("decision", fact.decision().toString());
        }
        tell(
                "waiting",
                "fromOrganisation=%s&from=%s&place=S1&toOrganisation=%s&to=%s"
                        .formatted(NATIONAL, from, NATIONAL, to));
    }

    /// A judgement that one judge of two has answered.
    private void tellOfJudgement(String mark) {
        var id = Judgement.Id.fresh();
        var version = as(Role.JUDGE, () -> door(ChangeMaps.class).getVersion("sds", "2016-18"));
        var target = new Target.AnOutcome(NATIONAL, version.id(), new Outcome.Code("S1"));
        as(
                Role.JUDGE,
                () -> {
                    door(ContrarySearches.class)
                            .record(
                                    new SearchContrary(
                                            target,
                                            "Everywhere " + mark,
                                            "Complaints " + mark,
                                            "Nothing " + mark));
                    return door(Judgements.class)
                            .open(
                                    new OpenJudgement(
                                            id,
                                            target,
                                            new Terms(Minimum.NATIONAL, 2, 0, 1),
                                            false,
                                            "It is due " + mark));
                });
        as(
                Role.ANALYST,
                () ->
                        door(Judgements.class)
                                .answer(
                                        new GiveOpinion(
                                                id,
                                                Capacity.OFFICIAL,
                                                new Said.OfStatus(Status.ON_COURSE),
                                                new Scores(
                                                        Scores.Direction.FOR,
                                                        Point.FOUR,
                                                        Point.FOUR,
                                                        Point.FOUR,
                                                        Point.FOUR,
                                                        Point.FOUR),
                                                OPINION + mark)));
        tell("judgement", id.toString());
        new JudgementWorld(this::door, this::as).fill(mark).forEach(this::tell);
    }

    /// A review of which one of two people decided on the first record.
    private void tellOfScreening(String mark) {
        var at =
                as(
                        Role.ANALYST,
                        () ->
                                ScreeningFixtures.aReview(
                                        door(Reviews.class),
                                        door(Intakes.class),
                                        "Review " + mark,
                                        2,
                                        List.of("Support " + mark, "Choice " + mark)));
        as(
                Role.ANALYST,
                () ->
                        door(Screening.class)
                                .decide(
                                        new org.ettle.review.screening.Decide(
                                                at,
                                                1,
                                                new org.ettle.review.screening.Said(
                                                        Verdict.EXCLUDE, "no-study"),
                                                OPINION + mark)));
        tell("review", at.review().toString());
        tell("stage", at.stage());
    }

    private Bearing.Id bearing(String title, MapVersion.Id version) {
        return as(
                Role.ANALYST,
                () -> {
                    var source = told(door(Sources.class).add(SourceFixtures.aReport(title)));
                    var made =
                            told(
                                    door(Bearings.class)
                                            .bear(
                                                    source.source(),
                                                    new Target.AnOutcome(
                                                            NATIONAL,
                                                            version,
                                                            new Outcome.Code("S1")),
                                                    Stance.SUPPORTS,
                                                    Directness.DIRECT,
                                                    null));
                    return ((SourceFact.BearingMade) made).bearing();
                });
    }

    private static SourceFact told(org.ettle.evidence.Answer answer) {
        if (answer instanceof org.ettle.evidence.Answer.Done(var fact)) {
            return fact;
        }
        throw new IllegalStateException(answer.toString());
    }

    private void tellOfSeries(String mark) {
        // An answer that refuses repeats the address, so the mark does not stand in it.
        var indicator = "indicator-" + organisation.value().toString().substring(24);
        var reason = "Nobody counted it: " + mark;
        var figure =
                new Figure(
                        indicator,
                        new Line("S12000047", Line.ALL_AGES, "Group " + mark),
                        new FinancialYear(2020).days(),
                        1,
                        new Reading.Missing(reason),
                        null,
                        null,
                        2);
        var odd = new OddRow(2, Oddity.NO_RATE, reason, "2020/21,Fife," + mark);
        var release =
                new Release.Description(
                        "release-" + mark,
                        "Release " + mark,
                        "Publisher " + mark,
                        "2022",
                        new FinancialYear(2021).days(),
                        null,
                        null);
        var definition =
                new Definition(
                        1,
                        LocalDate.EPOCH,
                        Unit.PEOPLE,
                        "People " + mark,
                        null,
                        null,
                        List.of(),
                        "Source " + mark,
                        null);
        as(
                Role.ANALYST,
                () -> {
                    door(Indicators.class)
                            .define(
                                    new Indicators.Wording(
                                            indicator,
                                            "Indicator " + mark,
                                            "About " + mark,
                                            List.of(definition)),
                                    Audience.ORGANISATION);
                    return door(Vintages.class)
                            .take(
                                    new Taking.Order(
                                            release, Taking.Wish.GOOD_ROWS, Audience.ORGANISATION),
                                    List.of(
                                            new Brought(
                                                    mark + ".csv",
                                                    "%064x".formatted(mark.hashCode() & 0xffff),
                                                    1,
                                                    List.of(figure),
                                                    List.of(odd))),
                                    _ -> {});
                });
        tell("indicator", indicator);
        tell(
                "vintage",
                as(Role.ANALYST, () -> door(Vintages.class).list()).stream()
                        .filter(it -> it.name().startsWith(mark))
                        .findFirst()
                        .orElseThrow()
                        .id()
                        .toString());
    }

    /// A document of the source, as it came.
    private void tellOfDocuments(String mark) {
        var source = new Source.Id(UUID.fromString(find("source").orElseThrow()));
        var sent =
                Sent.text(
                        "Notes " + mark + ".txt",
                        "They said what matters: " + mark + ".\nThey said so twice.");
        as(Role.ANALYST, () -> sent.attachedTo(door(Documents.class), source));
        tell("hash", as(Role.ANALYST, () -> door(Documents.class).list(source)).getFirst().hash());
    }

    private void tellOfReview(String mark) {
        as(Role.ANALYST, () -> new ReviewWorld(this::door).fill(mark)).forEach(this::tell);
    }

    private void tellOfJournal() {
        var newest =
                as(
                                Role.ADMINISTRATOR,
                                () ->
                                        door(Journal.class)
                                                .list(Sought.anything(), Long.MAX_VALUE, 1))
                        .getFirst();
        tell("entry", newest.number() + "-" + newest.hash().hex().substring(0, 8));
        tell("kind", "outcome");
        tell("id", find("draft").orElseThrow() + "/" + find("code").orElseThrow());
    }

    private static Draft done(DraftAnswer answer) {
        if (answer instanceof DraftAnswer.Done(var draft)) {
            return draft;
        }
        throw new IllegalStateException(answer.toString());
    }

    private void tell(String variable, String value) {
        values.put(variable, value);
    }

    /// The address with the values of its variables.
    public String filled(String address) {
        return VARIABLE.matcher(address)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                find(found.group(1))
                                        .orElseThrow(() ->
                                                new IllegalStateException(
                                                        "No world tells what {"
                                                                + found.group(1)
                                                                + "} is in "
                                                                + address))));
    }

    <T> T door(Class<T> type) {
        return program.getBean(type);
    }

    /// Does something as somebody who holds this role.
    <T> T as(Role role, Supplier<T> work) {
        return Askers.call(new Asker(organisation, person(role), "a test"), work::get);
    }

    private UUID somebody(Role role, String mark) {
        return Askers.call(
                Asker.theProgram(organisation, "a test"),
                () -> {
                    var people = door(People.class);
                    var signInName = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
                    var person =
                            invited(
                                    people.invite(
                                            role.title() + " " + mark, signInName + "@" + mark));
                    people.giveRole(person, role, people.today(), null, "For a test " + mark);
                    return person;
                });
    }

    private static UUID invited(Answer answer) {
        return switch (answer) {
            case Answer.Done(var fact) -> fact.person();
            case Answer.Linked(var fact, _) -> fact.person();
            case Answer.Refused(var reason) -> throw new IllegalStateException(reason.toString());
        };
    }

    private String signIn(UUID person) {
        return "ettle=" + SignedIn.word(door(Sessions.class), organisation, person).reveal();
    }
}
